package org.ecm.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Receives what is sent along: no more of it, for no longer, and no more at once from one sender than forms need.
 *
 * <p>Each body is waited for by one of the threads that answer everybody.
 */
final class RequestBodyLimiter {

    private static final int MOST_BYTES = 64 * 1024;

    /** A form has a few kilobytes, which any phone sends in seconds; the largest one takes so long where there is only GPRS. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A sixth of the server's 200 threads; of a town behind one address, few send at the same moment. */
    static final int MOST_AT_ONCE = 32;

    private static final int TOO_MANY_REQUESTS = 429;

    private final Map<ByteBuffer, Integer> underWay = new ConcurrentHashMap<>();

    /**
     * {@return a request with its body}
     *
     * @param request whose body nobody has read
     * @param client who sends it
     * @throws BodyRejected with 408 if it takes too long, 413 if it is too large, 429 if its sender has too many under way
     * @throws IOException if whoever sends it goes away, or sends what is no HTTP
     */
    BufferedRequest receive(HttpServletRequest request, ClientAddress client) throws IOException {
        if (!RequestFraming.announcesBody(request)) {
            return BufferedRequest.withoutBody(request);
        }
        if (!begin(client)) {
            throw new BodyRejected(TOO_MANY_REQUESTS);
        }
        try {
            return receive(request);
        } finally {
            end(client);
        }
    }

    private static BufferedRequest receive(HttpServletRequest request) throws IOException {
        return BufferedRequest.of(request, MOST_BYTES, BodyDeadline.in(PATIENCE))
                .orElseThrow(() -> new BodyRejected(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE));
    }

    /** {@return whether one more of a sender may be under way; then it is, until its {@link #end}} */
    boolean begin(ClientAddress client) {
        if (underWay.merge(client.sender(), 1, Integer::sum) <= MOST_AT_ONCE) {
            return true;
        }
        end(client);
        return false;
    }

    void end(ClientAddress client) {
        underWay.computeIfPresent(client.sender(), (sender, count) -> count == 1 ? null : count - 1);
    }
}
