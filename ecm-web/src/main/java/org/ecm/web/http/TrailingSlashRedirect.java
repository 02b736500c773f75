package org.ecm.web.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.ecm.web.configuration.Configuration;

/**
 * Permanently redirects {@code /articles/x/} to {@code /articles/x} if the page exists, so that each page has one address.
 *
 * <p>This filter runs after all other response filters, when it's known whether the page exists, but before the page is
 * rendered. The target begins with the site's public address, whatever host or path the request names.
 */
@Provider
@Priority(1)
public class TrailingSlashRedirect implements ContainerResponseFilter {

    private static final List<String> READING = List.of("GET", "HEAD");

    @Inject
    Configuration configuration;

    @Context
    HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        var path = request.getRequestURI();
        if (path.length() > 1
                && path.endsWith("/")
                && READING.contains(request.getMethod())
                && response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            var query = request.getQueryString();
            var target = path.substring(0, path.length() - 1) + (query == null ? "" : "?" + query);
            response.getHeaders().clear();
            response.getHeaders().putSingle("Location", configuration.baseUrl() + target);
            response.setStatusInfo(Response.Status.MOVED_PERMANENTLY);
            response.setEntity(null);
        }
    }
}
