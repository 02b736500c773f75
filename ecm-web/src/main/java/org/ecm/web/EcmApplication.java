package org.ecm.web;

import jakarta.mvc.form.FormMethodOverwriter;
import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Everything the site answers, at the root of its address. */
@ApplicationPath("/")
public class EcmApplication extends Application {

    private static final int MAX_KEPT = 64 * 1024;

    /**
     * Visitors' pages keep no session, and Krazo's own tokens would make one: what is posted is guarded by the room
     * {@code protection}. A field {@code _method} makes no other method of it, which that would not know of. And a
     * description of what is inside is nobody's business.
     *
     * <p>An answer that leads elsewhere on the site names a path alone, whatever host the request named.
     *
     * <p>Answers are kept until their length is known, or a HEAD would be told that it is 0.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                Csrf.CSRF_PROTECTION,
                Csrf.CsrfOptions.OFF,
                FormMethodOverwriter.FORM_METHOD_OVERWRITE,
                FormMethodOverwriter.Options.DISABLED,
                "jersey.config.server.wadl.disableWadl",
                true,
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true,
                "jersey.config.server.contentLength.buffer",
                MAX_KEPT);
    }
}
