package org.ecm.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
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
public class FrontFilter extends HttpFilter {

    private static final long MOST_BYTES = 64 * 1024;

    private static final int MOST_DRAINED = 1024 * 1024;

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /** Paths that a MicroProfile server puts into an application at the root. */
    private static final Set<String> OF_THE_SERVER =
            Set.of("metrics", "metrics-ui", "openapi", "openapi-ui", "health-ui", "application.wadl");

    @Inject
    Configuration configuration;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        setHeaders(response);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request, response);
        } else if (OF_THE_SERVER.contains(firstSegment(request))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getContentLengthLong() > MOST_BYTES) {
            // who is still sending does not listen: take a bounded part of it first
            request.getInputStream().readNBytes(MOST_DRAINED);
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
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
        if (configuration.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static String firstSegment(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        int end = path.indexOf('/', 1);
        var segment = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
        int parameters = segment.indexOf(';');
        return parameters < 0 ? segment : segment.substring(0, parameters);
    }
}
