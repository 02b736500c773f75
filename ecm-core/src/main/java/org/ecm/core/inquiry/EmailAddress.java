package org.ecm.core.inquiry;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.TextInput;

/**
 * An email address.
 *
 * <p>Validation catches typing mistakes and isn't a full check of RFC 5322; only a message can show whether the address
 * works. Rejected are quoted local parts and literal hosts, which people don't type, and characters that could end a
 * header line (CR and LF, RFC 5322 section 2.2), add another recipient, or are invisible.
 *
 * @param text local part, {@code @}, and a domain with a dot in it, as typed
 */
public record EmailAddress(String text) {

    /**
     * The maximum length of an address (RFC 5321, section 4.5.3.1.3, without its brackets), with its domain in ASCII.
     */
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
        text = TextInput.line(text, "email", MAX_LENGTH);
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
                // no cause: its message contains the domain
                throw new InvalidValue("email.malformed");
            }
        }
        throw new InvalidValue("email.malformed");
    }

    /**
     * {@return the address in the form used for comparison: lower case, with the domain in ASCII}
     *
     * <p>RFC 5321 lets a host treat local parts as case-sensitive; no common host does.
     */
    public String canonical() {
        int at = text.lastIndexOf('@');
        return text.substring(0, at).toLowerCase(Locale.ROOT) + "@" + ascii(text.substring(at + 1));
    }

    /**
     * {@return whether every mail server can deliver to it} A local part with non-ASCII characters needs servers with
     * SMTPUTF8 (RFC 6531) all along the way; a domain always has an ASCII form.
     */
    public boolean hasPlainLocalPart() {
        return text.substring(0, text.lastIndexOf('@')).chars().allMatch(each -> each < 0x80);
    }

    /** {@return a text without the address} */
    @Override
    public String toString() {
        return "EmailAddress[redacted]";
    }
}
