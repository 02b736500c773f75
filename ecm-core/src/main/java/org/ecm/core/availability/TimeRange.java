package org.ecm.core.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.ecm.core.shared.InvalidValue;

/**
 * A half-open range of time: it includes its start and excludes its end. So ranges that touch don't overlap, and a
 * meeting can start at the moment another ends.
 *
 * @param start the first instant in the range, to the microsecond
 * @param end the first instant after the range, to the microsecond
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
     * {@return the range that starts at {@code start} and has the given length}
     *
     * @param start the first instant in the range
     * @param length at least a microsecond
     * @throws InvalidValue rule {@code time-range.empty}
     */
    public static TimeRange of(Instant start, Duration length) {
        return new TimeRange(start, start.plus(length));
    }

    /** {@return its length} */
    public Duration length() {
        return Duration.between(start, end);
    }

    /**
     * {@return whether an instant is in this range}
     *
     * @param instant the instant
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /**
     * {@return whether the two ranges have an instant in common}
     *
     * @param other the other range
     */
    public boolean overlaps(TimeRange other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /**
     * {@return this range, extended on both sides}
     *
     * @param before how much earlier it starts
     * @param after how much later it ends
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
