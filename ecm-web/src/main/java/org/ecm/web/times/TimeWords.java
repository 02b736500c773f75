package org.ecm.web.times;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Says moments as people say them: {@code Tuesday 3 March, 1:30 pm, Eastern Time}.
 *
 * @param zone where they are
 * @param locale how they say it: its language, and whether a day has two halves
 */
public record TimeWords(ZoneId zone, Locale locale) {

    /**
     * {@return a day, such as {@code Tuesday 3 March}}
     *
     * @param day where they are
     */
    public String day(LocalDate day) {
        return weekday(day) + " " + date(day);
    }

    /**
     * {@return the first half of it, such as {@code Tuesday}}
     *
     * @param day where they are
     */
    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE", locale).format(day);
    }

    /**
     * {@return the second half of it, such as {@code 3 March}}
     *
     * @param day where they are
     */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM", locale).format(day);
    }

    /**
     * {@return a time of day, such as {@code 1:30 pm}; of an hour that is shown twice, with which of both it is}
     *
     * @param instant the moment
     */
    public String time(Instant instant) {
        var there = instant.atZone(zone);
        var time = DateTimeFormatter.ofPattern(hasHalves() ? "h:mm a" : "HH:mm", locale)
                .format(there)
                .toLowerCase(locale);
        boolean twice = zone.getRules().getValidOffsets(there.toLocalDateTime()).size() > 1;
        return twice ? time + ", " + exactZone(there) : time;
    }

    /** {@return the zone, such as {@code Eastern Time}} */
    public String zoneName() {
        return zone.getDisplayName(TextStyle.FULL, locale);
    }

    /**
     * {@return a moment in full, such as {@code Tuesday 3 March, 1:30 pm, Eastern Time}}
     *
     * @param instant the moment
     */
    public String full(Instant instant) {
        var day = day(LocalDate.ofInstant(instant, zone));
        var time = time(instant);
        return day + ", " + time + (time.contains(",") ? "" : ", " + zoneName());
    }

    private String exactZone(ZonedDateTime there) {
        return DateTimeFormatter.ofPattern("zzzz", locale).format(there);
    }

    /** Java's own short form differs from release to release in the space before its pm. */
    private boolean hasHalves() {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale)
                .contains("a");
    }
}
