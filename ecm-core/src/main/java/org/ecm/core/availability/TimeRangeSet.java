package org.ecm.core.availability;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The union of several time ranges. Ranges that touch or overlap become one. */
final class TimeRangeSet {

    /** Ends by start. No two ranges touch, so the ends are sorted too. */
    private final NavigableMap<Instant, Instant> endsByStart = new TreeMap<>();

    private TimeRangeSet() {}

    static TimeRangeSet of(Stream<TimeRange> ranges) {
        var covered = new TimeRangeSet();
        ranges.sorted().forEach(covered::append);
        return covered;
    }

    private void append(TimeRange range) {
        var last = endsByStart.lastEntry();
        if (last == null || last.getValue().isBefore(range.start())) {
            endsByStart.put(range.start(), range.end());
        } else if (last.getValue().isBefore(range.end())) {
            endsByStart.put(last.getKey(), range.end());
        }
    }

    boolean overlaps(TimeRange range) {
        var before = endsByStart.lowerEntry(range.end());
        return before != null && before.getValue().isAfter(range.start());
    }

    boolean contains(TimeRange range) {
        var before = endsByStart.floorEntry(range.start());
        return before != null && !before.getValue().isBefore(range.end());
    }
}
