package org.ecm.web.vault;

/** Thrown when a caller encrypts data for an erased request: a new key would bring the request back. */
public final class RequestErased extends RuntimeException {

    RequestErased() {
        super("the request was erased, so nothing more can be stored for it");
    }
}
