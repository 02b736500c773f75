package org.ecm.core.consultation;

/**
 * Thrown when the content of a request exists but can't be decrypted: a key is missing, or the content was altered.
 *
 * <p>The request's state remains known, and the request can still be closed and erased.
 */
public final class UnreadableContent extends RuntimeException {

    /** @param why the reason, without any of the content or personal data */
    public UnreadableContent(String why) {
        super(why);
    }

    /** @param cause the error of the key store, whose message must hold none of the content */
    public UnreadableContent(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
