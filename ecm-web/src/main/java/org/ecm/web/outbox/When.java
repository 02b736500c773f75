package org.ecm.web.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.ecm.core.availability.TimeRange;
import org.ecm.web.times.TimeWords;

/**
 * A time as somebody reads it in their zone, which is named.
 *
 * @param text such as {@code Tuesday 3 March 2026, 1:30 pm to 2:00 pm}
 * @param zone such as {@code Eastern Time (New York)}
 */
public record When(String text, String zone) {

    static When of(TimeRange time, ZoneId zone, Locale locale) {
        var words = new TimeWords(zone, locale);
        return new When(
                day(time.start(), zone, locale) + ", " + words.time(time.start()) + " to " + words.time(time.end()),
                words.zoneName() + city(zone));
    }

    /** {@return a moment, such as {@code Tuesday 3 March 2026, 1:30 pm}} */
    static String moment(Instant moment, ZoneId zone, Locale locale) {
        return day(moment, zone, locale) + ", " + new TimeWords(zone, locale).time(moment);
    }

    /** {@return the day of a moment, such as {@code Tuesday 3 March 2026}: a letter may be read a year later} */
    static String day(Instant moment, ZoneId zone, Locale locale) {
        var day = LocalDate.ofInstant(moment, zone);
        return new TimeWords(zone, locale).day(day) + " " + day.getYear();
    }

    /** Zones of one name may differ, and everybody knows where they are. */
    private static String city(ZoneId zone) {
        var id = zone.getId();
        return id.contains("/") && !id.startsWith("Etc/")
                ? " (" + id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + ")"
                : "";
    }
}
