package org.ecm.web.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ecm.core.availability.TimeRange;

/** When the owner of a calendar is busy, by what it says. Of what it says otherwise, nothing is kept. */
final class BusyTimes {

    /** Clocks are needed a little beyond the wanted time: for a day of theirs, and for what begins within it. */
    private static final Duration BEYOND = Duration.ofDays(3);

    private BusyTimes() {}

    /**
     * {@return the times, within the wanted one, in order and merged}
     *
     * @param text iCalendar
     * @param owner the zone of whoever keeps it
     * @param wanted the time of interest
     * @throws UnreadableCalendar if it cannot be told
     */
    static List<TimeRange> of(String text, ZoneId owner, TimeRange wanted) {
        try {
            var components = Component.parse(text);
            var budget = new Budget();
            var zones = new Zones(components, owner, wanted.end().plus(BEYOND), budget);
            var times = new ArrayList<TimeRange>();
            Consumer<TimeRange> sink = time -> Spans.common(time, wanted).ifPresent(times::add);
            events(components, zones, wanted, budget, sink);
            components.stream()
                    .filter(component -> component.is("VFREEBUSY"))
                    .flatMap(component -> component.all("FREEBUSY"))
                    .filter(BusyTimes::isBusy)
                    .flatMap(property -> Period.all(property, zones))
                    .forEach(sink);
            return Spans.merged(times);
        } catch (DateTimeException | ArithmeticException e) {
            throw UnreadableCalendar.malformed(); // such as the 30th of February; the cause would quote it
        }
    }

    private static void events(
            List<Component> components, Zones zones, TimeRange wanted, Budget budget, Consumer<TimeRange> sink) {
        var events = components.stream()
                .filter(component -> component.is("VEVENT"))
                .filter(event -> event.first("DTSTART").isPresent())
                .toList();
        var replaced = Event.replaced(events, zones);
        for (var event : events) {
            if (!Event.isFree(event)) {
                var others = Event.replacesAnother(event)
                        ? Set.<Instant>of()
                        : replaced.getOrDefault(Event.uid(event), Set.of());
                new Event(event, zones).times(wanted, others, budget, sink);
            }
        }
    }

    /** Tentative or unavailable is not free; what else there may be is busy (RFC 5545, section 3.2.9). */
    private static boolean isBusy(Property freebusy) {
        return freebusy.parameter("FBTYPE").filter("FREE"::equalsIgnoreCase).isEmpty();
    }
}
