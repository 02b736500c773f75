package org.ecm.core.consultation;

/**
 * What was written for a request is there, and cannot be opened: a key is missing, or it was changed.
 *
 * <p>Everything else of the request goes on: where it stands is known, and it can be ended and erased.
 */
public final class Unreadable extends RuntimeException {

    /** @param why nothing of what was written, nor of who wrote it */
    public Unreadable(String why) {
        super(why);
    }

    /** @param cause why, in the words of whoever keeps the keys; nothing of what was written */
    public Unreadable(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
