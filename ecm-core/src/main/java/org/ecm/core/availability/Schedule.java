package org.ecm.core.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Revision;

/**
 * A practitioner's schedule: weekly hours, days off, extra hours and booking rules. The practitioner's id identifies
 * it.
 *
 * <p>Days off take precedence over weekly hours, and extra hours over days off. A meeting may span openings that touch,
 * such as Friday's last hour and Saturday's first. Starts are spaced by elapsed time, counted from each opening, so
 * that the spacing stays the same when clocks change.
 *
 * @param practitioner the owner
 * @param revision the saved revision this one is based on
 * @param hours the weekly hours and their zone
 * @param timeOff the days off, by day, each once; they may overlap
 * @param extraHours the extra hours, by day, each once; they may overlap, also with weekly hours
 * @param rules the limits for requesters
 */
public record Schedule(
        AuthorId practitioner,
        Revision revision,
        OpeningHours hours,
        List<TimeOff> timeOff,
        List<ExtraHours> extraHours,
        BookingRules rules) {

    /** Sorts days off and extra hours, and removes duplicates. */
    public Schedule {
        timeOff = timeOff.stream().sorted().distinct().toList();
        extraHours = extraHours.stream().sorted().distinct().toList();
    }

    /**
     * {@return a new schedule with weekly hours and the default rules}
     *
     * @param practitioner the owner
     * @param hours the weekly hours
     */
    public static Schedule of(AuthorId practitioner, OpeningHours hours) {
        return new Schedule(practitioner, Revision.NONE, hours, List.of(), List.of(), BookingRules.INITIAL);
    }

    /**
     * {@return this schedule with another revision}
     *
     * @param expectedRevision the revision that the next save is based on, or the one a store has assigned
     */
    public Schedule withRevision(Revision expectedRevision) {
        return new Schedule(practitioner, expectedRevision, hours, timeOff, extraHours, rules);
    }

    /**
     * {@return this schedule with other weekly hours}
     *
     * @param next the new hours
     */
    public Schedule withHours(OpeningHours next) {
        return new Schedule(practitioner, revision, next, timeOff, extraHours, rules);
    }

    /**
     * {@return this schedule with exactly these days off}
     *
     * @param days the days off, in any order
     */
    public Schedule withTimeOff(TimeOff... days) {
        return new Schedule(practitioner, revision, hours, List.of(days), extraHours, rules);
    }

    /**
     * {@return this schedule with exactly these extra hours}
     *
     * @param extra the extra hours, in any order
     */
    public Schedule withExtraHours(ExtraHours... extra) {
        return new Schedule(practitioner, revision, hours, timeOff, List.of(extra), rules);
    }

    /**
     * {@return this schedule with other rules}
     *
     * @param next the new rules
     */
    public Schedule withRules(BookingRules next) {
        return new Schedule(practitioner, revision, hours, timeOff, extraHours, next);
    }

    /**
     * Finds the open slots for a type of meeting.
     *
     * @param type a meeting type of this practitioner
     * @param range the range in which the meeting starts; a slot open in either of two adjacent ranges is also open in
     *     their union
     * @param busy all busy periods in that range and one day around it, since meetings count per day and have buffers
     * @param now the present moment
     * @return the slots, earliest first, each once; empty for a retired type
     * @throws InvalidValue rule {@code schedule.other-practitioner}, if the type belongs to another practitioner
     */
    public List<Slot> openSlots(MeetingType type, TimeRange range, Collection<BusyPeriod> busy, Instant now) {
        requireOwn(type);
        return type.retired() ? List.of() : openSlots(type.length(), range, busy, now);
    }

    /**
     * Finds the open slots for a meeting of a given length, such as a booked one that is to be moved.
     *
     * @param length the length of the meeting, whole minutes
     * @param range the range in which the meeting starts
     * @param busy all other busy periods; without the meeting itself, so that its own time counts as free
     * @param now the present moment
     * @return the slots, earliest first, each once
     */
    public List<Slot> openSlots(Duration length, TimeRange range, Collection<BusyPeriod> busy, Instant now) {
        return new SlotFinder(this, length, busy, now).startingWithin(range.start(), range.end());
    }

    /**
     * {@return whether {@link #openSlots(MeetingType, TimeRange, Collection, Instant)} has a slot with exactly that
     * start}
     *
     * @param type a meeting type of this practitioner
     * @param start the start, unchecked
     * @param busy all busy periods
     * @param now the present moment
     * @throws InvalidValue rule {@code schedule.other-practitioner}, if the type belongs to another practitioner
     */
    public boolean isOpen(MeetingType type, Instant start, Collection<BusyPeriod> busy, Instant now) {
        requireOwn(type);
        return !type.retired() && isOpen(type.length(), start, busy, now);
    }

    /**
     * {@return whether {@link #openSlots(Duration, TimeRange, Collection, Instant)} has a slot with exactly that start}
     *
     * @param length the length of the meeting, whole minutes
     * @param start the start, unchecked
     * @param busy all other busy periods
     * @param now the present moment
     */
    public boolean isOpen(Duration length, Instant start, Collection<BusyPeriod> busy, Instant now) {
        return new SlotFinder(this, length, busy, now).startsAt(start);
    }

    private void requireOwn(MeetingType type) {
        if (!type.practitioner().equals(practitioner)) {
            throw new InvalidValue("schedule.other-practitioner");
        }
    }
}
