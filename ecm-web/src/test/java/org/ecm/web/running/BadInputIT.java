package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputIT {

    private final RunningSite site = RunningSite.get();

    @ParameterizedTest
    @CsvSource({
        "/articles?page=0, 400",
        "/articles?page=-1, 400",
        "/articles?page=abc, 400",
        "/articles?page=1.5, 400",
        "/articles?page=, 400",
        "/articles?page=99999999999999999999, 400",
        "/articles?page=1000000, 404",
        "/topics/many?page=0, 400",
        "/a%2Fb, 404",
        "/articles/a%2Fb, 404",
        "/articles/%3Cscript%3E, 404",
        "/articles/first-part;jsessionid=1, 200",
        "/articles/first-part?series=%3Cscript%3E, 200",
        "/WEB-INF/web.xml, 404",
        "/web-inf/web.xml, 404",
        "/META-INF/MANIFEST.MF, 404",
        "/WEB-INF/assets/ecm.css, 404",
        "/media/..%2Fsite.yaml, 404",
        "/media/none.png, 404",
        "/assets/..%2Fweb.xml, 404",
        "/site-error, 404",
        "/application.wadl, 404",
        "/metrics, 404",
        "/metrics/base, 404",
        "/openapi, 404",
        "/health-ui, 404"
    })
    void an_odd_address_is_answered_by_a_page_of_the_site(String path, int status) {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("aria-label=\"Site\"").doesNotContain("<script>");
        tellsNothingOfTheInside(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void what_only_can_be_read_refuses_to_be_written(String method) {
        var answer = site.send(method, "/articles/first-part", BodyPublishers.ofString("a=b"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("This page can only be read");
        tellsNothingOfTheInside(answer);
    }

    @Test
    void options_tell_the_methods_and_nothing_else() {
        var answer = site.send("OPTIONS", "/articles", BodyPublishers.noBody());

        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
        tellsNothingOfTheInside(answer);
    }

    @Test
    void a_large_body_is_refused() {
        var answer = site.send("POST", "/articles", BodyPublishers.ofByteArray(new byte[70_000]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That was too long");
    }

    /** The connector refuses these before any application sees them, with an empty body. */
    @ParameterizedTest
    @ValueSource(strings = {"/a%00b", "/../x", "/%2e%2e/%2e%2e/x", "/%ff", "/articles/..%2F..%2FWEB-INF%2Fweb.xml"})
    void what_is_no_address_at_all_is_refused(String target) throws IOException {
        assertThat(raw(target, "")).startsWith("HTTP/1.1 400").endsWith("\r\n\r\n");
    }

    @Test
    void absurd_headers_are_refused() throws IOException {
        assertThat(raw("/", "X-Long: " + "a".repeat(20_000) + "\r\n")).startsWith("HTTP/1.1 4");
        assertThat(site.get("/", "Accept", "image/x-unknown", "Range", "bytes=9-1,x", "Cookie", "$Version=;;=")
                        .statusCode())
                .isLessThan(500);
    }

    @Test
    void a_forged_host_sends_nobody_elsewhere() throws IOException {
        assertThat(raw("/articles/the-old-second-part", "X-Forwarded-Host: evil.example\r\n", "evil.example"))
                .startsWith("HTTP/1.1 301")
                .contains("Location: " + site.address() + "/articles/second-part\r\n");
    }

    private String raw(String target, String headers) throws IOException {
        return raw(target, headers, "localhost");
    }

    private String raw(String target, String headers, String host) throws IOException {
        var address = URI.create(site.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            var request =
                    "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static void tellsNothingOfTheInside(HttpResponse<String> answer) {
        assertThat(answer.body().toLowerCase(Locale.ROOT))
                .doesNotContain("payara", "grizzly", "jersey", "glassfish", "exception", "at org.", "stack");
    }
}
