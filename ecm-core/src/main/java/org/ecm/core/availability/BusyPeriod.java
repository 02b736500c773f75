package org.ecm.core.availability;

/**
 * A period in which a practitioner is busy, with a meeting or otherwise.
 *
 * <p>Only meetings have buffers and count toward {@link BookingRules#mostPerDay}.
 *
 * @param time the period, without buffers
 * @param meeting whether it's a meeting
 */
public record BusyPeriod(TimeRange time, boolean meeting) {

    /**
     * {@return the period of a meeting}
     *
     * @param time from start to end
     */
    public static BusyPeriod booked(TimeRange time) {
        return new BusyPeriod(time, true);
    }

    /**
     * {@return a period that is blocked for another reason}
     *
     * @param time the period
     */
    public static BusyPeriod blocked(TimeRange time) {
        return new BusyPeriod(time, false);
    }
}
