package org.ecm.core.booking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.availability.BusyPeriod;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.shared.Revision;

/**
 * A practitioner's calendar from some moment on: the meetings and the blocked time in it. No two meetings in it
 * overlap.
 *
 * <p>Optimistic locking protects it: to book a slot, load the calendar, add the meeting, and save it at the revision it
 * was loaded with. If two callers do so at once, the second save throws {@code StaleRevision}, and that caller tries
 * again.
 *
 * @param practitioner the owner
 * @param revision the saved revision this calendar is based on
 * @param meetings the meetings by start, each once, without canceled ones
 * @param blocked the time blocked by the practitioner, by start
 */
public record PractitionerCalendar(
        AuthorId practitioner, Revision revision, List<Meeting> meetings, List<TimeRange> blocked) {

    private static final Comparator<Meeting> BY_TIME =
            Comparator.comparing(Meeting::time).thenComparing(Meeting::id);

    /**
     * @throws InvalidValue rule {@code practitioner-calendar.other-practitioner}, or {@code practitioner-calendar.collision} if two meetings that take
     *     time overlap
     */
    public PractitionerCalendar {
        meetings = meetings.stream().filter(Meeting::takesTime).sorted(BY_TIME).toList();
        blocked = blocked.stream().sorted().distinct().toList();
        for (int i = 0; i < meetings.size(); i++) {
            if (!meetings.get(i).practitioner().equals(practitioner)) {
                throw new InvalidValue("practitioner-calendar.other-practitioner");
            }
            // sorted by start, if any two overlap, some two adjacent ones do
            if (i > 0 && meetings.get(i - 1).time().overlaps(meetings.get(i).time())) {
                throw new InvalidValue("practitioner-calendar.collision");
            }
        }
    }

    /**
     * {@return a calendar without entries, which was never saved}
     *
     * @param practitioner the owner
     */
    public static PractitionerCalendar empty(AuthorId practitioner) {
        return new PractitionerCalendar(practitioner, Revision.NONE, List.of(), List.of());
    }

    /** {@return all periods that are taken, by meetings or blocked} */
    public Collection<BusyPeriod> busyPeriods() {
        return Stream.concat(
                        meetings.stream().map(Meeting::time).map(BusyPeriod::booked),
                        blocked.stream().map(BusyPeriod::blocked))
                .toList();
    }

    /**
     * {@return the meeting with an id, if it's in this calendar}
     *
     * @param id the meeting's id
     */
    public Optional<Meeting> find(MeetingId id) {
        return meetings.stream().filter(meeting -> meeting.id().equals(id)).findFirst();
    }

    /**
     * {@return this calendar with a meeting added or replaced; a canceled one is removed}
     *
     * @param meeting the new or changed meeting
     * @throws InvalidValue rule {@code practitioner-calendar.other-practitioner} or {@code practitioner-calendar.collision}
     */
    public PractitionerCalendar with(Meeting meeting) {
        return new PractitionerCalendar(
                practitioner,
                revision,
                Stream.concat(without(meeting.id()).meetings.stream(), Stream.of(meeting))
                        .toList(),
                blocked);
    }

    /**
     * {@return this calendar without a meeting, for example to find times that the meeting can be moved to}
     *
     * @param meeting the meeting's id
     */
    public PractitionerCalendar without(MeetingId meeting) {
        return new PractitionerCalendar(
                practitioner,
                revision,
                meetings.stream().filter(each -> !each.id().equals(meeting)).toList(),
                blocked);
    }

    /**
     * {@return this calendar with exactly these times blocked}
     *
     * @param times the blocked times, in any order
     */
    public PractitionerCalendar withBlockedTime(Collection<TimeRange> times) {
        return new PractitionerCalendar(practitioner, revision, meetings, List.copyOf(times));
    }

    /**
     * {@return this calendar with another revision}
     *
     * @param expectedRevision the revision that the next save is based on, or the one a store has assigned
     */
    public PractitionerCalendar withRevision(Revision expectedRevision) {
        return new PractitionerCalendar(practitioner, expectedRevision, meetings, blocked);
    }
}
