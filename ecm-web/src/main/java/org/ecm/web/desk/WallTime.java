package org.ecm.web.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecm.web.times.TimeWords;

/** Days and times of day as people type them who read them off their wall, and as browsers send them. */
public final class WallTime {

    /** Four digits of a year and no more, so that what is typed is a moment that every store can keep. */
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final List<DateTimeFormatter> TIMES =
            List.of(time("H:mm"), time("H:mm:ss"), time("h:mm a"), time("h:mma"), time("h a"), time("ha"));

    private static final Pattern SENT = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private WallTime() {}

    private static DateTimeFormatter time(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** {@return the day that was typed; empty, with a mistake noted, if it is none} */
    static Optional<LocalDate> day(String field, String typed, Map<String, String> mistakes) {
        if (typed.isBlank()) {
            mistakes.put(field, "Please choose a day.");
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip(), DAY));
        } catch (DateTimeException e) {
            mistakes.put(field, "Please write the day as 2027-03-02: year, month, day.");
            return Optional.empty();
        }
    }

    /** {@return the time of day that was typed; empty, with a mistake noted, if it is none} */
    static Optional<LocalTime> time(String field, String typed, Map<String, String> mistakes) {
        if (typed.isBlank()) {
            mistakes.put(field, "Please write a time.");
            return Optional.empty();
        }
        for (var form : TIMES) {
            try {
                return Optional.of(LocalTime.parse(typed.strip(), form));
            } catch (DateTimeException e) {
                // perhaps it is of the next form
            }
        }
        mistakes.put(field, "Please write the time as 14:30 or 2:30 pm.");
        return Optional.empty();
    }

    /**
     * {@return the type of a field in which a day stands that was typed: a browser would not show what is none in its own}
     *
     * @param typed whatever it is
     */
    public static String typeOfDay(String typed) {
        return typed.isEmpty() || day("day", typed, new HashMap<>()).isPresent() ? "date" : "text";
    }

    /**
     * {@return the same for a time of day}
     *
     * @param typed whatever it is
     */
    public static String typeOfTime(String typed) {
        return typed.isEmpty() || SENT.matcher(typed).matches() ? "time" : "text";
    }

    /** {@return when a clock shows that: twice in the hour that is repeated, and never in the one that is skipped} */
    static List<Instant> shown(LocalDateTime wall, TimeWords words) {
        return words.zone().getRules().getValidOffsets(wall).stream()
                .map(wall::toInstant)
                .toList();
    }

    /** {@return why a clock never shows that, such as {@code it goes from 2:00 am to 3:00 am}} */
    static String skipped(LocalDateTime wall, TimeWords words) {
        var change = words.zone().getRules().getTransition(wall);
        return "The clock skips that time on that day: it goes from "
                + new TimeWords(change.getOffsetBefore(), words.locale()).time(change.getInstant()) + " to "
                + new TimeWords(change.getOffsetAfter(), words.locale()).time(change.getInstant())
                + ". Please choose another one.";
    }
}
