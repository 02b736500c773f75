package org.ecm.core.enquiry;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Written;

/**
 * Where somebody can be written to.
 *
 * <p>Checked for what catches mistakes, not for all that RFC 5322 forbids: whether anybody reads there, only a message
 * can tell. Quoted local parts and literal hosts, which nobody types, are refused; so is whatever could end a header
 * line (CR and LF, RFC 5322 section 2.2), begin another recipient, or cannot be seen.
 *
 * @param text local part, {@code @}, and a domain with a dot in it, as it was typed
 */
public record EmailAddress(String text) {

    /** The most characters an address may have (RFC 5321, section 4.5.3.1.3, without its brackets), its domain in ASCII. */
    public static final int MAX_LENGTH = 254;

    private static final int MAX_LOCAL = 64;
    private static final String ATOM = "[^\\p{Z}\\p{Cc}\\p{Cf}@<>()\\[\\]\",;:\\\\.]++";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}-]++\\.)++\\p{L}[\\p{L}\\p{M}\\p{N}-]++");

    /**
     * @throws InvalidValue rule {@code email.blank}, {@code email.too-long} (the limit), {@code email.control-character}
     *     or {@code email.malformed}
     */
    public EmailAddress {
        text = Written.line(text, "email", MAX_LENGTH);
        int at = text.lastIndexOf('@');
        if (at < 1 || at > MAX_LOCAL || !LOCAL.matcher(text.substring(0, at)).matches()) {
            throw new InvalidValue("email.malformed");
        }
        if (at + 1 + ascii(text.substring(at + 1)).length() > MAX_LENGTH) {
            throw new InvalidValue("email.too-long", MAX_LENGTH);
        }
    }

    private static String ascii(String domain) {
        if (DOMAIN.matcher(domain).matches()) {
            try {
                return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            } catch (IllegalArgumentException e) {
                // no cause: its message has the domain
                throw new InvalidValue("email.malformed");
            }
        }
        throw new InvalidValue("email.malformed");
    }

    /**
     * {@return the address as it is compared: lower case, the domain in ASCII}
     *
     * <p>RFC 5321 leaves it to a host whether case matters in its local parts; none that people use says it does.
     */
    public String canonical() {
        int at = text.lastIndexOf('@');
        return text.substring(0, at).toLowerCase(Locale.ROOT) + "@" + ascii(text.substring(at + 1));
    }

    /**
     * {@return whether every mail server can be given it} One whose part before the {@code @} has more than ASCII needs servers
     * that know of it all along the way (SMTPUTF8, RFC 6531); a domain always has its ASCII.
     */
    public boolean hasPlainLocalPart() {
        return text.substring(0, text.lastIndexOf('@')).chars().allMatch(each -> each < 0x80);
    }

    /** Keeps the address to itself. */
    @Override
    public String toString() {
        return "EmailAddress[redacted]";
    }
}
