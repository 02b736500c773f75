package org.ecm.web.calendarexport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import org.ecm.core.inquiry.EmailAddress;

/**
 * Writes an email address as a {@code mailto} link (RFC 6068), as iCalendar needs it: the domain is in ASCII, and
 * characters that a link can't contain are percent-encoded.
 */
final class MailtoAddress {

    private static final String AS_IS = "!$'*+-._~@";

    private MailtoAddress() {}

    static String of(EmailAddress address) {
        int domain = address.text().lastIndexOf('@') + 1;
        var ascii =
                address.text().substring(0, domain) + IDN.toASCII(address.text().substring(domain));
        var link = new StringBuilder("mailto:");
        for (byte octet : ascii.getBytes(UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean plain = character < 0x80 && Character.isLetterOrDigit(character);
            link.append(plain || AS_IS.indexOf(character) >= 0 ? String.valueOf(character) : "%%%02X".formatted(octet));
        }
        return link.toString();
    }
}
