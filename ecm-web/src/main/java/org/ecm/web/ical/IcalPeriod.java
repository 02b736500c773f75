package org.ecm.web.ical;

import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.availability.TimeRange;

/** Periods as iCalendar writes them (RFC 5545, section 3.3.9): from a start to an end, or for some time. */
final class IcalPeriod {

    private IcalPeriod() {}

    /**
     * {@return the periods of a property, without those that take no time}
     *
     * @param property with any number of them
     * @param zones of the calendar
     * @param clock of those that name no zone
     * @throws UnreadableCalendar if one isn't understood, ends before it starts, or is in an unknown zone
     */
    static Stream<TimeRange> all(IcalProperty property, CalendarZones zones, ZoneRules clock) {
        var zone = property.parameter("TZID");
        return property.values().map(text -> time(text, zone, zones, clock)).flatMap(Optional::stream);
    }

    private static Optional<TimeRange> time(String text, Optional<String> zone, CalendarZones zones, ZoneRules clock) {
        var parts = text.split("/", 2);
        if (parts.length < 2) {
            throw UnreadableCalendar.malformed();
        }
        var start = IcalDateTime.of(parts[0].strip(), zone);
        var own = start.zone().isPresent() ? zones.of(start) : clock;
        var end = parts[1].strip();
        var length = !end.isEmpty() && Character.isDigit(end.charAt(0))
                ? IcalDuration.between(start, own, IcalDateTime.of(end, zone), zones)
                        .notNegative()
                : IcalDuration.parse(end);
        var begin = CalendarZones.instant(start.local(), own);
        return (start.isDate() ? length.orLonger(IcalDuration.DAY, begin, own) : length).from(begin, own);
    }
}
