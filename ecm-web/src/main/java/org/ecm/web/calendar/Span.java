package org.ecm.web.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time, half-open.
 *
 * @param start its first instant
 * @param end the first instant after it; later than the start
 */
public record Span(Instant start, Instant end) {

    /** @throws IllegalArgumentException if it would be empty */
    public Span {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("an empty span");
        }
    }

    /** {@return what of this is within {@code other}; empty if nothing is} */
    Optional<Span> within(Span other) {
        var from = start.isAfter(other.start) ? start : other.start;
        var to = end.isBefore(other.end) ? end : other.end;
        return to.isAfter(from) ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    /** {@return the same time in the fewest spans, in order} */
    static List<Span> merged(Collection<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var next : spans.stream().sorted(Comparator.comparing(Span::start)).toList()) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || next.start.isAfter(last.end)) {
                merged.add(next);
            } else if (next.end.isAfter(last.end)) {
                merged.set(merged.size() - 1, new Span(last.start, next.end));
            }
        }
        return List.copyOf(merged);
    }
}
