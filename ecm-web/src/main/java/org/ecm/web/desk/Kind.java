package org.ecm.web.desk;

import java.time.ZoneId;
import org.ecm.core.author.Author;
import org.ecm.core.availability.MeetingType;

/**
 * A kind of meeting with whoever holds it.
 *
 * @param type of meeting
 * @param practitioner who holds it
 * @param zone of the clock the practitioner works by
 */
public record Kind(MeetingType type, Author practitioner, ZoneId zone) {

    /** {@return whether the practitioner calls, and needs a number for that} */
    public boolean calls() {
        return type.needsPhone();
    }

    /** {@return such as {@code First conversation, 30 minutes}} */
    public String label() {
        return type.name() + ", " + type.length().toMinutes() + " minutes";
    }
}
