package org.ecm.core.consultation;

import java.util.List;
import org.ecm.core.inquiry.Inquiry;

/**
 * The personal content of a request, which exists until the request is erased.
 *
 * @param inquiry what the requester wrote
 * @param notes the practitioner's notes, oldest first
 */
public record RequestContent(Inquiry inquiry, List<Note> notes) {

    /** Copies the list. */
    public RequestContent {
        notes = List.copyOf(notes);
    }

    /** {@return a text without personal data} */
    @Override
    public String toString() {
        return "RequestContent[redacted]";
    }
}
