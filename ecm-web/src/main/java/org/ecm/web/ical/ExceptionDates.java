package org.ecm.web.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;

/**
 * Times of a series that a calendar names to leave them out or to replace them by other events: by an instant, by what
 * the clock of the series shows, or by a date.
 *
 * <p>The sets are ordered ones: in sets by hash, values made to have the same one cost quadratic time.
 */
final class ExceptionDates {

    private final Set<Instant> instants = new TreeSet<>();
    private final Set<LocalDateTime> floating = new TreeSet<>();
    private final Set<LocalDate> dates = new TreeSet<>();

    /** Adds a time. One in an unknown zone is ignored, so what it would leave out stays busy. */
    void add(IcalDateTime moment, CalendarZones zones) {
        if (moment.isDate()) {
            dates.add(moment.date());
        } else if (moment.isFloating()) {
            floating.add(moment.local());
        } else {
            zones.find(moment)
                    .map(clock -> CalendarZones.instant(moment.local(), clock))
                    .ifPresent(instants::add);
        }
    }

    /** {@return whether a start is named by its time} */
    boolean hasTime(LocalDateTime local, Instant instant) {
        return instants.contains(instant) || floating.contains(local);
    }

    boolean hasDate(LocalDate date) {
        return dates.contains(date);
    }

    boolean hasDates() {
        return !dates.isEmpty();
    }
}
