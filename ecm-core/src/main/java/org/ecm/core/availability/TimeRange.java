package org.ecm.core.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.ecm.core.shared.InvalidValue;

/**
 * Time from one instant to another, half-open: the start belongs to it, the end does not. So ranges that touch do not
 * overlap, and a meeting may begin the instant another ends.
 *
 * @param start the first instant of it, to the microsecond
 * @param end the first instant after it, to the microsecond
 */
public record TimeRange(Instant start, Instant end) implements Comparable<TimeRange> {

    private static final Comparator<TimeRange> BY_START =
            Comparator.comparing(TimeRange::start).thenComparing(TimeRange::end);

    /** @throws InvalidValue rule {@code time-range.empty}, unless the start is before the end */
    public TimeRange {
        start = start.truncatedTo(ChronoUnit.MICROS);
        end = end.truncatedTo(ChronoUnit.MICROS);
        if (!start.isBefore(end)) {
            throw new InvalidValue("time-range.empty", start, end);
        }
    }

    /**
     * {@return the time that begins at {@code start} and is so long}
     *
     * @param start the first instant of it
     * @param length at least a microsecond
     * @throws InvalidValue rule {@code time-range.empty}
     */
    public static TimeRange of(Instant start, Duration length) {
        return new TimeRange(start, start.plus(length));
    }

    /** {@return how long it is} */
    public Duration length() {
        return Duration.between(start, end);
    }

    /**
     * {@return whether an instant belongs to it}
     *
     * @param instant the moment in question
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /**
     * {@return whether some instant belongs to both}
     *
     * @param other any
     */
    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /**
     * {@return this time with more on either side}
     *
     * @param before how much earlier it is to start
     * @param after how much later it is to end
     */
    public TimeRange widened(Duration before, Duration after) {
        return new TimeRange(start.minus(before), end.plus(after));
    }

    /** Compares by start, then by end. */
    @Override
    public int compareTo(TimeRange other) {
        return BY_START.compare(this, other);
    }
}
