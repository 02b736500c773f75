package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Map;

/** What holds for every answer of the site, whatever was asked. */
final class Protected {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private Protected() {}

    /** Every protecting header once, no cookie, and nothing that names the server. */
    static void byHeaders(HttpHeaders headers) {
        HEADERS.forEach(
                (name, value) -> assertThat(headers.allValues(name)).as(name).containsExactly(value));
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=()", "geolocation=()");
        assertThat(headers.allValues("Cache-Control")).hasSize(1);
        assertThat(headers.map()).doesNotContainKeys("set-cookie", "server", "x-powered-by", "x-csrf-token", "via");
    }

    /** Not a word of what the site is made of. */
    static void tellsNothingOfTheInside(String body) {
        assertThat(body.toLowerCase(Locale.ROOT))
                .doesNotContain("payara", "grizzly", "jersey", "glassfish", "hazelcast", "hsqldb", "postgres")
                .doesNotContain("eclipselink", "krazo", "weld", "exception", "at org.", "at java", "stack trace")
                .doesNotContain("org.ecm", "/tmp/");
    }
}
