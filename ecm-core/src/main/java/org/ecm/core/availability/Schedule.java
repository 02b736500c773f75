package org.ecm.core.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Revision;

/**
 * What a practitioner set of when they can be met. Each has their own, and it is known by whose it is.
 *
 * <p>A closure beats the hours of the week; an extra opening beats a closure. What is open stays open where openings
 * touch: a meeting may run from Friday's last hour into Saturday's first. Meetings begin on a grid that is counted from
 * each opening, in time that passes rather than on the clock, so that they stay as far apart when clocks are changed.
 *
 * @param practitioner whose
 * @param revision the saved state this one was drawn from
 * @param hours those of an ordinary week, and the zone they are in
 * @param closures by day, each once; they may overlap
 * @param extraOpenings by day, each once; they may overlap, with ordinary hours too
 * @param rules what those who ask may do by themselves
 */
public record Schedule(
        AuthorId practitioner,
        Revision revision,
        OpeningHours hours,
        List<Closure> closures,
        List<ExtraOpening> extraOpenings,
        BookingRules rules) {

    /** Brings closures and extra openings into order. */
    public Schedule {
        closures = closures.stream().sorted().distinct().toList();
        extraOpenings = extraOpenings.stream().sorted().distinct().toList();
    }

    /**
     * {@return a schedule never saved before, of ordinary weeks under the initial rules}
     *
     * @param practitioner whose
     * @param hours those of an ordinary week
     */
    public static Schedule of(AuthorId practitioner, OpeningHours hours) {
        return new Schedule(practitioner, Revision.NONE, hours, List.of(), List.of(), BookingRules.INITIAL);
    }

    /**
     * {@return this schedule as a save based on {@code drawnFrom} sees it}
     *
     * @param drawnFrom the revision a form was drawn from, or the one a store has given
     */
    public Schedule at(Revision drawnFrom) {
        return new Schedule(practitioner, drawnFrom, hours, closures, extraOpenings, rules);
    }

    /**
     * {@return this schedule with other ordinary weeks}
     *
     * @param next the hours from now on
     */
    public Schedule opening(OpeningHours next) {
        return new Schedule(practitioner, revision, next, closures, extraOpenings, rules);
    }

    /**
     * {@return this schedule with exactly these closures}
     *
     * @param days in any order
     */
    public Schedule closed(Closure... days) {
        return new Schedule(practitioner, revision, hours, List.of(days), extraOpenings, rules);
    }

    /**
     * {@return this schedule with exactly these extra openings}
     *
     * @param extra in any order
     */
    public Schedule alsoOpen(ExtraOpening... extra) {
        return new Schedule(practitioner, revision, hours, closures, List.of(extra), rules);
    }

    /**
     * {@return this schedule under other rules}
     *
     * @param next the rules from now on
     */
    public Schedule under(BookingRules next) {
        return new Schedule(practitioner, revision, hours, closures, extraOpenings, next);
    }

    /**
     * Finds when somebody who asks for a meeting could have it.
     *
     * @param type the kind of meeting, of this practitioner
     * @param range within which the meeting begins; so what is open in two ranges that touch is open in both together
     * @param busy everything that takes the practitioner's time in that range, and for a day around it: a meeting counts
     *     for its whole day, and has buffers
     * @param now the moment of asking
     * @return by beginning, each once; none for a retired type
     * @throws InvalidValue rule {@code schedule.other-practitioner}, if the type is somebody else's
     */
    public List<OpenTime> openTimes(MeetingType type, TimeRange range, Collection<Busy> busy, Instant now) {
        requireOwn(type);
        return type.retired() ? List.of() : openTimes(type.length(), range, busy, now);
    }

    /**
     * Finds where a meeting that is booked could be moved to; it keeps its length, whatever became of its type.
     *
     * @param length of the meeting, whole minutes
     * @param range within which the meeting begins
     * @param busy everything else that takes the practitioner's time; leave the meeting itself out, so that it hides no
     *     time from itself
     * @param now the moment of asking
     * @return by beginning, each once
     */
    public List<OpenTime> openTimes(Duration length, TimeRange range, Collection<Busy> busy, Instant now) {
        return new OpenTimes(this, length, busy, now).startingIn(range.start(), range.end());
    }

    /**
     * {@return whether {@link #openTimes(MeetingType, TimeRange, Collection, Instant)} has a time that begins exactly
     * then}
     *
     * @param type the kind of meeting, of this practitioner
     * @param start when it is to begin; anything at all, as it came
     * @param busy everything that takes the practitioner's time
     * @param now the moment of asking
     * @throws InvalidValue rule {@code schedule.other-practitioner}, if the type is somebody else's
     */
    public boolean isOpen(MeetingType type, Instant start, Collection<Busy> busy, Instant now) {
        requireOwn(type);
        return !type.retired() && isOpen(type.length(), start, busy, now);
    }

    /**
     * {@return whether {@link #openTimes(Duration, TimeRange, Collection, Instant)} has a time that begins exactly then}
     *
     * @param length of the meeting, whole minutes
     * @param start when it is to begin; anything at all, as it came
     * @param busy everything else that takes the practitioner's time
     * @param now the moment of asking
     */
    public boolean isOpen(Duration length, Instant start, Collection<Busy> busy, Instant now) {
        return new OpenTimes(this, length, busy, now).startsAt(start);
    }

    private void requireOwn(MeetingType type) {
        if (!type.practitioner().equals(practitioner)) {
            throw new InvalidValue("schedule.other-practitioner");
        }
    }
}
