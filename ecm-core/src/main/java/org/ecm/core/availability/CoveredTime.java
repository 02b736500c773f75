package org.ecm.core.availability;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The time that several ranges cover between them: where they touch or overlap, there is no seam. */
final class CoveredTime {

    /** End by start; none touches another, so the ends are in order as well. */
    private final NavigableMap<Instant, Instant> stretches = new TreeMap<>();

    private CoveredTime() {}

    static CoveredTime by(Stream<TimeRange> ranges) {
        var covered = new CoveredTime();
        ranges.sorted().forEach(covered::append);
        return covered;
    }

    private void append(TimeRange range) {
        var last = stretches.lastEntry();
        if (last == null || last.getValue().isBefore(range.start())) {
            stretches.put(range.start(), range.end());
        } else if (last.getValue().isBefore(range.end())) {
            stretches.put(last.getKey(), range.end());
        }
    }

    boolean overlaps(TimeRange range) {
        var before = stretches.lowerEntry(range.end());
        return before != null && before.getValue().isAfter(range.start());
    }

    boolean contains(TimeRange range) {
        var before = stretches.floorEntry(range.start());
        return before != null && !before.getValue().isBefore(range.end());
    }
}
