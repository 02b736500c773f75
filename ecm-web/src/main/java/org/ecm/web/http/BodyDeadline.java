package org.ecm.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Until when a body must have arrived, all of it.
 *
 * <p>The patience of the server begins anew with every byte: who sends one now and then would keep a thread for hours. A
 * sender who falls silent is left to it.
 */
final class BodyDeadline {

    private static final int PIECE = 8 * 1024;

    private final LongSupplier nanos;
    private final long end;

    private BodyDeadline(LongSupplier nanos, long end) {
        this.nanos = nanos;
        this.end = end;
    }

    static BodyDeadline in(Duration time) {
        return in(time, System::nanoTime);
    }

    /** For tests, whose time passes when they say so. */
    static BodyDeadline in(Duration time, LongSupplier nanos) {
        return new BodyDeadline(nanos, nanos.getAsLong() + time.toNanos());
    }

    /**
     * {@return what arrives, up to so many bytes}
     *
     * @throws BodyRejected with 408, if it takes too long
     */
    byte[] read(InputStream body, int most) throws IOException {
        var read = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        while (read.size() < most) {
            int length = body.read(piece, 0, Math.min(PIECE, most - read.size()));
            if (length < 0) {
                break;
            }
            read.write(piece, 0, length);
            if (nanos.getAsLong() - end > 0) {
                throw new BodyRejected(HttpServletResponse.SC_REQUEST_TIMEOUT);
            }
        }
        return read.toByteArray();
    }
}
