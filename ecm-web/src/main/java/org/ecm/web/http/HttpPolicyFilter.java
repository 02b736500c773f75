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
 * Applies the site's HTTP policy to every request: security headers, limits on request bodies and slow clients, and no
 * access to the server's own pages except {@code /health}.
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
            response.setHeader("Connection", "close"); // so that a retry reaches the restarted site
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
            response.setHeader("Connection", "close"); // the start of the next request is uncertain
            response.sendError(refusal.getAsInt());
        } else if (slowClients.isFull(client.sender())) {
            response.setHeader("Connection", "close");
            response.setStatus(TOO_MANY_REQUESTS); // without a page, because this client doesn't read its responses
        } else if (isServerPath(request) && !isHealth(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            answer(request, response, chain, client);
        }
    }

    /** Reads the body before the application does, so that one place handles oversized bodies and lost connections. */
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
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST); // no page, because the client is gone
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
            response.setHeader("Connection", "close"); // the site won't read the rest
        } else if (status != HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            response.setHeader("Retry-After", "20"); // by then the client's running uploads are done
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

    /**
     * {@return the HSTS policy; empty if the site has no HTTPS}
     *
     * <p>Only the operator can include subdomains, because other sites below the same name may not support HTTPS.
     */
    static Optional<String> transportSecurity(Configuration configuration) {
        if (!configuration.isSecure()) {
            return Optional.empty();
        }
        return Optional.of(configuration.hstsSubdomains() ? "max-age=31536000; includeSubDomains" : "max-age=31536000");
    }

    /** Keeps a secret address and its personal page out of referrers, search engines and caches. */
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
     * {@return whether the request goes to a servlet of the server, such as a MicroProfile endpoint}
     *
     * <p>The servlet decides, not the address: {@code //metrics} and {@code /%6detrics} reach the same servlet as
     * {@code /metrics}.
     */
    private static boolean isServerPath(HttpServletRequest request) {
        return !request.getHttpServletMapping().getServletName().startsWith(OURS);
    }

    private static boolean isHealth(HttpServletRequest request) {
        return isServerPath(request)
                && (request.getServletPath().equals("/health")
                        || request.getServletPath().startsWith("/health/"));
    }
}
