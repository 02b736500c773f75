package org.ecm.core.availability;

import static org.ecm.core.testing.AvailabilityExamples.LENIENT;
import static org.ecm.core.testing.AvailabilityExamples.hours;
import static org.ecm.core.testing.Examples.MARA;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody asks for the open times of one day, long enough before it; unless said otherwise for half an hour, under
 * lenient rules, with nothing in the way.
 */
record Asked(Schedule schedule, Duration length, List<Busy> busy, Instant now) {

    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("HH:mmxxx");

    /** Open at the same hours on every day, such as {@code 09:00-12:00}. */
    static Asked daily(String zone, String... hours) {
        return of(OpeningHours.on(
                ZoneId.of(zone),
                EnumSet.allOf(DayOfWeek.class),
                Stream.of(hours).map(Asked::spelled).toArray(DailyHours[]::new)));
    }

    static Asked of(OpeningHours hours) {
        return of(Schedule.of(MARA, hours).under(LENIENT));
    }

    static Asked of(Schedule schedule) {
        return new Asked(schedule, Duration.ofMinutes(30), List.of(), Instant.EPOCH);
    }

    static DailyHours spelled(String hours) {
        return hours(hours.substring(0, 5), hours.substring(6));
    }

    Asked forMinutes(int minutes) {
        return new Asked(schedule, Duration.ofMinutes(minutes), busy, now);
    }

    Asked under(BookingRules rules) {
        return new Asked(schedule.under(rules), length, busy, now);
    }

    Asked closed(Closure... closures) {
        return new Asked(schedule.closed(closures), length, busy, now);
    }

    Asked alsoOpen(ExtraOpening... extra) {
        return new Asked(schedule.alsoOpen(extra), length, busy, now);
    }

    Asked busy(Busy... taken) {
        return new Asked(schedule, length, List.of(taken), now);
    }

    /** Asked at what the practitioner's clock shows, such as {@code 2027-03-01T12:00}. */
    Asked at(String local) {
        return new Asked(schedule, length, busy, instant(local));
    }

    ZoneId zone() {
        return schedule.hours().zone();
    }

    Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(zone()).toInstant();
    }

    /** From one time to another of a day, by the practitioner's clock. */
    TimeRange time(String day, String from, String until) {
        return new TimeRange(instant(day + "T" + from), instant(day + "T" + until));
    }

    /** When meetings could begin on a day, by the practitioner's clock. */
    List<String> on(String day) {
        return starts(day, WALL_CLOCK);
    }

    /** The same with the offset, where the clock alone would not tell. */
    List<String> exactlyOn(String day) {
        return starts(day, WITH_OFFSET);
    }

    List<OpenTime> within(TimeRange range) {
        return schedule.openTimes(length, range, busy, asking(range));
    }

    boolean open(String local) {
        var start = instant(local);
        return schedule.isOpen(length, start, busy, asking(new TimeRange(start, start.plusSeconds(1))));
    }

    private List<String> starts(String day, DateTimeFormatter format) {
        var date = LocalDate.parse(day);
        // a day too much on either side, so that a start on the wrong date would be seen as missing here
        var range = new TimeRange(
                date.minusDays(1).atStartOfDay(zone()).toInstant(),
                date.plusDays(2).atStartOfDay(zone()).toInstant());
        return within(range).stream()
                .map(open -> open.startIn(zone()))
                .filter(start -> start.toLocalDate().equals(date))
                .map(format::format)
                .toList();
    }

    /** Ten days before, if no moment of asking was given. */
    private Instant asking(TimeRange range) {
        return now.equals(Instant.EPOCH) ? range.start().minus(Duration.ofDays(10)) : now;
    }
}
