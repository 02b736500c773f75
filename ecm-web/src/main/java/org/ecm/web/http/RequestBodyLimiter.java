package org.ecm.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Limits body size, read time and concurrent uploads per client.
 *
 * <p>Each upload occupies one of the threads that serve all clients.
 */
final class RequestBodyLimiter {

    private static final int MAX_BYTES = 64 * 1024;

    /** The maximum time for one body. Any phone sends a usual form in seconds; the largest form takes this long over GPRS. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /**
     * The maximum number of concurrent uploads per sender: a sixth of the server's 200 threads. That's enough even for a
     * town behind one address, because few people send at the same moment.
     */
    static final int MAX_CONCURRENT = 32;

    private static final int TOO_MANY_REQUESTS = 429;

    private final Map<ByteBuffer, Integer> underWay = new ConcurrentHashMap<>();

    /**
     * {@return a request with its body}
     *
     * @param request a request whose body hasn't been read
     * @param client the client that sends it
     * @throws BodyRejected with status 408 if the body takes too long, 413 if it's too large, 429 if the client has too
     *     many uploads under way
     * @throws IOException if the client disconnects or sends malformed HTTP
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
        return BufferedRequest.of(request, MAX_BYTES, BodyDeadline.in(TIMEOUT))
                .orElseThrow(() -> new BodyRejected(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE));
    }

    /** {@return whether a client may begin one more upload; if so, it counts until {@link #end}} */
    boolean begin(ClientAddress client) {
        if (underWay.merge(client.sender(), 1, Integer::sum) <= MAX_CONCURRENT) {
            return true;
        }
        end(client);
        return false;
    }

    void end(ClientAddress client) {
        underWay.computeIfPresent(client.sender(), (sender, count) -> count == 1 ? null : count - 1);
    }
}
