package org.ecm.web.calendarexport;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Folds iCalendar lines at 75 octets (RFC 5545, section 3.1). ical4j counts characters instead, and a character can take up
 * to four octets.
 */
final class IcalLineFolder {

    private static final int MAX_OCTETS = 75;

    private IcalLineFolder() {}

    /** {@return the same lines, with long ones folded, but never inside a character} */
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
