package org.ecm.web.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Writes dates as the site's readers expect them.
 *
 * @param zone the site's zone
 * @param locale how dates are written
 */
public record Dates(ZoneId zone, Locale locale) {

    /**
     * {@return the day of a moment, written out}
     *
     * @param instant the moment
     */
    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    /**
     * {@return a day, written out}
     *
     * @param date the day
     */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /**
     * {@return a moment to the minute, such as {@code March 2, 2026, 9:05 AM EST}}
     *
     * @param instant the moment
     */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atZone(zone))
                + " " + DateTimeFormatter.ofPattern("z", locale).format(instant.atZone(zone));
    }

    /**
     * {@return the day of a moment, for machines: {@code 2026-03-02}}
     *
     * @param instant the moment
     */
    public String isoDay(Instant instant) {
        return LocalDate.ofInstant(instant, zone).toString();
    }

    /**
     * {@return the year of a moment}
     *
     * @param instant the moment
     */
    public int year(Instant instant) {
        return LocalDate.ofInstant(instant, zone).getYear();
    }
}
