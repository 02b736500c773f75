package org.ecm.core.availability;

/**
 * Time of a practitioner that is taken, by a meeting or by something else.
 *
 * <p>The two are told apart because only meetings are counted for {@link BookingRules#mostPerDay}, and only meetings
 * have buffers of their own.
 *
 * @param time without any buffer
 * @param meeting whether it is a meeting
 */
public record Busy(TimeRange time, boolean meeting) {

    /**
     * {@return the time of a meeting}
     *
     * @param time from its beginning to its end
     */
    public static Busy booked(TimeRange time) {
        return new Busy(time, true);
    }

    /**
     * {@return time that is taken by something else, whatever that is}
     *
     * @param time exactly what is taken
     */
    public static Busy blocked(TimeRange time) {
        return new Busy(time, false);
    }
}
