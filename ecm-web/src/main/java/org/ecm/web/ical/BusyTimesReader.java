package org.ecm.web.ical;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.ecm.core.availability.TimeRange;

/**
 * When the owner of a calendar is busy, by what it says. Of what it says otherwise, nothing is kept.
 *
 * <p>Meetings that the site itself put there stand in the owner's calendar already, and there as they are now: read back, they
 * would be in their own way, and in that of others long after they were moved or canceled.
 */
public final class BusyTimesReader {

    /** Clocks are needed a little beyond the wanted time: for a day of theirs, and for what begins within it. */
    private static final Duration BEYOND = Duration.ofDays(3);

    /** How far an unknown clock may be from UTC: the furthest ones are 14 hours ahead and 12 hours back. */
    private static final Duration FURTHEST = Duration.ofDays(1);

    private final TimeRange wanted;
    private final CalendarZones zones;
    private final ReadingBudget budget;
    private final BusyTimeCollector times;

    private BusyTimesReader(TimeRange wanted, CalendarZones zones, ReadingBudget budget) {
        this.wanted = wanted;
        this.zones = zones;
        this.budget = budget;
        this.times = new BusyTimeCollector(budget);
    }

    /**
     * {@return the times, within the wanted one, in order and merged}
     *
     * @param text iCalendar
     * @param owner the zone of whoever keeps it
     * @param wanted the time of interest
     * @param host of the site, whose own meetings are not told
     * @throws UnreadableCalendar if it cannot be told
     */
    public static List<TimeRange> of(String text, ZoneId owner, TimeRange wanted, String host) {
        try {
            var budget = new ReadingBudget();
            var components = IcalComponent.parse(text, budget);
            if (components.stream().anyMatch(component -> component.is("VAVAILABILITY"))) {
                throw UnreadableCalendar.unsupported(); // its owner has no time outside the hours it names (RFC 7953)
            }
            var zones = new CalendarZones(components, owner, wanted.end().plus(BEYOND), budget);
            var times = new BusyTimesReader(wanted, zones, budget);
            times.addEvents(components.stream()
                    .filter(component -> component.is("VEVENT"))
                    .filter(event -> !isOurs(event, host))
                    .toList());
            components.stream()
                    .filter(component -> component.is("VFREEBUSY"))
                    .flatMap(component -> component.all("FREEBUSY"))
                    .filter(BusyTimesReader::isBusy)
                    .forEach(times::addPeriods);
            return times.times.merged();
        } catch (DateTimeException | ArithmeticException e) {
            throw UnreadableCalendar.malformed(); // such as the 30th of February; the cause would quote it
        }
    }

    private void addEvents(List<IcalComponent> events) {
        var overrides = OccurrenceOverrides.byUid(events, zones);
        for (var event : events) {
            var own = OccurrenceOverrides.isOne(event)
                    ? OccurrenceOverrides.none()
                    : overrides.getOrDefault(IcalEvent.uid(event), OccurrenceOverrides.none());
            if (!IcalEvent.isFree(event) || !own.following().isEmpty()) {
                budget.event();
                add((clocks, times) -> new RecurringEvent(event, clocks, own, budget).times(around(clocks), times));
            }
        }
    }

    private void addPeriods(IcalProperty periods) {
        add((clocks, times) -> IcalPeriod.all(periods, clocks, clocks.own()).forEach(times));
    }

    /**
     * Adds what a source gives. The time of what is in an unknown zone is known to within a day: it's left out if it's further
     * than that from the wanted time.
     *
     * @throws UnreadableCalendar if it may be nearer
     */
    private void add(BiConsumer<CalendarZones, Consumer<TimeRange>> source) {
        try {
            source.accept(zones, time -> TimeRanges.common(time, wanted).ifPresent(times::add));
        } catch (UnreadableCalendar e) {
            if (e.zone().isEmpty()) {
                throw e;
            }
            var guess = zones.guess();
            source.accept(guess, time -> {
                if (time.overlaps(around(guess))) {
                    throw e.on(LocalDate.ofInstant(time.start(), ZoneOffset.UTC));
                }
            });
        }
    }

    private TimeRange around(CalendarZones clocks) {
        return clocks.isGuess() ? wanted.widened(FURTHEST, FURTHEST) : wanted;
    }

    private static boolean isOurs(IcalComponent event, String host) {
        return MeetingUid.isOf(host, IcalEvent.uid(event));
    }

    /** Tentative or unavailable is not free; what else there may be is busy (RFC 5545, section 3.2.9). */
    private static boolean isBusy(IcalProperty freebusy) {
        return !freebusy.has("FBTYPE", "FREE");
    }
}
