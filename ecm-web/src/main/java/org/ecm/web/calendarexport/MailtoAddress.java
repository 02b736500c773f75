package org.ecm.web.calendarexport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import org.ecm.core.inquiry.EmailAddress;

/** An address as a link (RFC 6068), which is how calendars write it: its domain in ASCII, what a link cannot hold in percent. */
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
