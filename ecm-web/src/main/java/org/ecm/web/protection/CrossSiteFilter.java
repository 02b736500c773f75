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
 * Refuses what a page of another site makes a browser send, by what the browser says of it (OWASP, Cross-Site Request
 * Forgery Prevention: Fetch Metadata, then Origin); and what is no form, with 415.
 */
@Provider
@CsrfProtected
public class CrossSiteFilter implements ContainerRequestFilter {

    /** From a page of this very site, or by the visitor's own hand, such as loading an answer again. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private static final Pattern ORIGIN = Pattern.compile("https?://(.+)");

    /** What a browser leaves out, and a proxy may put back. */
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
     * A page that tells nobody its address has its browser conceal where a form comes from. Nobody but who has the address
     * could make another page send it, so there it is not known rather than foreign.
     */
    private static Optional<String> origin(ContainerRequestContext request) {
        boolean secret = SecretPaths.contains("/" + request.getUriInfo().getPath());
        return Optional.ofNullable(request.getHeaderString("Origin"))
                .filter(origin -> !(secret && origin.equals("null")));
    }

    /** As a browser writes one for a page in UTF-8. The fields of anything else could not even be asked for. */
    static boolean isForm(@Nullable MediaType type) {
        return type != null
                && MediaType.APPLICATION_FORM_URLENCODED.equalsIgnoreCase(type.getType() + "/" + type.getSubtype())
                && "UTF-8".equalsIgnoreCase(type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8"));
    }

    /**
     * {@return whether a page of this site sends it, or nobody can tell}
     *
     * <p>A scheme is not looked at: whether the visitor's own connection is encrypted, a site behind a proxy does not
     * see. A browser that sends neither header is too old to be judged; then the form's token decides.
     *
     * @param fetchSite what the browser knows of the two sites; by https only
     * @param origin of the page that sends; {@code null} where the browser conceals it
     * @param host that is asked, as the visitor or the last proxy wrote it
     * @param baseUrl what the operator says the site's address is
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
