package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.InvalidValue;
import org.ecm.web.http.ParameterConverters;
import org.ecm.web.text.DateTimeText;

/**
 * Time to be blocked, as it was typed on the practitioner's clock; without times of day it is the whole day.
 *
 * @param day when it begins
 * @param from when it begins
 * @param until when it ends; midnight means the end of the day, and a time before {@code from} is on the next day
 */
public record BlockedTimeForm(String day, String from, String until) {

    /** Nothing was typed. */
    static final BlockedTimeForm NOTHING = new BlockedTimeForm("", "", "");

    /**
     * The longest block that goes past midnight, by the clock, such as from 6 PM to 10 AM. A longer one is more likely a mix-up
     * of AM and PM.
     */
    private static final Duration LONGEST_NIGHT = Duration.ofHours(16);

    private static final DeskMessage NOT_LATER = text("desk.schedule.block-order", "hours", LONGEST_NIGHT.toHours());

    /** {@return the time that is meant; empty, with every mistake noted, if none is} */
    Optional<TimeRange> time(DateTimeText dates, Instant now, Map<String, DeskMessage> errors) {
        var date = LocalTimeParser.day("day", day, errors);
        var whole = from.isBlank() && until.isBlank();
        var begin = whole ? Optional.of(LocalTime.MIN) : LocalTimeParser.time("from", from, errors);
        var end = whole ? Optional.of(LocalTime.MIN) : LocalTimeParser.time("until", until, errors);
        return date.flatMap(
                on -> begin.flatMap(first -> end.flatMap(last -> between(on, first, last, dates, now, errors))));
    }

    private static Optional<TimeRange> between(
            LocalDate day,
            LocalTime from,
            LocalTime until,
            DateTimeText dates,
            Instant now,
            Map<String, DeskMessage> errors) {
        var first = day.atTime(from);
        var last = last(first, until, dates);
        if (!begin(first, dates).isBefore(end(last, dates)) || isLongNight(first, last)) {
            errors.put("until", NOT_LATER);
            return Optional.empty();
        }
        requireShown("from", first, dates, errors);
        requireShown("until", last, dates, errors);
        if (errors.isEmpty() && !end(last, dates).isAfter(now)) {
            errors.put("day", text("desk.schedule.block-past"));
        }
        return errors.isEmpty() ? Optional.of(new TimeRange(begin(first, dates), end(last, dates))) : Optional.empty();
    }

    /** Later on the same day, if the clock shows it then; when it's set back, that may even be an earlier time. */
    private static LocalDateTime last(LocalDateTime first, LocalTime until, DateTimeText dates) {
        var sameDay = first.toLocalDate().atTime(until);
        boolean isLater =
                !until.isBefore(first.toLocalTime()) || begin(first, dates).isBefore(end(sameDay, dates));
        return isLater && !until.equals(LocalTime.MIN) ? sameDay : sameDay.plusDays(1);
    }

    /** Where the clock shows a time twice, all of it is meant: from the first time on. */
    private static Instant begin(LocalDateTime wall, DateTimeText dates) {
        return wall.atZone(dates.zone()).withEarlierOffsetAtOverlap().toInstant();
    }

    /** Until the second time, where the clock shows it twice. */
    private static Instant end(LocalDateTime wall, DateTimeText dates) {
        return wall.atZone(dates.zone()).withLaterOffsetAtOverlap().toInstant();
    }

    /** Whether a block goes past midnight, and is longer than anyone is likely to mean. */
    private static boolean isLongNight(LocalDateTime first, LocalDateTime last) {
        return last.isAfter(first.toLocalDate().plusDays(1).atStartOfDay())
                && Duration.between(first, last).compareTo(LONGEST_NIGHT) > 0;
    }

    /** A midnight that the clock skips is still the beginning of its day. */
    private static void requireShown(
            String field, LocalDateTime wall, DateTimeText dates, Map<String, DeskMessage> errors) {
        if (!wall.toLocalTime().equals(LocalTime.MIN)
                && LocalTimeParser.shown(wall, dates.zone()).isEmpty()) {
            errors.put(field, LocalTimeParser.skipped(wall, dates));
        }
    }

    /** {@return the time that a button names; empty if it names none} */
    static Optional<TimeRange> named(String button) {
        var ends = button.split("/", 2);
        try {
            return ends.length < 2
                    ? Optional.empty()
                    : ParameterConverters.instant(ends[0])
                            .flatMap(start ->
                                    ParameterConverters.instant(ends[1]).map(end -> new TimeRange(start, end)));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** {@return what a button that frees a time sends} */
    static String name(TimeRange time) {
        return time.start() + "/" + time.end();
    }
}
