package org.ecm.web.ical;

import java.time.LocalDate;

/**
 * A time zone that a calendar names and the site doesn't know, and the date of an event in it. That is enough to find the
 * event; its title isn't kept.
 *
 * @param name of the zone, of plain characters, at most {@value #MAX_LENGTH} of them
 * @param date of the first event in the zone that may matter
 */
public record UnknownZone(String name, LocalDate date) {

    /** As many as the database has room for, which is more than any name has that people can use. */
    static final int MAX_LENGTH = 100;

    /**
     * Takes a name as another site wrote it: characters with a meaning to machines are replaced, and a long name is cut.
     */
    public static UnknownZone of(String name, LocalDate date) {
        var plain = name.strip().replaceAll("[^\\p{L}\\p{N} _/+&.,:()'-]", "?");
        return new UnknownZone(plain.length() <= MAX_LENGTH ? plain : cut(plain), date);
    }

    /** Never within a character of two units. */
    private static String cut(String name) {
        int end = MAX_LENGTH - 1;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
