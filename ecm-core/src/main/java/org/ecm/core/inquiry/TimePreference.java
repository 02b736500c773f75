package org.ecm.core.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ecm.core.shared.InvalidValue;

/**
 * A day and part of the day at which a requester would like to talk. It reserves nothing.
 *
 * @param day the date in the requester's zone
 * @param part the part of that day
 */
public record TimePreference(LocalDate day, PartOfDay part) {

    private static final int LAST_YEAR = 9_999;

    /**
     * @throws InvalidValue rule {@code time-preference.out-of-range}, unless the year has one to four digits, as databases require
     */
    public TimePreference {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new InvalidValue("time-preference.out-of-range");
        }
    }

    /**
     * {@return whether its day is over}
     *
     * @param now the present moment
     * @param zone the requester's zone
     */
    public boolean isPast(Instant now, ZoneId zone) {
        return day.isBefore(LocalDate.ofInstant(now, zone));
    }

    /** {@return a text without the day} */
    @Override
    public String toString() {
        return "TimePreference[redacted]";
    }
}
