package org.ecm.core.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A practitioner's effective opening hours, date by date: the weekly hours without days off, plus extra hours. */
final class EffectiveOpeningHours {

    private final Schedule schedule;
    private final ZoneRules rules;
    private final LocalDate first;
    private final LocalDate last;
    private final List<TimeOff> closures;
    private final List<TimeRange> found = new ArrayList<>();

    private EffectiveOpeningHours(Schedule schedule, Instant from, Instant until) {
        var zone = schedule.hours().zone();
        this.schedule = schedule;
        this.rules = zone.getRules();
        // hours may run into the next day, and a clock set back at midnight returns to the day before
        this.first = LocalDate.ofInstant(from, zone).minusDays(2);
        this.last = LocalDate.ofInstant(until, zone).plusDays(1);
        this.closures = schedule.timeOff().stream()
                .filter(closure ->
                        !closure.last().isBefore(first) && !closure.first().isAfter(last))
                .toList();
    }

    /** {@return each opening that overlaps a range, and possibly some others, by start; they may touch or overlap} */
    static List<TimeRange> between(Instant from, Instant until, Schedule schedule) {
        return new EffectiveOpeningHours(schedule, from, until).inOrder();
    }

    private List<TimeRange> inOrder() {
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (!isClosed(day)) {
                addOrdinary(day);
            }
        }
        schedule.extraHours().stream()
                .filter(extra -> !extra.day().isBefore(first) && !extra.day().isAfter(last))
                .forEach(extra ->
                        add(extra.hours().opening(extra.day()), extra.hours().closing(extra.day())));
        Collections.sort(found);
        return found;
    }

    private void addOrdinary(LocalDate day) {
        for (var hours : schedule.hours().on(day)) {
            var midnight = day.plusDays(1).atStartOfDay();
            var closing = hours.closing(day);
            boolean cut = closing.isAfter(midnight) && isClosed(day.plusDays(1));
            add(hours.opening(day), cut ? midnight : closing);
        }
    }

    private void add(LocalDateTime opening, LocalDateTime closing) {
        found.addAll(WallClock.rangesBetween(opening, closing, rules));
    }

    private boolean isClosed(LocalDate day) {
        return closures.stream().anyMatch(closure -> closure.covers(day));
    }
}
