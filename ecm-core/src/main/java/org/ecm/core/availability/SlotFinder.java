package org.ecm.core.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the open slots for meetings of one length, as of one moment. */
final class SlotFinder {

    private final Schedule schedule;
    private final ZoneId zone;
    private final Duration length;
    private final Instant earliest;
    private final LocalDate lastDay;
    /** One day beyond the start of the last day, since clocks may be set back to it; each start is checked anyway. */
    private final Instant latest;

    private final TimeRangeSet taken;
    private final Set<LocalDate> fullDays;

    SlotFinder(Schedule schedule, Duration length, Collection<BusyPeriod> busy, Instant now) {
        var rules = schedule.rules();
        this.schedule = schedule;
        this.zone = schedule.hours().zone();
        this.length = length;
        this.earliest = now.plus(rules.minimumNotice());
        this.lastDay = LocalDate.ofInstant(now, zone).plusDays(rules.horizonDays());
        this.latest = lastDay.plusDays(2).atStartOfDay(zone).toInstant();
        this.taken = TimeRangeSet.of(busy.stream().map(rules::occupiedRange));
        this.fullDays = fullDays(busy);
    }

    private Set<LocalDate> fullDays(Collection<BusyPeriod> busy) {
        var meetings = busy.stream()
                .filter(BusyPeriod::meeting)
                .map(meeting -> LocalDate.ofInstant(meeting.time().start(), zone))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        meetings.values().removeIf(count -> count < schedule.rules().mostPerDay());
        return meetings.keySet();
    }

    /** {@return the slots that start within {@code from} and {@code until}, half-open; each once, earliest first} */
    List<Slot> startingWithin(Instant from, Instant until) {
        var begin = from.isAfter(earliest) ? from : earliest;
        var end = until.isBefore(latest) ? until : latest;
        if (!begin.isBefore(end)) {
            return List.of();
        }
        var openings = EffectiveOpeningHours.between(begin, end.plus(length), schedule);
        var open = TimeRangeSet.of(openings.stream());
        var found = new ArrayList<Slot>();
        var step = schedule.rules().step();
        for (var opening : openings) {
            var close = end.isBefore(opening.end()) ? end : opening.end();
            for (var start = onGrid(opening, begin); start.isBefore(close); start = start.plus(step)) {
                var meeting = TimeRange.of(start, length);
                if (open.contains(meeting) && isFree(meeting) && isAllowed(start)) {
                    found.add(new Slot(meeting));
                }
            }
        }
        return found.stream().sorted().distinct().toList();
    }

    /** {@return whether a slot starts exactly then} */
    boolean startsAt(Instant start) {
        return start.isBefore(latest)
                && startingWithin(start, start.plus(1, ChronoUnit.MICROS)).stream()
                        .anyMatch(each -> each.start().equals(start));
    }

    /** {@return the first start in an opening that is not before {@code from}} */
    private Instant onGrid(TimeRange opening, Instant from) {
        var step = schedule.rules().step();
        if (!from.isAfter(opening.start())) {
            return opening.start();
        }
        long passed = Duration.between(opening.start(), from).dividedBy(step);
        var start = opening.start().plus(step.multipliedBy(passed));
        return start.isBefore(from) ? start.plus(step) : start;
    }

    private boolean isFree(TimeRange meeting) {
        return !taken.overlaps(schedule.rules().occupiedRange(BusyPeriod.booked(meeting)));
    }

    private boolean isAllowed(Instant start) {
        var day = LocalDate.ofInstant(start, zone);
        return !day.isAfter(lastDay) && !fullDays.contains(day);
    }
}
