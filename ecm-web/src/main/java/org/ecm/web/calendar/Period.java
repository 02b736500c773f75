package org.ecm.web.calendar;

import java.util.stream.Stream;
import org.ecm.core.availability.TimeRange;

/** Periods as iCalendar writes them (RFC 5545, section 3.3.9): from a start to an end, or for some time. */
final class Period {

    private Period() {}

    /** {@return the periods of a property, without those that take no time} */
    static Stream<TimeRange> all(Property property, Zones zones) {
        var zone = property.parameter("TZID");
        return Stream.of(property.value().split(",")).flatMap(text -> {
            var parts = text.strip().split("/", 2);
            if (parts.length < 2) {
                throw UnreadableCalendar.malformed();
            }
            var start = zones.instant(Moment.of(parts[0], zone));
            var end = parts[1].contains("P")
                    ? start.plus(Length.parse(parts[1]).hours())
                    : zones.instant(Moment.of(parts[1], zone));
            return end.isAfter(start) ? Stream.of(new TimeRange(start, end)) : Stream.empty();
        });
    }
}
