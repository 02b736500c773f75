package org.ecm.web.http;

import java.io.IOException;

/** Thrown when the site rejects a request body; carries the HTTP status of the response. */
final class BodyRejected extends IOException {

    private final int status;

    BodyRejected(int status) {
        super("request body rejected with status " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
