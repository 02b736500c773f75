package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
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
import org.ecm.web.text.DateTimeText;

/** Days and times of day as people type them who read them off their wall, and as browsers send them. */
public final class LocalTimeParser {

    /** Four digits of a year and no more, so that what is typed is a moment that every store can keep. */
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final List<DateTimeFormatter> TIMES =
            List.of(time("H:mm"), time("H:mm:ss"), time("h:mm a"), time("h:mma"), time("h a"), time("ha"));

    private static final Pattern SENT = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private LocalTimeParser() {}

    private static DateTimeFormatter time(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** {@return the day that was typed; empty, with a mistake noted, if it is none} */
    static Optional<LocalDate> day(String field, String typed, Map<String, DeskMessage> errors) {
        if (typed.isBlank()) {
            errors.put(field, text("desk.clock.no-day"));
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip(), DAY));
        } catch (DateTimeException e) {
            errors.put(field, text("desk.clock.day-format"));
            return Optional.empty();
        }
    }

    /** {@return the time of day that was typed; empty, with a mistake noted, if it is none} */
    static Optional<LocalTime> time(String field, String typed, Map<String, DeskMessage> errors) {
        if (typed.isBlank()) {
            errors.put(field, text("desk.clock.no-time"));
            return Optional.empty();
        }
        for (var form : TIMES) {
            try {
                return Optional.of(LocalTime.parse(typed.strip(), form));
            } catch (DateTimeException e) {
                // perhaps it is of the next form
            }
        }
        errors.put(field, text("desk.clock.time-format"));
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

    /** {@return the instants at which a clock shows that: two in the hour that comes twice, none in the one that is skipped} */
    static List<Instant> shown(LocalDateTime wall, ZoneId zone) {
        return zone.getRules().getValidOffsets(wall).stream()
                .map(wall::toInstant)
                .toList();
    }

    /** {@return why a clock never shows that: it goes, say, from 2:00 AM to 3:00 AM} */
    static DeskMessage skipped(LocalDateTime wall, DateTimeText dates) {
        var change = dates.zone().getRules().getTransition(wall);
        return text(
                "desk.clock.skipped",
                "from",
                new DateTimeText(change.getOffsetBefore(), dates.locale()).time(change.getInstant()),
                "to",
                new DateTimeText(change.getOffsetAfter(), dates.locale()).time(change.getInstant()));
    }
}
