package org.ecm.web.http;

import java.io.IOException;

/** A body is not taken, and whoever sends it is told why by a status of HTTP. */
final class BodyRejected extends IOException {

    private final int status;

    BodyRejected(int status) {
        super("a body was answered " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
