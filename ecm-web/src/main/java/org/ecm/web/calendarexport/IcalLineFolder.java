package org.ecm.web.calendarexport;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Lines as they travel (RFC 5545, section 3.1): none longer than 75 octets. ical4j counts characters, of which one may be
 * four octets.
 */
final class IcalLineFolder {

    private static final int MAX_OCTETS = 75;

    private IcalLineFolder() {}

    /** {@return the same lines, each broken where it is long, and never within a character} */
    static String of(String lines) {
        var folded = new StringBuilder(lines.length() + lines.length() / 32);
        int octets = 0;
        for (int character : lines.codePoints().toArray()) {
            int more = Character.toString(character).getBytes(UTF_8).length;
            if (character == '\n') {
                octets = -more;
            } else if (character != '\r' && octets + more > MAX_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets += more;
        }
        return folded.toString();
    }
}
