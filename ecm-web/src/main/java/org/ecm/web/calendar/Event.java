package org.ecm.web.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecm.core.availability.TimeRange;

/** An event of somebody's calendar, with when it takes place and how long, and nothing else. */
final class Event {

    private final Component component;
    private final Zones zones;
    private final Moment start;
    private final ZoneRules clock;
    private final Length length;

    Event(Component component, Zones zones) {
        this.component = component;
        this.zones = zones;
        this.start = Moment.one(component.the("DTSTART"));
        this.clock = zones.of(start);
        this.length = length();
    }

    private Length length() {
        var end = component.first("DTEND").map(Moment::one);
        if (end.isPresent() && start.isDate() && end.get().isDate()) {
            return Length.days(ChronoUnit.DAYS.between(start.local(), end.get().local()));
        }
        if (end.isPresent()) {
            return Length.exactly(Duration.between(instant(start.local()), zones.instant(end.get())));
        }
        return component
                .first("DURATION")
                .map(duration -> Length.parse(duration.value()))
                .orElse(Length.days(start.isDate() ? 1 : 0));
    }

    /**
     * Gives each time it takes.
     *
     * @param wanted what touches this time is enough
     * @param replaced the starts in whose place other events stand
     * @param budget what it may cost
     * @param sink takes the times
     */
    void times(TimeRange wanted, Set<Instant> replaced, Budget budget, Consumer<TimeRange> sink) {
        var starts = new TreeMap<Instant, TimeRange>();
        var from = Zones.local(wanted.start(), clock).minusDays(length.atMostDays() + 1);
        var to = Zones.local(wanted.end(), clock).plusDays(1);
        Consumer<LocalDateTime> take = local -> {
            budget.occurrence();
            put(starts, instant(local), end(local));
        };
        take.accept(start.local());
        recurrences("RRULE", budget).forEach(each -> each.between(from, to, take));
        component.all("RDATE").forEach(dates -> more(dates, starts, budget));
        recurrences("EXRULE", budget).forEach(each -> each.between(from, to, local -> starts.remove(instant(local))));
        component.all("EXDATE").flatMap(Moment::all).map(zones::instant).forEach(starts::remove);
        replaced.forEach(starts::remove);
        starts.values().forEach(sink);
    }

    private Stream<Recurrence> recurrences(String property, Budget budget) {
        return component
                .all(property)
                .map(rule ->
                        Recurrence.of(rule, start, utc -> Zones.local(utc.toInstant(ZoneOffset.UTC), clock), budget));
    }

    private void more(Property dates, Map<Instant, TimeRange> starts, Budget budget) {
        if (dates.parameter("VALUE").filter("PERIOD"::equalsIgnoreCase).isPresent()) {
            Period.all(dates, zones).forEach(span -> {
                budget.occurrence();
                starts.put(span.start(), span);
            });
            return;
        }
        Moment.all(dates).forEach(date -> {
            budget.occurrence();
            var begin = zones.instant(date);
            put(starts, begin, end(Zones.local(begin, clock)));
        });
    }

    /** What has no length takes no time. */
    private static void put(Map<Instant, TimeRange> starts, Instant begin, Instant end) {
        if (end.isAfter(begin)) {
            starts.put(begin, new TimeRange(begin, end));
        }
    }

    private Instant instant(LocalDateTime local) {
        return Zones.instant(local, clock);
    }

    private Instant end(LocalDateTime local) {
        return instant(local.plusDays(length.days())).plus(length.exact());
    }

    /** {@return the starts in whose place the events of each uid stand that replace single ones} */
    static Map<String, Set<Instant>> replaced(List<Component> events, Zones zones) {
        return events.stream()
                .filter(Event::replacesAnother)
                .collect(Collectors.groupingBy(
                        Event::uid,
                        Collectors.mapping(
                                event -> zones.instant(Moment.one(event.the("RECURRENCE-ID"))), Collectors.toSet())));
    }

    static boolean replacesAnother(Component event) {
        event.first("RECURRENCE-ID").flatMap(id -> id.parameter("RANGE")).ifPresent(range -> {
            throw new UnreadableCalendar("calendar.unsupported"); // it would stand in the place of all that follow
        });
        return event.first("RECURRENCE-ID").isPresent();
    }

    static String uid(Component event) {
        return event.first("UID").map(Property::value).orElse("");
    }

    /** {@return whether it takes nobody's time} */
    static boolean isFree(Component event) {
        return event.first("TRANSP").filter(shown -> shown.is("TRANSPARENT")).isPresent()
                || event.first("STATUS")
                        .filter(status -> status.is("CANCELLED"))
                        .isPresent();
    }
}
