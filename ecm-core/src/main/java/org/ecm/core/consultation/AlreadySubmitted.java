package org.ecm.core.consultation;

/** Thrown when the same form was submitted before; nothing was saved. */
public final class AlreadySubmitted extends RuntimeException {

    private final transient SubmissionKey key;

    /** @param key the key of the form */
    public AlreadySubmitted(SubmissionKey key) {
        super("submission " + key + " was already received");
        this.key = key;
    }

    /** {@return the key of the form} */
    public SubmissionKey key() {
        return key;
    }
}
