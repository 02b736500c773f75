package org.ecm.core.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.ecm.core.shared.InvalidValue;

/**
 * The rules that limit when requesters can book, move and cancel meetings. They don't bind the practitioner, except for
 * the buffers.
 *
 * <p>Buffers are for preparing a meeting and writing its notes, which can't be done for two meetings at once. So a
 * meeting takes the time from {@code bufferBefore} its start to {@code bufferAfter} its end, and these times never
 * overlap: between two meetings there is the buffer after the first <em>and</em> the buffer before the second. Blocked
 * time has no buffers of its own, but a meeting's buffers can't reach into it. Buffers may lie outside opening hours.
 *
 * <p>All durations are whole minutes.
 *
 * @param bufferBefore the time kept free before a meeting
 * @param bufferAfter the time kept free after a meeting
 * @param minimumNotice the least time between a booking and the start of the meeting
 * @param horizonDays the number of days after today on which meetings can be booked, in the practitioner's zone
 * @param mostPerDay the most meetings that can start on one day in the practitioner's zone
 * @param step the time between possible starts, counted from the beginning of each opening
 * @param latestChange the least time before its start at which the requester can move or cancel a meeting
 * @param mostReschedules how often the requester can move a meeting
 */
public record BookingRules(
        Duration bufferBefore,
        Duration bufferAfter,
        Duration minimumNotice,
        int horizonDays,
        int mostPerDay,
        Duration step,
        Duration latestChange,
        int mostReschedules) {

    /** The longest buffer. */
    public static final Duration LONGEST_BUFFER = Duration.ofHours(8);

    /** The longest {@link #minimumNotice} and {@link #latestChange}. */
    public static final Duration LONGEST_NOTICE = Duration.ofDays(90);

    /** The longest horizon, in days. */
    public static final int FURTHEST_HORIZON = 731;

    /** The greatest {@link #mostPerDay} and {@link #mostReschedules}. */
    public static final int MOST = 99;

    /** The shortest step. */
    public static final Duration SHORTEST_STEP = Duration.ofMinutes(5);

    /** The longest step. */
    public static final Duration LONGEST_STEP = Duration.ofHours(8);

    /**
     * The defaults, for a practitioner who works alone: 15 minutes kept free after each meeting, 24 hours' notice, 60
     * days ahead, at most four meetings a day, a start every 30 minutes, and two changes, up to 24 hours before.
     */
    public static final BookingRules INITIAL = new BookingRules(
            Duration.ZERO,
            Duration.ofMinutes(15),
            Duration.ofHours(24),
            60,
            4,
            Duration.ofMinutes(30),
            Duration.ofHours(24),
            2);

    /**
     * @throws InvalidValue rule {@code buffer-before.out-of-range}, {@code buffer-after.out-of-range}, {@code
     *     minimum-notice.out-of-range}, {@code horizon.out-of-range}, {@code most-per-day.out-of-range}, {@code
     *     step.out-of-range}, {@code latest-change.out-of-range} or {@code most-reschedules.out-of-range} (the least
     *     and the most, durations in minutes); the same with {@code not-whole-minutes} for a duration; or {@code
     *     minimum-notice.beyond-horizon}, which would leave no open slots
     */
    public BookingRules {
        requireWithin(bufferBefore, Duration.ZERO, LONGEST_BUFFER, "buffer-before");
        requireWithin(bufferAfter, Duration.ZERO, LONGEST_BUFFER, "buffer-after");
        requireWithin(minimumNotice, Duration.ZERO, LONGEST_NOTICE, "minimum-notice");
        requireWithin(horizonDays, 0, FURTHEST_HORIZON, "horizon");
        requireWithin(mostPerDay, 1, MOST, "most-per-day");
        requireWithin(step, SHORTEST_STEP, LONGEST_STEP, "step");
        requireWithin(latestChange, Duration.ZERO, LONGEST_NOTICE, "latest-change");
        requireWithin(mostReschedules, 0, MOST, "most-reschedules");
        if (minimumNotice.compareTo(Duration.ofDays(horizonDays + 1L)) >= 0) {
            throw new InvalidValue("minimum-notice.beyond-horizon", minimumNotice.toMinutes(), horizonDays);
        }
    }

    /**
     * {@return the range from a moment on that covers every horizon}
     *
     * @param now the present moment
     */
    public static TimeRange bookableRange(Instant now) {
        return TimeRange.of(
                now, Duration.ofDays(FURTHEST_HORIZON + 2L)); // the last day ends in the practitioner's zone
    }

    /**
     * {@return these rules with other buffers}
     *
     * @param before the time kept free before a meeting
     * @param after the time kept free after a meeting
     */
    public BookingRules withBuffers(Duration before, Duration after) {
        return new BookingRules(
                before, after, minimumNotice, horizonDays, mostPerDay, step, latestChange, mostReschedules);
    }

    /**
     * {@return these rules with another minimum notice and horizon}
     *
     * @param notice the least time between a booking and the start of the meeting
     * @param days the number of days after today on which meetings can be booked
     */
    public BookingRules withNoticeAndHorizon(Duration notice, int days) {
        return new BookingRules(
                bufferBefore, bufferAfter, notice, days, mostPerDay, step, latestChange, mostReschedules);
    }

    /**
     * {@return these rules with another limit of meetings per day}
     *
     * @param max the most meetings that can start on one day
     */
    public BookingRules withMostPerDay(int max) {
        return new BookingRules(
                bufferBefore, bufferAfter, minimumNotice, horizonDays, max, step, latestChange, mostReschedules);
    }

    /**
     * {@return these rules with another step}
     *
     * @param interval the time between possible starts
     */
    public BookingRules withStep(Duration interval) {
        return new BookingRules(
                bufferBefore,
                bufferAfter,
                minimumNotice,
                horizonDays,
                mostPerDay,
                interval,
                latestChange,
                mostReschedules);
    }

    /**
     * {@return these rules with other limits for changes by the requester}
     *
     * @param latest the least time before its start at which a meeting can be moved or canceled
     * @param often how often a meeting can be moved
     */
    public BookingRules withChanges(Duration latest, int often) {
        return new BookingRules(bufferBefore, bufferAfter, minimumNotice, horizonDays, mostPerDay, step, latest, often);
    }

    /**
     * {@return the time that a busy period takes: a meeting's with its buffers, blocked time as it is}
     *
     * @param busy the period
     */
    public TimeRange occupiedRange(BusyPeriod busy) {
        return busy.meeting() ? busy.time().widened(bufferBefore, bufferAfter) : busy.time();
    }

    /**
     * {@return whether a meeting, with its buffers, overlaps no busy period} The time need not be an open slot, since
     * the practitioner can book outside the rules.
     *
     * @param meeting from start to end, without buffers
     * @param busy all other busy periods; without the meeting itself if it's being moved
     */
    public boolean isFree(TimeRange meeting, Collection<BusyPeriod> busy) {
        var extended = occupiedRange(BusyPeriod.booked(meeting));
        return busy.stream().map(this::occupiedRange).noneMatch(extended::overlaps);
    }

    /**
     * {@return the last moment at which the requester can change a meeting, provided the meeting hasn't started}
     *
     * @param start the start of the meeting
     */
    public Instant changeableUntil(Instant start) {
        return start.minus(latestChange);
    }

    /**
     * {@return whether the requester can still cancel a meeting}
     *
     * @param start the start of the meeting
     * @param now the present moment
     */
    public boolean mayCancel(Instant start, Instant now) {
        return now.isBefore(start) && !now.isAfter(changeableUntil(start));
    }

    /**
     * {@return whether the requester can still move a meeting}
     *
     * @param start the present start of the meeting
     * @param moved how often they have moved it
     * @param now the present moment
     */
    public boolean mayReschedule(Instant start, int moved, Instant now) {
        return moved < mostReschedules && mayCancel(start, now);
    }

    private static void requireWithin(Duration value, Duration least, Duration max, String name) {
        if (value.compareTo(least) < 0 || value.compareTo(max) > 0) {
            throw new InvalidValue(name + ".out-of-range", least.toMinutes(), max.toMinutes());
        }
        if (!value.equals(value.truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidValue(name + ".not-whole-minutes");
        }
    }

    private static void requireWithin(int value, int min, int max, String name) {
        if (value < min || value > max) {
            throw new InvalidValue(name + ".out-of-range", min, max);
        }
    }
}
