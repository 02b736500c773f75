package org.ecm.web.ical;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.ecm.core.availability.TimeRange;

/**
 * Moves and resizes the later occurrences of a series that were changed with {@code RANGE=THISANDFUTURE}.
 *
 * <p>Each later time moves as far as the changed one did, and lasts as long (RFC 5545, sections 3.2.13 and 3.8.4.4). Where
 * the change is to another clock, the standard leaves open which clock tells how far that is: both times are taken then.
 */
final class ThisAndFutureChanges {

    /** What each costs, in steps: there may be many, and many a series with their uid. */
    private static final int COST = 100;

    /** What working out one of the times that follow costs. */
    private static final int OCCURRENCE = 4;

    /** By the time from which on they count, on the clock of the series. */
    private final NavigableMap<LocalDateTime, List<OccurrenceChange>> changes = new TreeMap<>();

    private final IcalEvent series;
    private final ReadingBudget budget;

    /**
     * A change of the series.
     *
     * @param event that shows what to
     * @param isFree whether it frees its time
     * @param moved from where on the clock of the series
     * @param to where on the clock of the series
     */
    private record OccurrenceChange(IcalEvent event, boolean isFree, LocalDateTime moved, LocalDateTime to) {

        Duration distance() {
            return Duration.between(moved, to);
        }

        /** {@return where the event would be on its own clock, if it moved on from its first time as the series does} */
        LocalDateTime after(LocalDateTime original) {
            var local = event.start().local().plus(Duration.between(moved, original));
            return event.start().isDate() ? local.toLocalDate().atStartOfDay() : local;
        }
    }

    /**
     * Reads them.
     *
     * @param series which they change
     * @param events with a {@code RECURRENCE-ID} and a range
     * @param zones of the calendar
     * @param budget what it may cost
     */
    ThisAndFutureChanges(IcalEvent series, List<IcalComponent> events, CalendarZones zones, ReadingBudget budget) {
        this.series = series;
        this.budget = budget;
        for (var component : events) {
            budget.steps(COST);
            var from = local(IcalDateTime.one(component.the("RECURRENCE-ID")), zones);
            var event = new IcalEvent(component, zones);
            var to = CalendarZones.local(event.begin(), series.clock());
            changes.computeIfAbsent(from, key -> new ArrayList<>())
                    .add(new OccurrenceChange(event, IcalEvent.isFree(component), from, to));
        }
    }

    /** {@return what the clock of the series shows at a moment; at a date, when the series begins on it} */
    private LocalDateTime local(IcalDateTime moment, CalendarZones zones) {
        if (moment.isDate()) {
            return moment.date().atTime(series.start().local().toLocalTime());
        }
        return moment.isFloating()
                ? moment.local()
                : CalendarZones.local(CalendarZones.instant(moment.local(), zones.of(moment)), series.clock());
    }

    /** {@return how long before a time of interest something may begin that reaches into it} */
    Duration reachesBefore() {
        return changes.values().stream()
                .flatMap(List::stream)
                .map(change -> Duration.ofDays(change.event().length().atMostDays() + 2)
                        .plus(change.distance()))
                .max(Duration::compareTo)
                .filter(reach -> !reach.isNegative())
                .orElse(Duration.ZERO);
    }

    /** {@return how long after it something may have been that was moved into it} */
    Duration reachesAfter() {
        return changes.values().stream()
                .flatMap(List::stream)
                .map(change -> Duration.ofDays(2).minus(change.distance()))
                .max(Duration::compareTo)
                .filter(reach -> !reach.isNegative())
                .orElse(Duration.ZERO);
    }

    /**
     * Gives what a time of the series became.
     *
     * @param original when it would be on the clock of the series
     * @param sink takes the times
     * @return whether it was changed
     */
    boolean changed(LocalDateTime original, Consumer<TimeRange> sink) {
        var last = changes.floorEntry(original);
        if (last == null) {
            return false;
        }
        for (var change : last.getValue()) {
            budget.steps(OCCURRENCE);
            if (!change.isFree()) {
                var event = change.event();
                var begin = CalendarZones.instant(change.after(original), event.clock());
                event.length().from(begin, event.clock()).ifPresent(sink);
                if (!event.clock().equals(series.clock()) && !event.start().isDate()) {
                    var moved = CalendarZones.instant(original.plus(change.distance()), series.clock());
                    event.length().from(moved, event.clock()).ifPresent(sink);
                }
            }
        }
        return true;
    }
}
