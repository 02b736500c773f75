package org.ecm.core.consultation;

import java.util.List;
import org.ecm.core.enquiry.Enquiry;

/**
 * The personal content of a request, which exists until the request is erased.
 *
 * @param enquiry what the requester wrote
 * @param notes the practitioner's notes, oldest first
 */
public record Correspondence(Enquiry enquiry, List<Note> notes) {

    /** Copies the list. */
    public Correspondence {
        notes = List.copyOf(notes);
    }

    /** {@return a text without personal data} */
    @Override
    public String toString() {
        return "Correspondence[redacted]";
    }
}
