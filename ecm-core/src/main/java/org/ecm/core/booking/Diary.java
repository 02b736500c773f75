package org.ecm.core.booking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.availability.Busy;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.shared.Revision;

/**
 * The time of one practitioner that is taken, from some moment on: the boundary within which no two meetings collide.
 *
 * <p>Whoever wants a time draws the diary, writes into it, and saves it at the revision it was drawn from; of two who do
 * so at once, one is told that it is outdated and looks again.
 *
 * @param practitioner whose
 * @param revision the saved state this one was drawn from
 * @param meetings by beginning, each once; cancelled ones do not stand here
 * @param blocked time that is taken by something else, by beginning
 */
public record Diary(AuthorId practitioner, Revision revision, List<Meeting> meetings, List<TimeRange> blocked) {

    private static final Comparator<Meeting> BY_TIME =
            Comparator.comparing(Meeting::time).thenComparing(Meeting::id);

    /**
     * @throws InvalidValue rule {@code diary.other-practitioner}, or {@code diary.collision} if two meetings that take
     *     time overlap
     */
    public Diary {
        meetings = meetings.stream().filter(Meeting::takesTime).sorted(BY_TIME).toList();
        blocked = blocked.stream().sorted().distinct().toList();
        for (int i = 0; i < meetings.size(); i++) {
            if (!meetings.get(i).practitioner().equals(practitioner)) {
                throw new InvalidValue("diary.other-practitioner");
            }
            // in order of beginning, a collision of any two is one of some neighbours
            if (i > 0 && meetings.get(i - 1).time().overlaps(meetings.get(i).time())) {
                throw new InvalidValue("diary.collision");
            }
        }
    }

    /**
     * {@return a diary that nobody has written into}
     *
     * @param practitioner whose
     */
    public static Diary empty(AuthorId practitioner) {
        return new Diary(practitioner, Revision.NONE, List.of(), List.of());
    }

    /** {@return everything that takes time} */
    public Collection<Busy> busy() {
        return Stream.concat(
                        meetings.stream().map(Meeting::time).map(Busy::booked),
                        blocked.stream().map(Busy::blocked))
                .toList();
    }

    /**
     * {@return a meeting; empty if it does not stand here}
     *
     * @param id which
     */
    public Optional<Meeting> find(MeetingId id) {
        return meetings.stream().filter(meeting -> meeting.id().equals(id)).findFirst();
    }

    /**
     * {@return this diary with a meeting as it is now; a cancelled one leaves it}
     *
     * @param meeting new, or in place of what it was
     * @throws InvalidValue rule {@code diary.other-practitioner} or {@code diary.collision}
     */
    public Diary with(Meeting meeting) {
        return new Diary(
                practitioner,
                revision,
                Stream.concat(without(meeting.id()).meetings.stream(), Stream.of(meeting))
                        .toList(),
                blocked);
    }

    /**
     * {@return this diary as it looks to one of its meetings, which hides no time from itself}
     *
     * @param meeting which
     */
    public Diary without(MeetingId meeting) {
        return new Diary(
                practitioner,
                revision,
                meetings.stream().filter(each -> !each.id().equals(meeting)).toList(),
                blocked);
    }

    /**
     * {@return this diary with exactly this time blocked}
     *
     * @param times in any order
     */
    public Diary blocking(Collection<TimeRange> times) {
        return new Diary(practitioner, revision, meetings, List.copyOf(times));
    }

    /**
     * {@return this diary as a save based on {@code drawnFrom} sees it}
     *
     * @param drawnFrom the revision it was drawn from, or the one a store has given
     */
    public Diary at(Revision drawnFrom) {
        return new Diary(practitioner, drawnFrom, meetings, blocked);
    }
}
