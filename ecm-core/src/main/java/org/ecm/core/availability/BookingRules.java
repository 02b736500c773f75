package org.ecm.core.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.ecm.core.shared.InvalidValue;

/**
 * What a practitioner lets those who ask do by themselves. At the desk they are bound by none of it.
 *
 * <p>Buffers are work of their own, preparing for a meeting and writing its notes, and nobody does both at once. So a
 * meeting keeps the practitioner from {@code bufferBefore} its beginning to {@code bufferAfter} its end, and what two
 * meetings keep never overlaps: between them lies the buffer after the one <em>and</em> the buffer before the other.
 * Time that is merely blocked has no buffers, but those of a meeting do not reach into it. Buffers may lie outside
 * opening hours, since nobody else needs the door then.
 *
 * <p>All durations are whole minutes.
 *
 * @param bufferBefore how long before a meeting is kept free
 * @param bufferAfter how long after a meeting is kept free
 * @param minimumNotice how long before it begins a meeting can be asked for at the latest
 * @param horizonDays how many days after today, where the practitioner is, the last day lies that can be asked for
 * @param mostPerDay how many meetings may begin on one day where the practitioner is
 * @param step how far apart meetings may begin, counted from each opening
 * @param latestChange how long before it begins a meeting can be moved or cancelled by who asked for it at the latest
 * @param mostReschedules how often who asked for it may move a meeting
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

    /** The longest a buffer may be. */
    public static final Duration LONGEST_BUFFER = Duration.ofHours(8);

    /** The longest time ahead that may be asked for as notice, or for a change. */
    public static final Duration LONGEST_NOTICE = Duration.ofDays(90);

    /** The furthest a horizon may lie. */
    public static final int FURTHEST_HORIZON = 731;

    /** The most meetings that a day may be said to have, and the most times that a meeting may be said to be moved. */
    public static final int MOST = 99;

    /** The shortest step. */
    public static final Duration SHORTEST_STEP = Duration.ofMinutes(5);

    /** The longest step. */
    public static final Duration LONGEST_STEP = Duration.ofHours(8);

    /**
     * What holds until a practitioner says otherwise, who is taken to work alone: a quarter of an hour after each
     * meeting, a day's notice, 60 days ahead, four meetings a day that begin on the hour and half hour, and changes up
     * to the day before, twice.
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
     * @throws InvalidValue rule {@code buffer-before.out-of-range}, {@code buffer-after.out-of-range},
     *     {@code minimum-notice.out-of-range}, {@code horizon.out-of-range}, {@code most-per-day.out-of-range},
     *     {@code step.out-of-range}, {@code latest-change.out-of-range} or {@code most-reschedules.out-of-range} (the
     *     least and the most, durations in minutes); the same with {@code not-whole-minutes} for a duration; or
     *     {@code minimum-notice.beyond-horizon}, which would leave no time at all
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
     * {@return all the time, from a moment on, within which any rules let somebody ask for a meeting}
     *
     * @param now the moment of asking
     */
    public static TimeRange ahead(Instant now) {
        return TimeRange.of(now, Duration.ofDays(FURTHEST_HORIZON + 2L)); // the last day ends where the practitioner is
    }

    /**
     * {@return these rules with other buffers}
     *
     * @param before how long before a meeting is kept free
     * @param after how long after a meeting is kept free
     */
    public BookingRules withBuffers(Duration before, Duration after) {
        return new BookingRules(
                before, after, minimumNotice, horizonDays, mostPerDay, step, latestChange, mostReschedules);
    }

    /**
     * {@return these rules with another time in which meetings can be asked for}
     *
     * @param notice how long before it begins at the latest
     * @param days how many days after today the last day lies
     */
    public BookingRules withNoticeAndHorizon(Duration notice, int days) {
        return new BookingRules(
                bufferBefore, bufferAfter, notice, days, mostPerDay, step, latestChange, mostReschedules);
    }

    /**
     * {@return these rules with another number of meetings on one day}
     *
     * @param most how many may begin on it
     */
    public BookingRules withMostPerDay(int most) {
        return new BookingRules(
                bufferBefore, bufferAfter, minimumNotice, horizonDays, most, step, latestChange, mostReschedules);
    }

    /**
     * {@return these rules with another step}
     *
     * @param apart how far apart meetings may begin
     */
    public BookingRules withStep(Duration apart) {
        return new BookingRules(
                bufferBefore,
                bufferAfter,
                minimumNotice,
                horizonDays,
                mostPerDay,
                apart,
                latestChange,
                mostReschedules);
    }

    /**
     * {@return these rules with other limits for changes}
     *
     * @param latest how long before it begins a meeting can be moved or cancelled at the latest
     * @param often how often it may be moved
     */
    public BookingRules withChanges(Duration latest, int often) {
        return new BookingRules(bufferBefore, bufferAfter, minimumNotice, horizonDays, mostPerDay, step, latest, often);
    }

    /**
     * {@return what is kept of the practitioner's time: a meeting with its buffers, anything else as it is}
     *
     * @param busy what takes the time
     */
    public TimeRange kept(Busy busy) {
        return busy.meeting() ? busy.time().widened(bufferBefore, bufferAfter) : busy.time();
    }

    /**
     * {@return whether a meeting would leave everything else its time} It need not be an open time: this is also for the
     * desk, and for a diary that makes sure of itself.
     *
     * @param meeting from its beginning to its end
     * @param busy everything else; not the meeting itself, if it is to be moved
     */
    public boolean isFree(TimeRange meeting, Collection<Busy> busy) {
        var wanted = kept(Busy.booked(meeting));
        return busy.stream().map(this::kept).noneMatch(wanted::overlaps);
    }

    /**
     * {@return until when who asked for a meeting may change it, that moment included unless the meeting begins then}
     *
     * @param start when it begins
     */
    public Instant changeableUntil(Instant start) {
        return start.minus(latestChange);
    }

    /**
     * {@return whether who asked for a meeting may still cancel it}
     *
     * @param start when it begins
     * @param now the moment in question
     */
    public boolean mayCancel(Instant start, Instant now) {
        return now.isBefore(start) && !now.isAfter(changeableUntil(start));
    }

    /**
     * {@return whether who asked for a meeting may still move it}
     *
     * @param start when it begins as things stand
     * @param moved how often they have moved it
     * @param now the moment in question
     */
    public boolean mayReschedule(Instant start, int moved, Instant now) {
        return moved < mostReschedules && mayCancel(start, now);
    }

    private static void requireWithin(Duration value, Duration least, Duration most, String name) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new InvalidValue(name + ".out-of-range", least.toMinutes(), most.toMinutes());
        }
        if (!value.equals(value.truncatedTo(ChronoUnit.MINUTES))) {
            throw new InvalidValue(name + ".not-whole-minutes");
        }
    }

    private static void requireWithin(int value, int least, int most, String name) {
        if (value < least || value > most) {
            throw new InvalidValue(name + ".out-of-range", least, most);
        }
    }
}
