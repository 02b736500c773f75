package org.ecm.web.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Lines of iCalendar as they are written (RFC 5545, section 3.1): none longer than 75 octets, each ended by CRLF. */
final class ContentLines {

    private static final int MAX_OCTETS = 75;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final StringBuilder text = new StringBuilder();

    /**
     * Adds a line as it is, folded where it is long.
     *
     * @param nameAndParameters what stands before the colon
     * @param value what stands after it, escaped where it must be
     */
    ContentLines line(String nameAndParameters, String value) {
        int octets = 0;
        for (int character : (nameAndParameters + ":" + value).codePoints().toArray()) {
            var next = Character.toString(character);
            int more = next.getBytes(UTF_8).length;
            if (octets + more > MAX_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(next);
            octets += more;
        }
        text.append("\r\n");
        return this;
    }

    /** Adds a text (section 3.3.11), unless it is blank. */
    ContentLines text(String name, String value) {
        return value.isBlank()
                ? this
                : line(
                        name,
                        value.replace("\\", "\\\\")
                                .replace(";", "\\;")
                                .replace(",", "\\,")
                                .replace("\n", "\\n"));
    }

    /** Adds an instant, in UTC. */
    ContentLines utc(String name, Instant instant) {
        return line(name, local(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z");
    }

    /**
     * Adds an instant as the clocks of a zone show it; the zone itself stands elsewhere.
     *
     * <p>In an hour that comes twice such a time means the first one, so the second is told in UTC.
     */
    ContentLines zoned(String name, Instant instant, ZoneId zone) {
        var local = LocalDateTime.ofInstant(instant, zone);
        boolean isClear = Zones.instant(local, zone.getRules()).equals(instant);
        return ZoneLines.isUtc(zone) || !isClear
                ? utc(name, instant)
                : line(name + ";TZID=" + zone.getId(), local(local));
    }

    /** Adds somebody's address, and their name where no quotation mark can end it. */
    ContentLines participant(String name, Participant participant) {
        return line(
                name + ";CN=\"" + participant.name().replace('"', '\'') + "\"",
                MailtoAddress.of(participant.address()));
    }

    static String local(LocalDateTime moment) {
        return LOCAL.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
