package org.ecm.core.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When somebody would like to talk. It promises nothing: a wish holds no time.
 *
 * @param day in the enquirer's zone
 * @param part of that day
 */
public record Wish(LocalDate day, PartOfDay part) {

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
