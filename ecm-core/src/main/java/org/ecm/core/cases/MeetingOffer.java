package org.ecm.core.cases;

import java.time.ZoneId;
import org.ecm.core.author.Author;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.Schedule;

/**
 * A meeting type that can be booked, with the practitioner who holds it.
 *
 * @param type the meeting type
 * @param practitioner the practitioner
 * @param schedule the practitioner's schedule
 */
public record MeetingOffer(MeetingType type, Author practitioner, Schedule schedule) {

    /** {@return the rules that bind requesters} */
    public BookingRules rules() {
        return schedule.rules();
    }

    /** {@return the zone that the practitioner works in} */
    public ZoneId zone() {
        return schedule.hours().zone();
    }
}
