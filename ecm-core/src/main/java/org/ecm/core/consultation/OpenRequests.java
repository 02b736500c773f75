package org.ecm.core.consultation;

import java.time.Instant;
import org.ecm.core.enquiry.EmailAddress;

/** Counts what one person has open. The store of the diaries knows: its {@code countOpen} is one of these. */
@FunctionalInterface
public interface OpenRequests {

    /**
     * {@return how many conversations a person waits for or has booked; messages and suspected requests don't count}
     *
     * @param person compared by the {@linkplain EmailAddress#canonical canonical} form of the address
     * @param now meetings that have ended by then don't count
     */
    int count(EmailAddress person, Instant now);
}
