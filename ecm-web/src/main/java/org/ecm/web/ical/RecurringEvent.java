package org.ecm.web.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecm.core.availability.TimeRange;

/** An event with all its times: those that it repeats by a rule, that are added, left out, or changed by other events. */
final class RecurringEvent {

    private final IcalComponent component;
    private final CalendarZones zones;
    private final OccurrenceOverrides overrides;
    private final ReadingBudget budget;
    private final IcalEvent event;
    private final ThisAndFutureChanges following;
    private final Map<Instant, Occurrence> occurrences = new TreeMap<>();

    /**
     * A time of the series as it would be if no other event changed it.
     *
     * @param local when it begins, on the clock of the series
     * @param length how long it lasts
     */
    private record Occurrence(LocalDateTime local, IcalDuration length) {}

    /**
     * Reads one.
     *
     * @param component its own
     * @param zones of the calendar
     * @param overrides the events that change it
     * @param budget what it may cost
     * @throws UnreadableCalendar if it isn't understood, or is in an unknown zone
     */
    RecurringEvent(IcalComponent component, CalendarZones zones, OccurrenceOverrides overrides, ReadingBudget budget) {
        this.component = component;
        this.zones = zones;
        this.overrides = overrides;
        this.budget = budget;
        this.event = new IcalEvent(component, zones);
        this.following = new ThisAndFutureChanges(event, overrides.following(), zones, budget);
    }

    /**
     * Gives each time it takes.
     *
     * @param wanted what touches this time is enough
     * @param sink takes the times
     */
    void times(TimeRange wanted, Consumer<TimeRange> sink) {
        var from = CalendarZones.local(wanted.start().minus(following.reachesBefore()), event.clock())
                .minusDays(event.length().atMostDays() + 1);
        var to = CalendarZones.local(wanted.end().plus(following.reachesAfter()), event.clock())
                .plusDays(1);
        occurrences.clear();
        add(event.start().local(), event.length());
        rules("RRULE").forEach(rule -> rule.between(from, to, local -> add(local, event.length())));
        component.all("RDATE").forEach(this::addDates);
        if (!zones.isGuess()) { // else it isn't known which times are left out
            rules("EXRULE").forEach(rule -> rule.between(from, to, local -> occurrences.remove(instant(local))));
            leaveOut();
        }
        boolean free = IcalEvent.isFree(component);
        occurrences.forEach((begin, occurrence) -> {
            boolean changed = following.changed(occurrence.local(), sink);
            if (!free && (!changed || zones.isGuess())) { // by a guess it isn't known which ones come after the change
                occurrence.length().from(begin, event.clock()).ifPresent(sink);
            }
        });
    }

    private Stream<Recurrence> rules(String property) {
        return component.all(property).map(rule -> Recurrence.of(rule, event.start(), this::last, budget));
    }

    /** What the clock shows at a time of UTC, at the latest. */
    private LocalDateTime last(LocalDateTime utc) {
        return zones.isGuess() ? utc.plusDays(1) : local(utc.toInstant(ZoneOffset.UTC));
    }

    private void addDates(IcalProperty dates) {
        if (dates.value().contains("/") || dates.has("VALUE", "PERIOD")) {
            IcalPeriod.all(dates, zones, event.clock())
                    .forEach(period ->
                            add(period.start(), local(period.start()), IcalDuration.exactly(period.length())));
        } else {
            IcalDateTime.all(dates).forEach(this::addMoment);
        }
    }

    /** What has no zone is on the clock of the series. A date that is added to times is all of it, and their length. */
    private void addMoment(IcalDateTime moment) {
        if (moment.zone().isPresent()) {
            var begin = zones.instant(moment);
            add(begin, local(begin), event.length());
        } else {
            add(
                    moment.local(),
                    moment.isDate() && !event.start().isDate() ? event.length().plusDay() : event.length());
        }
    }

    private void add(LocalDateTime local, IcalDuration length) {
        add(instant(local), local, length);
    }

    private void add(Instant begin, LocalDateTime local, IcalDuration length) {
        budget.occurrence();
        occurrences.merge(
                begin,
                new Occurrence(local, length),
                (one, other) ->
                        new Occurrence(one.local(), one.length().orLonger(other.length(), begin, event.clock())));
    }

    private Instant instant(LocalDateTime local) {
        return CalendarZones.instant(local, event.clock());
    }

    private LocalDateTime local(Instant instant) {
        return CalendarZones.local(instant, event.clock());
    }

    private void leaveOut() {
        var excluded = new ExceptionDates();
        component.all("EXDATE").flatMap(IcalDateTime::all).forEach(moment -> excluded.add(moment, zones));
        remove((begin, local) -> excluded.hasTime(local, begin) || excluded.hasDate(local.toLocalDate()));
        var replaced = overrides.replaced();
        var ofDay = replaced.hasDates() ? ofDay() : Map.<LocalDate, Long>of();
        remove((begin, local) -> replaced.hasTime(local, begin)
                || (replaced.hasDate(local.toLocalDate())
                        && ofDay.getOrDefault(local.toLocalDate(), 0L) == 1)); // of several it isn't known which one
    }

    private void remove(BiPredicate<Instant, LocalDateTime> condition) {
        occurrences
                .entrySet()
                .removeIf(
                        entry -> condition.test(entry.getKey(), entry.getValue().local()));
    }

    private Map<LocalDate, Long> ofDay() {
        return occurrences.values().stream()
                .collect(Collectors.groupingBy(
                        occurrence -> occurrence.local().toLocalDate(), TreeMap::new, Collectors.counting()));
    }
}
