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
 * Queries the open slots of one day. By default it asks ten days before, for half an hour, under lenient rules and
 * without busy periods.
 */
record SlotQuery(Schedule schedule, Duration length, List<BusyPeriod> busy, Instant now) {

    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("HH:mmxxx");

    /** Opens at the same hours on every day, such as {@code 09:00-12:00}. */
    static SlotQuery daily(String zone, String... hours) {
        return of(OpeningHours.on(
                ZoneId.of(zone),
                EnumSet.allOf(DayOfWeek.class),
                Stream.of(hours).map(SlotQuery::spelled).toArray(DailyHours[]::new)));
    }

    static SlotQuery of(OpeningHours hours) {
        return of(Schedule.of(MARA, hours).withRules(LENIENT));
    }

    static SlotQuery of(Schedule schedule) {
        return new SlotQuery(schedule, Duration.ofMinutes(30), List.of(), Instant.EPOCH);
    }

    static DailyHours spelled(String hours) {
        return hours(hours.substring(0, 5), hours.substring(6));
    }

    SlotQuery forMinutes(int minutes) {
        return new SlotQuery(schedule, Duration.ofMinutes(minutes), busy, now);
    }

    SlotQuery under(BookingRules rules) {
        return new SlotQuery(schedule.withRules(rules), length, busy, now);
    }

    SlotQuery closed(TimeOff... closures) {
        return new SlotQuery(schedule.withTimeOff(closures), length, busy, now);
    }

    SlotQuery alsoOpen(ExtraHours... extra) {
        return new SlotQuery(schedule.withExtraHours(extra), length, busy, now);
    }

    SlotQuery busy(BusyPeriod... taken) {
        return new SlotQuery(schedule, length, List.of(taken), now);
    }

    /** Asks at a local time in the practitioner's zone, such as {@code 2027-03-01T12:00}. */
    SlotQuery at(String local) {
        return new SlotQuery(schedule, length, busy, instant(local));
    }

    ZoneId zone() {
        return schedule.hours().zone();
    }

    Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(zone()).toInstant();
    }

    /** Returns a range of local times on one day. */
    TimeRange time(String day, String from, String until) {
        return new TimeRange(instant(day + "T" + from), instant(day + "T" + until));
    }

    /** Returns the local start times of the slots on a day. */
    List<String> on(String day) {
        return starts(day, WALL_CLOCK);
    }

    /** Returns the same with offsets, for days on which local times are ambiguous. */
    List<String> exactlyOn(String day) {
        return starts(day, WITH_OFFSET);
    }

    List<Slot> within(TimeRange range) {
        return schedule.openSlots(length, range, busy, asking(range));
    }

    boolean open(String local) {
        var start = instant(local);
        return schedule.isOpen(length, start, busy, asking(new TimeRange(start, start.plusSeconds(1))));
    }

    private List<String> starts(String day, DateTimeFormatter format) {
        var date = LocalDate.parse(day);
        // query one more day on each side, so that a slot on the wrong date is noticed
        var range = new TimeRange(
                date.minusDays(1).atStartOfDay(zone()).toInstant(),
                date.plusDays(2).atStartOfDay(zone()).toInstant());
        return within(range).stream()
                .map(open -> open.startIn(zone()))
                .filter(start -> start.toLocalDate().equals(date))
                .map(format::format)
                .toList();
    }

    /** Returns the moment of the query, by default ten days before. */
    private Instant asking(TimeRange range) {
        return now.equals(Instant.EPOCH) ? range.start().minus(Duration.ofDays(10)) : now;
    }
}
