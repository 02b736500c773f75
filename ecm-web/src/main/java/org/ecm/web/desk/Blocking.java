package org.ecm.web.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.InvalidValue;
import org.ecm.web.times.TimeWords;

/**
 * Time to be blocked, as it was typed on the practitioner's clock; without times of day it is the whole day.
 *
 * @param day which
 * @param from when it begins
 * @param until when it ends; midnight is the end of the day
 */
public record Blocking(String day, String from, String until) {

    /** Nothing was typed. */
    static final Blocking NOTHING = new Blocking("", "", "");

    /** {@return the time that is meant; empty, with every mistake noted, if none is} */
    Optional<TimeRange> time(TimeWords words, Instant now, Map<String, String> mistakes) {
        var date = WallTime.day("day", day, mistakes);
        var whole = from.isBlank() && until.isBlank();
        var begin = whole ? Optional.of(LocalTime.MIN) : WallTime.time("from", from, mistakes);
        var end = whole ? Optional.of(LocalTime.MIN) : WallTime.time("until", until, mistakes);
        return date.flatMap(
                on -> begin.flatMap(first -> end.flatMap(last -> between(on, first, last, words, now, mistakes))));
    }

    private static Optional<TimeRange> between(
            LocalDate day,
            LocalTime from,
            LocalTime until,
            TimeWords words,
            Instant now,
            Map<String, String> mistakes) {
        var lastDay = until.equals(LocalTime.MIN) ? day.plusDays(1) : day;
        // where the clock shows a time twice, all of it is meant
        var begin = day.atTime(from)
                .atZone(words.zone())
                .withEarlierOffsetAtOverlap()
                .toInstant();
        var end = lastDay.atTime(until)
                .atZone(words.zone())
                .withLaterOffsetAtOverlap()
                .toInstant();
        if (!begin.isBefore(end)) {
            mistakes.put("until", "This must be later than when it begins.");
            return Optional.empty();
        }
        if (!end.isAfter(now)) {
            mistakes.put("day", "That is past. Please choose another day.");
            return Optional.empty();
        }
        return Optional.of(new TimeRange(begin, end));
    }

    /** {@return the time that a button names; empty if it names none} */
    static Optional<TimeRange> named(String button) {
        var ends = button.split("/", 2);
        try {
            return ends.length < 2
                    ? Optional.empty()
                    : Optional.of(new TimeRange(Instant.parse(ends[0]), Instant.parse(ends[1])));
        } catch (DateTimeException | InvalidValue e) {
            return Optional.empty();
        }
    }

    /** {@return what a button that frees a time sends} */
    static String name(TimeRange time) {
        return time.start() + "/" + time.end();
    }
}
