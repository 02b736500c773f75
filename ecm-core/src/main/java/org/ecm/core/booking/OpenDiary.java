package org.ecm.core.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ecm.core.availability.Busy;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.OpenTime;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.MeetingId;

/**
 * A practitioner's diary as it lies open at one moment, beside their schedule and their other calendars.
 *
 * @param schedule the practitioner's
 * @param diary what stands in it, also before what is looked at
 * @param elsewhere what their other calendars say of the range
 * @param range what is looked at
 * @param now the moment in question
 */
record OpenDiary(Schedule schedule, Diary diary, Collection<TimeRange> elsewhere, TimeRange range, Instant now) {

    /** How far from now, either way, a practitioner can agree on anything. */
    static final Duration REACH = Duration.ofDays(3_653);

    private static final int MOST_NEAREST = 6;

    /** {@return this one as it looks to one of its meetings, which hides no time from itself} */
    OpenDiary without(MeetingId meeting) {
        return new OpenDiary(schedule, diary.without(meeting), elsewhere, range, now);
    }

    /** {@return the times within the range at which a meeting can be asked for, by beginning} */
    List<OpenTime> openTimes(Duration length) {
        return schedule.openTimes(length, range, busy(), now);
    }

    /** {@return the same for a kind of meeting, which may be retired} */
    List<OpenTime> openTimes(MeetingType type) {
        return schedule.openTimes(type, range, busy(), now);
    }

    /** {@return the same, from {@code earliest} on} */
    List<OpenTime> openTimes(MeetingType type, Instant earliest) {
        return openTimes(type).stream()
                .filter(open -> !open.start().isBefore(earliest))
                .toList();
    }

    /** {@return whether a meeting can be asked for that begins exactly then, whatever it is} */
    boolean isOpen(Duration length, Instant start) {
        return schedule.isOpen(length, start, busy(), now);
    }

    /** {@return whether no meeting, no buffer and no blocked time is in the way: nothing else binds the practitioner} */
    boolean isFree(Duration length, Instant start) {
        boolean reached = !start.isBefore(now.minus(REACH)) && !start.isAfter(now.plus(REACH));
        return reached && schedule.rules().isFree(TimeRange.of(start, length), diary.busy());
    }

    /** {@return the open times within the range that are nearest to one which is not, by beginning} */
    List<OpenTime> nearest(Duration length, Instant start) {
        return nearest(length, start, Instant.MIN);
    }

    /** {@return the same, from {@code earliest} on} */
    List<OpenTime> nearest(Duration length, Instant start, Instant earliest) {
        return openTimes(length).stream()
                .filter(open -> !open.start().isBefore(earliest))
                .sorted(Comparator.comparing(
                        open -> Duration.between(start, open.start()).abs()))
                .limit(MOST_NEAREST)
                .sorted()
                .toList();
    }

    private List<Busy> busy() {
        return Stream.concat(diary.busy().stream(), elsewhere.stream().map(Busy::blocked))
                .toList();
    }
}
