package org.ecm.core.availability;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Additional opening hours on one date. They apply even on a day off.
 *
 * @param day the date, in the practitioner's zone
 * @param hours the hours that begin on it
 */
public record ExtraHours(LocalDate day, DailyHours hours) implements Comparable<ExtraHours> {

    private static final Comparator<ExtraHours> BY_DAY = Comparator.comparing(ExtraHours::day)
            .thenComparing(opening -> opening.hours.from())
            .thenComparing(opening -> opening.hours.until());

    /** Compares by day, then by hours. */
    @Override
    public int compareTo(ExtraHours other) {
        return BY_DAY.compare(this, other);
    }
}
