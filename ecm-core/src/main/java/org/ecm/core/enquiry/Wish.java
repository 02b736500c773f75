package org.ecm.core.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ecm.core.shared.InvalidValue;

/**
 * When somebody would like to talk. It promises nothing: a wish holds no time.
 *
 * @param day in the enquirer's zone
 * @param part of that day
 */
public record Wish(LocalDate day, PartOfDay part) {

    private static final int LAST_YEAR = 9_999;

    /** @throws InvalidValue rule {@code wish.out-of-range}, unless the year has one to four digits, as stores keep them */
    public Wish {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new InvalidValue("wish.out-of-range");
        }
    }

    /**
     * {@return whether its day is over already}
     *
     * @param now the moment in question
     * @param zone the enquirer's
     */
    public boolean isPast(Instant now, ZoneId zone) {
        return day.isBefore(LocalDate.ofInstant(now, zone));
    }

    /** Keeps day and part to itself. */
    @Override
    public String toString() {
        return "Wish[redacted]";
    }
}
