package org.ecm.core.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.Schedules;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.AuthorId;

/** Opens diaries: as much of each as a question needs, however far off what somebody asks for lies. */
record OpenDiaries(Diaries diaries, Schedules schedules, OtherCalendars calendars) {

    /** A whole day before what is looked at, wherever the practitioner is: meetings are counted by day. */
    private static final Duration DAY_BEFORE = Duration.ofDays(2);

    /** How far from a time alternatives are looked for; more than the day that a horizon ends within. */
    private static final Duration ABOUT = Duration.ofDays(14);

    /** More than a meeting with its buffers takes. */
    private static final Duration MARGIN = Duration.ofDays(1);

    /** {@return a diary opened to find what is open within a range; empty if the practitioner has no schedule} */
    Optional<OpenDiary> within(AuthorId practitioner, TimeRange range, Instant now) {
        return schedules.asOf(now).find(practitioner).map(schedule -> {
            var elsewhere = calendars.lastKnown(practitioner, withMargin(range));
            return open(schedule, elsewhere, range, now, now);
        });
    }

    /**
     * Opens a diary about a time that somebody wants.
     *
     * @param start anything at all: what lies before now or beyond the horizon is looked at from there
     * @return empty if the practitioner has no schedule
     */
    Optional<OpenDiary> about(AuthorId practitioner, Instant start, Instant now) {
        return schedules.asOf(now).find(practitioner).map(schedule -> {
            var horizon = now.plus(Duration.ofDays(schedule.rules().horizonDays()));
            var near = later(now, earlier(start, horizon));
            var range = new TimeRange(near.minus(ABOUT), near.plus(ABOUT));
            var elsewhere = calendars.taken(practitioner, withMargin(range));
            return open(schedule, elsewhere, range, later(earlier(start, now), now.minus(OpenDiary.REACH)), now);
        });
    }

    private OpenDiary open(
            Schedule schedule, Collection<TimeRange> elsewhere, TimeRange range, Instant from, Instant now) {
        return new OpenDiary(
                schedule, diaries.open(schedule.practitioner(), from.minus(DAY_BEFORE)), elsewhere, range, now);
    }

    private static TimeRange withMargin(TimeRange range) {
        return range.widened(MARGIN, MARGIN);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
