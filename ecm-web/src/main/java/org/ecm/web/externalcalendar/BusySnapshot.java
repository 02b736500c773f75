package org.ecm.web.externalcalendar;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.availability.TimeRange;

/**
 * What a calendar said, of the time it was asked about.
 *
 * @param readAt when
 * @param of what it was asked about
 * @param times when its owner is busy within that
 */
record BusySnapshot(Instant readAt, TimeRange of, List<TimeRange> times) {

    /** Takes a copy. */
    BusySnapshot {
        times = List.copyOf(times);
    }

    /** {@return whether it was asked about all of a range that is still to come} */
    boolean covers(TimeRange range, Instant now) {
        return !of.end().isBefore(range.end()) && !of.start().isAfter(later(range.start(), now));
    }

    /** {@return what is taken within a range; that includes whatever it was not asked about} */
    Collection<TimeRange> taken(TimeRange range) {
        var unknown = Stream.of(
                        part(range.start(), earlier(range.end(), of.start())),
                        part(later(range.start(), of.end()), range.end()))
                .flatMap(Optional::stream);
        return Stream.concat(times.stream().filter(range::overlaps), unknown).toList();
    }

    private static Optional<TimeRange> part(Instant start, Instant end) {
        return start.isBefore(end) ? Optional.of(new TimeRange(start, end)) : Optional.empty();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
