package org.ecm.core.consultation;

import java.util.List;
import org.ecm.core.enquiry.Enquiry;

/**
 * What is personal about a request; it is there until the request is erased.
 *
 * @param enquiry what the enquirer wrote
 * @param notes what practitioners noted, oldest first
 */
public record Correspondence(Enquiry enquiry, List<Note> notes) {

    /** Takes a copy. */
    public Correspondence {
        notes = List.copyOf(notes);
    }

    /** Keeps everything to itself. */
    @Override
    public String toString() {
        return "Correspondence[redacted]";
    }
}
