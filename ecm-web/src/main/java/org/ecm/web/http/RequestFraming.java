package org.ecm.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Rejects requests that a proxy and the site could split in different places.
 *
 * <p>Both must agree on where a request ends, or a visitor could smuggle in a second request behind the first (RFC 9112,
 * sections 3.2, 5, 6 and 11.2). A body must announce its length, as the bodies of browsers do: the connector drops a
 * {@code Content-Length} before {@code Transfer-Encoding}, so a request with both looks as if it were only chunked.
 */
public final class RequestFraming {

    private static final List<String> VERSIONS = List.of("HTTP/1.0", "HTTP/1.1");

    /** A valid header name; the connector reads a line without a colon, and even the empty line after it, as part of a name. */
    private static final Pattern NAME = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");

    private static final Pattern LINE_END = Pattern.compile("[\\r\\n\\x00]");

    /** A host with an optional port, without a user (an authority of RFC 3986); may be empty. */
    private static final Pattern HOST = Pattern.compile("(?:\\[[0-9A-Fa-f:.%]+]|[\\w.~%!$&'()*+,;=-]*)(?::\\d{0,5})?");

    private RequestFraming() {}

    /**
     * {@return the HTTP status that rejects a request; empty if its framing is valid}
     *
     * @param request the request as the server parsed it
     */
    public static OptionalInt refusal(HttpServletRequest request) {
        if (!VERSIONS.contains(request.getProtocol())) {
            return OptionalInt.of(HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED);
        }
        if (!areLinesSound(request) || !isHostSound(request) || !isLengthSound(request)) {
            return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
        }
        if ("CONNECT".equals(request.getMethod())) {
            return OptionalInt.of(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        return request.getHeader("Transfer-Encoding") == null
                ? OptionalInt.empty()
                : OptionalInt.of(HttpServletResponse.SC_LENGTH_REQUIRED);
    }

    /**
     * {@return whether the client announced a body; without one, a read would block for bytes that may never arrive}
     *
     * @param request a request that wasn't rejected
     */
    public static boolean announcesBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0;
    }

    private static boolean areLinesSound(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .allMatch(name -> NAME.matcher(name).matches()
                        && values(request, name).stream()
                                .noneMatch(value -> LINE_END.matcher(value).find()));
    }

    private static boolean isHostSound(HttpServletRequest request) {
        var hosts = values(request, "Host");
        if (hosts.isEmpty()) {
            return "HTTP/1.0".equals(request.getProtocol());
        }
        return hosts.size() == 1 && HOST.matcher(hosts.get(0).strip()).matches();
    }

    private static boolean isLengthSound(HttpServletRequest request) {
        var lengths = values(request, "Content-Length");
        return lengths.isEmpty() || (lengths.size() == 1 && request.getHeader("Transfer-Encoding") == null);
    }

    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header));
    }
}
