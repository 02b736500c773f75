package org.ecm.core.consultation;

/** The same form was recorded a moment ago; nothing was saved. */
public final class AlreadySubmitted extends RuntimeException {

    private final transient SubmissionKey key;

    /** @param key the form's */
    public AlreadySubmitted(SubmissionKey key) {
        super("submission " + key + " is recorded already");
        this.key = key;
    }

    /** {@return the form's key} */
    public SubmissionKey key() {
        return key;
    }
}
