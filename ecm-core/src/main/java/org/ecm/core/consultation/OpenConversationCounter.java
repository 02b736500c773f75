package org.ecm.core.consultation;

import java.time.Instant;
import org.ecm.core.enquiry.EmailAddress;

/** Counts a person's open conversations; implemented by the {@code countOpen} of the diaries. */
@FunctionalInterface
public interface OpenConversationCounter {

    /**
     * {@return how many conversations a person waits for or has booked; messages and suspected requests don't count}
     *
     * @param person compared by the {@linkplain EmailAddress#canonical canonical} form of the address
     * @param now meetings that have ended by then don't count
     */
    int count(EmailAddress person, Instant now);
}
