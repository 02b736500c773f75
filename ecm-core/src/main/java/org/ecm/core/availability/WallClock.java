package org.ecm.core.availability;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** Converts local times of one zone, which skips some of them and repeats others. */
final class WallClock {

    private WallClock() {}

    /**
     * Finds the ranges in which local clocks show a time between {@code from} and {@code until}, half-open.
     *
     * @return the ranges, in order and not touching; empty if the clocks skip these times, several if they repeat them
     */
    static List<TimeRange> rangesBetween(LocalDateTime from, LocalDateTime until, ZoneRules rules) {
        var begin = rules.getValidOffsets(from);
        var end = rules.getValidOffsets(until);
        // if each end is shown exactly once, the time between them is uninterrupted
        return begin.size() == 1 && end.size() == 1
                ? List.of(new TimeRange(from.toInstant(begin.get(0)), until.toInstant(end.get(0))))
                : search(from, until, rules);
    }

    private static List<TimeRange> search(LocalDateTime from, LocalDateTime until, ZoneRules rules) {
        var shown = new ArrayList<TimeRange>();
        var end = until.toInstant(ZoneOffset.MIN);
        // the extreme offsets bound the search: no zone shows the time earlier or later
        for (var instant = from.toInstant(ZoneOffset.MAX); instant.isBefore(end); ) {
            var change = rules.nextTransition(instant);
            var next = change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
            var offset = rules.getOffset(instant);
            add(later(instant, from.toInstant(offset)), earlier(next, until.toInstant(offset)), shown);
            instant = next;
        }
        return shown;
    }

    private static void add(Instant start, Instant end, List<TimeRange> shown) {
        if (!start.isBefore(end)) {
            return;
        }
        int last = shown.size() - 1;
        if (last >= 0 && shown.get(last).end().equals(start)) {
            shown.set(last, new TimeRange(shown.get(last).start(), end));
        } else {
            shown.add(new TimeRange(start, end));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
