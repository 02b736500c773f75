package org.ecm.web.ical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.TimeRange;

/** What several stretches of time have in common, or make together. */
final class TimeRanges {

    private TimeRanges() {}

    /** {@return the time that belongs to both; empty if none does} */
    static Optional<TimeRange> common(TimeRange one, TimeRange other) {
        var from = one.start().isAfter(other.start()) ? one.start() : other.start();
        var to = one.end().isBefore(other.end()) ? one.end() : other.end();
        return to.isAfter(from) ? Optional.of(new TimeRange(from, to)) : Optional.empty();
    }

    /** {@return the same time in the fewest stretches, in order} */
    static List<TimeRange> merged(Collection<TimeRange> times) {
        var merged = new ArrayList<TimeRange>();
        for (var next : times.stream().sorted().toList()) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || next.start().isAfter(last.end())) {
                merged.add(next);
            } else if (next.end().isAfter(last.end())) {
                merged.set(merged.size() - 1, new TimeRange(last.start(), next.end()));
            }
        }
        return List.copyOf(merged);
    }
}
