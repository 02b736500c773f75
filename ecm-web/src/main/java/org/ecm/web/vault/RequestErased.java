package org.ecm.web.vault;

/** Nothing is locked for a request any more once it was erased: it would come back. */
public final class RequestErased extends RuntimeException {

    RequestErased() {
        super("the request was erased, and nothing more is kept for it");
    }
}
