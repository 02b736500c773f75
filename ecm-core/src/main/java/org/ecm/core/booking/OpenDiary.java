package org.ecm.core.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.Busy;
import org.ecm.core.availability.OpenTime;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.MeetingId;

/** A practitioner's diary as it lies open at one moment, beside their schedule and their other calendars. */
record OpenDiary(Schedule schedule, Diary diary, Collection<TimeRange> elsewhere) {

    /** How much of a diary before now is looked at: the whole day, wherever the practitioner is, for days are counted. */
    static final Duration BEFORE = Duration.ofDays(2);

    private static final Duration ABOUT = Duration.ofDays(14);
    private static final int MOST_NEAREST = 6;

    /** {@return everything that takes time, but for one meeting that is to be moved} */
    Collection<Busy> busy(Optional<MeetingId> moved) {
        var busy = new ArrayList<>(moved.map(diary::busyBeside).orElseGet(diary::busy));
        elsewhere.stream().map(Busy::blocked).forEach(busy::add);
        return busy;
    }

    boolean isOpen(Duration length, Instant start, Optional<MeetingId> moved, Instant now) {
        return schedule.isOpen(length, start, busy(moved), now);
    }

    /** {@return whether no meeting and no buffer is in the way: the practitioner is bound by nothing else} */
    boolean isFree(Duration length, Instant start, Optional<MeetingId> moved) {
        return schedule.rules()
                .isFree(
                        TimeRange.of(start, length),
                        moved.map(diary::busyBeside).orElseGet(diary::busy));
    }

    /** {@return open times about one that is not, by beginning} */
    List<OpenTime> nearest(Duration length, Instant start, Optional<MeetingId> moved, Instant now) {
        var range = TimeRange.of(start, Duration.ofMinutes(1)).widened(ABOUT, ABOUT);
        return schedule.openTimes(length, range, busy(moved), now).stream()
                .sorted(Comparator.comparing(
                        open -> Duration.between(start, open.start()).abs()))
                .limit(MOST_NEAREST)
                .sorted()
                .toList();
    }
}
