package org.ecm.web.protection;

import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.http.SecretPaths;
import org.jspecify.annotations.Nullable;

/**
 * Rejects forms that a page of another site makes a browser send, with 403, and requests that aren't forms, with 415. It
 * relies on the browser's headers (OWASP, Cross-Site Request Forgery Prevention: Fetch Metadata, then Origin).
 */
@Provider
@CsrfProtected
public class CrossSiteFilter implements ContainerRequestFilter {

    /** A page of this site sent the request, or the visitor did so directly, for example by reloading a response. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private static final Pattern ORIGIN = Pattern.compile("https?://(.+)");

    /** Browsers leave these ports out, and proxies may add them again. */
    private static final Pattern USUAL_PORT = Pattern.compile(":(?:80|443)$");

    @Inject
    Configuration configuration;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isForm(request.getMediaType())) {
            throw new NotSupportedException();
        }
        if (!isFromHere(
                Optional.ofNullable(request.getHeaderString("Sec-Fetch-Site")),
                origin(request),
                Optional.ofNullable(request.getHeaderString("Host")),
                configuration.baseUrl())) {
            throw new ForbiddenException();
        }
    }

    /**
     * Returns the origin of the request, if it's known. A page with a secret address has the browser send {@code null} as the
     * origin of its forms. Only someone who has the address could make another page send one, so such an origin is unknown
     * rather than foreign.
     */
    private static Optional<String> origin(ContainerRequestContext request) {
        boolean secret = SecretPaths.contains("/" + request.getUriInfo().getPath());
        return Optional.ofNullable(request.getHeaderString("Origin"))
                .filter(origin -> !(secret && origin.equals("null")));
    }

    /** Accepts only what a browser sends for a form on a UTF-8 page; the server couldn't read the fields of anything else. */
    static boolean isForm(@Nullable MediaType type) {
        return type != null
                && MediaType.APPLICATION_FORM_URLENCODED.equalsIgnoreCase(type.getType() + "/" + type.getSubtype())
                && "UTF-8".equalsIgnoreCase(type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8"));
    }

    /**
     * {@return whether a page of this site sent the request, or the browser doesn't say}
     *
     * <p>The scheme is ignored, because a site behind a proxy can't see whether the visitor's own connection is encrypted. If
     * an old browser sends neither header, the form's token decides.
     *
     * @param fetchSite how the browser relates the two sites; sent over HTTPS only
     * @param origin the origin of the sending page; the text {@code null} if the browser hides it
     * @param host the requested host, as the browser or the last proxy sent it
     * @param baseUrl the site's address, as the operator configured it
     */
    static boolean isFromHere(Optional<String> fetchSite, Optional<String> origin, Optional<String> host, URI baseUrl) {
        if (fetchSite.isPresent()) {
            return OURS.contains(fetchSite.get());
        }
        if (origin.isEmpty()) {
            return true;
        }
        var ours = Stream.concat(Stream.of(baseUrl.getRawAuthority()), host.stream())
                .map(CrossSiteFilter::plain);
        return origin.flatMap(CrossSiteFilter::authority)
                .filter(from -> ours.anyMatch(from::equals))
                .isPresent();
    }

    private static Optional<String> authority(String origin) {
        var matcher = ORIGIN.matcher(origin.toLowerCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(plain(matcher.group(1))) : Optional.empty();
    }

    private static String plain(String authority) {
        return USUAL_PORT.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
