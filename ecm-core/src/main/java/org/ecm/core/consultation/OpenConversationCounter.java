package org.ecm.core.consultation;

import java.time.Instant;
import org.ecm.core.inquiry.EmailAddress;

/** Counts a person's open conversations; implemented by the {@code countOpen} of the calendars. */
@FunctionalInterface
public interface OpenConversationCounter {

    /**
     * {@return the number of a person's unanswered requests and booked meetings, added up} Messages and suspected
     * requests don't count.
     *
     * @param person compared by the {@linkplain EmailAddress#canonical canonical} form of the address
     * @param now the present moment; a meeting that has ended by then doesn't count
     */
    int count(EmailAddress person, Instant now);
}
