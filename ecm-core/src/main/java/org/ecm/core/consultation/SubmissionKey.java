package org.ecm.core.consultation;

import java.util.UUID;

/**
 * Identifies a form, so that submitting it twice makes one request.
 *
 * @param value a random value, made when the form is shown
 */
public record SubmissionKey(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
