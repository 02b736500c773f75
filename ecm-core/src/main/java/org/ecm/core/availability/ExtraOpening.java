package org.ecm.core.availability;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Hours of one date, besides those of an ordinary week; a closed day is open then.
 *
 * @param day where the practitioner is
 * @param hours that begin on it
 */
public record ExtraOpening(LocalDate day, DailyHours hours) implements Comparable<ExtraOpening> {

    private static final Comparator<ExtraOpening> BY_DAY = Comparator.comparing(ExtraOpening::day)
            .thenComparing(opening -> opening.hours.from())
            .thenComparing(opening -> opening.hours.until());

    /** Compares by day, then by hours. */
    @Override
    public int compareTo(ExtraOpening other) {
        return BY_DAY.compare(this, other);
    }
}
