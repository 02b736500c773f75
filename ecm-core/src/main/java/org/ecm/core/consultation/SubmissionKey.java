package org.ecm.core.consultation;

import java.util.UUID;

/**
 * Tells a form that is sent twice from a second form: the same key means the same request.
 *
 * @param value made by whoever drew the form; of no meaning
 */
public record SubmissionKey(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
