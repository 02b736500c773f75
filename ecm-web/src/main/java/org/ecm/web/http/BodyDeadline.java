package org.ecm.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The deadline by which a whole request body must have arrived.
 *
 * <p>The server's read timeout restarts with every byte, so a client that sends a byte now and then could hold a thread
 * for hours. A client that stops sending runs into that timeout, not into this deadline.
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

    /** For tests, which control the time. */
    static BodyDeadline in(Duration time, LongSupplier nanos) {
        return new BodyDeadline(nanos, nanos.getAsLong() + time.toNanos());
    }

    /**
     * {@return the bytes that arrive, up to a maximum}
     *
     * @throws BodyRejected with status 408, if the deadline passes
     */
    byte[] read(InputStream body, int limit) throws IOException {
        var read = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        while (read.size() < limit) {
            int length = body.read(piece, 0, Math.min(PIECE, limit - read.size()));
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
