package org.ecm.core.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ecm.core.availability.BusyPeriod;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.Slot;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.MeetingId;

/**
 * A practitioner's calendar at one moment, together with their schedule and external calendars.
 *
 * @param schedule the practitioner's schedule
 * @param calendar the calendar, which starts before the range
 * @param elsewhere the times within the range that external calendars report as busy
 * @param range the range to search
 * @param now the present moment
 */
record CalendarView(
        Schedule schedule,
        PractitionerCalendar calendar,
        Collection<TimeRange> elsewhere,
        TimeRange range,
        Instant now) {

    /** How far from now, in either direction, the practitioner can book a meeting. */
    static final Duration REACH = Duration.ofDays(3_653);

    private static final int MOST_NEAREST = 6;

    /** {@return this calendar without a meeting, whose own time then counts as free} */
    CalendarView without(MeetingId meeting) {
        return new CalendarView(schedule, calendar.without(meeting), elsewhere, range, now);
    }

    /** {@return the open slots within the range, earliest first} */
    List<Slot> openSlots(Duration length) {
        return schedule.openSlots(length, range, busy(), now);
    }

    /** {@return the open slots of a meeting type, which may be retired, earliest first} */
    List<Slot> openSlots(MeetingType type) {
        return schedule.openSlots(type, range, busy(), now);
    }

    /** {@return the open slots of a meeting type that start at {@code earliest} or later, earliest first} */
    List<Slot> openSlots(MeetingType type, Instant earliest) {
        return openSlots(type).stream()
                .filter(open -> !open.start().isBefore(earliest))
                .toList();
    }

    /** {@return whether a slot of this length starts exactly then; {@code start} may be any time} */
    boolean isOpen(Duration length, Instant start) {
        return schedule.isOpen(length, start, busy(), now);
    }

    /** {@return whether no meeting, buffer or blocked time is in the way, which is all that binds the practitioner} */
    boolean isFree(Duration length, Instant start) {
        boolean reached = !start.isBefore(now.minus(REACH)) && !start.isAfter(now.plus(REACH));
        return reached && schedule.rules().isFree(TimeRange.of(start, length), calendar.busyPeriods());
    }

    /** {@return the open slots within the range that are nearest to a start, earliest first} */
    List<Slot> nearest(Duration length, Instant start) {
        return nearest(length, start, Instant.MIN);
    }

    /** {@return the open slots that are nearest to a start and not before {@code earliest}, earliest first} */
    List<Slot> nearest(Duration length, Instant start, Instant earliest) {
        return openSlots(length).stream()
                .filter(open -> !open.start().isBefore(earliest))
                .sorted(Comparator.comparing(
                        open -> Duration.between(start, open.start()).abs()))
                .limit(MOST_NEAREST)
                .sorted()
                .toList();
    }

    private List<BusyPeriod> busy() {
        return Stream.concat(calendar.busyPeriods().stream(), elsewhere.stream().map(BusyPeriod::blocked))
                .toList();
    }
}
