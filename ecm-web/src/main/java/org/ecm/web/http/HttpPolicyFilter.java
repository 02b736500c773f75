package org.ecm.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecm.web.configuration.Configuration;

/**
 * What holds for every answer, whoever gives it: headers that keep a browser from doing harm, no way to the server's
 * own pages but {@code /health}, and no body larger than a form needs.
 *
 * <p>Header values follow the OWASP Secure Headers Project.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class HttpPolicyFilter extends HttpFilter {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String OURS = "org.ecm.web.";

    private static final List<String> READING = List.of("GET", "HEAD");

    private static final int TOO_MANY_REQUESTS = 429;

    private final RequestBodyLimiter bodies = new RequestBodyLimiter();

    private final SlowClientLimiter slowClients = new SlowClientLimiter();

    @Inject
    Configuration configuration;

    @Inject
    RequestDrain drain;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        setHeaders(response);
        if (SecretPaths.contains(path(request))) {
            conceal(response);
        }
        var client = ClientAddress.of(request, configuration.trustedProxies());
        var timed = slowClients.limit(response, client.sender());
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, timed);
            timed.finish();
        } else if (drain.enter()) {
            try {
                admit(request, timed, chain, client);
                timed.finish();
            } finally {
                drain.leave();
            }
        } else {
            response.setHeader("Connection", "close"); // the next try finds no listener, or the next start
            response.setHeader("Retry-After", "30");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    @Override
    public void destroy() {
        slowClients.close();
    }

    private void admit(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, ClientAddress client)
            throws IOException, ServletException {
        ProtocolUpgrade.decline(request);
        var refusal = RequestFraming.refusal(request);
        if (refusal.isPresent()) {
            response.setHeader("Connection", "close"); // it is unclear where the next request begins
            response.sendError(refusal.getAsInt());
        } else if (slowClients.isFull(client.sender())) {
            response.setHeader("Connection", "close");
            response.setStatus(TOO_MANY_REQUESTS); // without a page, which its sender wouldn't read
        } else if (isOfTheServer(request) && !isHealth(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            answer(request, response, chain, client);
        }
    }

    /** A body is read before anybody else does, so that its size and whoever goes away meanwhile are seen in one place. */
    private void answer(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, ClientAddress client)
            throws IOException, ServletException {
        BufferedRequest whole;
        try {
            whole = bodies.receive(request, client);
        } catch (BodyRejected e) {
            refuse(response, e.status());
            return;
        } catch (IOException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST); // nobody is there to read a page
            return;
        }
        request.setAttribute(UnsavedForm.BODY, whole.body()); // the stream can be read only once
        if (isHealth(request) && !READING.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", READING));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            chain.doFilter(whole, response);
        }
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        if (status == HttpServletResponse.SC_REQUEST_TIMEOUT) {
            response.setHeader("Connection", "close"); // nobody waits for the rest
        } else if (status != HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            response.setHeader("Retry-After", "20"); // by then those under way are through
        }
        response.sendError(status);
    }

    private void setHeaders(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        transportSecurity(configuration).ifPresent(policy -> response.setHeader("Strict-Transport-Security", policy));
    }

    /** Other sites below the same name may have no https: only their operator can speak for them. */
    static Optional<String> transportSecurity(Configuration configuration) {
        if (!configuration.isSecure()) {
            return Optional.empty();
        }
        return Optional.of(configuration.hstsSubdomains() ? "max-age=31536000; includeSubDomains" : "max-age=31536000");
    }

    /** What is shown there is one person's own, and where it stands is the key to it: nothing on the page tells it. */
    private static void conceal(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Cache-Control", "no-store");
    }

    private static String path(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var within = Objects.toString(request.getPathInfo(), "");
        return failed == null ? request.getServletPath() + within : failed.toString();
    }

    /**
     * A MicroProfile server puts servlets of its own into an application at the root. What answers decides, not the
     * address: {@code //metrics} and {@code /%6detrics} lead to the same one as {@code /metrics}.
     */
    private static boolean isOfTheServer(HttpServletRequest request) {
        return !request.getHttpServletMapping().getServletName().startsWith(OURS);
    }

    private static boolean isHealth(HttpServletRequest request) {
        return isOfTheServer(request)
                && (request.getServletPath().equals("/health")
                        || request.getServletPath().startsWith("/health/"));
    }
}
