package org.ecm.web.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ecm.core.availability.TimeRange;

/**
 * When the owner of a calendar is busy, by what it says. Of what it says otherwise, nothing is kept.
 *
 * <p>Meetings that the site itself put there stand in the owner's diary already, and there as they are now: read back, they
 * would be in their own way, and in that of others long after they were moved or called off.
 */
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
     * @param host of the site, whose own meetings are not told
     * @throws UnreadableCalendar if it cannot be told
     */
    static List<TimeRange> of(String text, ZoneId owner, TimeRange wanted, String host) {
        try {
            var components = Component.parse(text);
            var budget = new Budget();
            var zones = new Zones(components, owner, wanted.end().plus(BEYOND), budget);
            var times = new BusySpans(budget);
            Consumer<TimeRange> sink = time -> Spans.common(time, wanted).ifPresent(times::add);
            events(components.stream().filter(event -> !isOurs(event, host)), zones, wanted, budget, sink);
            components.stream()
                    .filter(component -> component.is("VFREEBUSY"))
                    .flatMap(component -> component.all("FREEBUSY"))
                    .filter(BusyTimes::isBusy)
                    .flatMap(property -> Period.all(property, zones))
                    .forEach(sink);
            return times.merged();
        } catch (DateTimeException | ArithmeticException e) {
            throw UnreadableCalendar.malformed(); // such as the 30th of February; the cause would quote it
        }
    }

    private static void events(
            Stream<Component> components, Zones zones, TimeRange wanted, Budget budget, Consumer<TimeRange> sink) {
        var events = components
                .filter(component -> component.is("VEVENT"))
                .filter(event -> event.first("DTSTART").isPresent())
                .toList();
        var replaced = Event.replaced(events, zones);
        for (var event : events) {
            if (!Event.isFree(event)) {
                var others = Event.replacesAnother(event)
                        ? Set.<Instant>of()
                        : replaced.getOrDefault(Event.uid(event), Set.of());
                budget.event();
                new Event(event, zones).times(wanted, others, budget, sink);
            }
        }
    }

    private static boolean isOurs(Component event, String host) {
        return MeetingUid.isOf(host, Event.uid(event).strip());
    }

    /** Tentative or unavailable is not free; what else there may be is busy (RFC 5545, section 3.2.9). */
    private static boolean isBusy(Property freebusy) {
        return freebusy.parameter("FBTYPE").filter("FREE"::equalsIgnoreCase).isEmpty();
    }
}
