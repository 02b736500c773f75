package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no visitor sends by clicking: each is answered with a page of the site, and breaks nothing. */
class BadInputIT {

    private final RunningSite site = RunningSite.get();

    @ParameterizedTest
    @CsvSource({
        "/articles?page=0, 400",
        "/articles?page=-1, 400",
        "/articles?page=abc, 400",
        "/articles?page=1.5, 400",
        "/articles?page=01, 400",
        "/articles?page=, 400",
        "/articles?page=%00, 400",
        "/articles?page=%D9%A1, 400",
        "/articles?page=99999999999999999999, 400",
        "/articles?page=1000000, 404",
        "/topics/many?page=0, 400",
        "/topics/many?page=4, 404",
        "/a%2Fb, 404",
        "/articles/a%2Fb, 404",
        "/articles//first-part, 404",
        "/articles/%3Cscript%3E, 404",
        "/articles/%F0%9F%92%A9, 404",
        "/articles/FIRST-PART, 404",
        "/articles/first-part%20, 404",
        "/articles/first-part;jsessionid=1, 200",
        "/articles/first-part?series=%3Cscript%3E, 200",
        "/articles/first-part?series=../..&series=x&page=x, 200",
        "/about?x=%FF, 200",
        "/WEB-INF/web.xml, 404",
        "/web-inf/web.xml, 404",
        "/%57EB-INF/web.xml, 404",
        "/WEB-INF/assets/ecm.css, 404",
        "/META-INF/MANIFEST.MF, 404",
        "/media/..%2Fsite.yaml, 404",
        "/media/none.png, 404",
        "/assets/..%2Fweb.xml, 404",
        "/assets/, 404",
        "/index.jsp, 404",
        "/site-error, 404"
    })
    void an_odd_address_is_answered_by_a_page_of_the_site(String path, int status) {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("class=\"site-nav\"").doesNotContain("<script>");
        isGuarded(answer);
    }

    /** What a server offers of itself, in every spelling that leads there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics",
                "/metrics/base",
                "/metrics;x",
                "//metrics",
                "/%6detrics",
                "/openapi",
                "///openapi",
                "/openapi-ui/",
                "/health-ui",
                "/application.wadl",
                "/application.wadl/xsd0.xsd"
            })
    void nothing_of_the_server_is_public(String path) {
        var answer = Wire.get(site.address(), path, "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Page not found");
        Protected.tellsNothingOfTheInside(answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /articles/first-part",
        "PUT, /articles/first-part",
        "DELETE, /articles/first-part",
        "PATCH, /",
        "PROPFIND, /feed.xml",
        "FOO, /assets/ecm.css",
        "POST, /health",
        "PATCH, /health/ready"
    })
    void what_only_can_be_read_refuses_to_be_written(String method, String path) {
        // the connector refuses a DELETE that has a body before anybody else sees it
        var body = method.equals("DELETE") ? BodyPublishers.noBody() : BodyPublishers.ofString("a=b");
        var answer = site.send(method, path, body);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
        assertThat(answer.body()).contains("Nothing can be sent here");
        isGuarded(answer);
    }

    @Test
    void options_tell_the_methods_and_nothing_else() {
        var answer = site.send("OPTIONS", "/articles", BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
        isGuarded(answer);
    }

    @Test
    void a_trace_repeats_nothing() {
        var answer = Wire.request(site.address(), "TRACE /about HTTP/1.1\r\nHost: localhost\r\nX-Canary: sung\r\n");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.head()).doesNotContain("sung");
    }

    /** The connector refuses these before any application sees them, with an empty body. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a%00b",
                "/../x",
                "/%2e%2e/%2e%2e/x",
                "/%ff",
                "/%c0%ae%c0%ae/",
                "/a\\b",
                "about",
                "/articles/..%2F..%2FWEB-INF%2Fweb.xml"
            })
    void what_is_no_address_at_all_is_refused(String target) {
        var answer = Wire.get(site.address(), target, "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
        Protected.tellsNothingOfTheInside(answer.head());
    }

    /** The connector gives up on these without a status of its own: the answer says nothing, though it says 200. */
    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%zz", "/articles/a%2", "/about%u0041"})
    void a_percent_sign_that_stands_for_nothing_leads_to_nothing(String target) {
        var answer = Wire.get(site.address(), target, "");

        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.body()).isEmpty();
    }

    /** Other sites of the same domain can leave as much in a browser: nobody here could take it away. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Long", "Cookie", "Referer", "Accept-Language"})
    void a_header_of_9_kilobytes_does_no_harm_and_one_of_40_is_refused(String name) {
        var answer = Wire.get(site.address(), "/", name + ": " + "a".repeat(9 * 1024) + "\r\n");
        var refused = Wire.get(site.address(), "/", name + ": " + "a".repeat(40 * 1024) + "\r\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("class=\"site-nav\"");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).isEmpty();
    }

    @Test
    void an_address_of_9_kilobytes_leads_nowhere() {
        var answer = Wire.get(site.address(), "/" + "a".repeat(9 * 1024), "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("Page not found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept | image/x-unknown | 406",
                "Accept | ;;;/ | 400,406",
                "Accept-Language | zz;;q=x | 200",
                "Accept-Encoding | *;q=, gzip;;; | 200",
                "Content-Type | /// | 400",
                "Cookie | $Version=;;= | 200",
                "If-Modified-Since | never | 200",
                "Range | bytes=9-1,x | 200",
                "X-HTTP-Method-Override | DELETE | 200",
                "X-Forwarded-For | ;drop, [::1%25 | 200",
                "Authorization | Basic ==== | 200",
                "Content-Length | -5 | 400"
            })
    void a_header_that_makes_no_sense_breaks_nothing(String name, String value, String statuses) {
        var answer = Wire.get(site.address(), "/about", name + ": " + value + "\r\n");

        assertThat(statuses.split(",")).contains(Integer.toString(answer.status()));
        Protected.tellsNothingOfTheInside(answer.body());
    }

    /** Clear-text HTTP/2 would lead past what a proxy allows. */
    @Test
    void a_forged_host_sends_nobody_elsewhere() {
        var forged = "HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n";
        var moved = Wire.request(site.address(), "GET /articles/the-old-second-part " + forged);

        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location")).hasValue(site.address() + "/articles/second-part");
        assertThat(Wire.request(site.address(), "GET / " + forged).body()).doesNotContain("evil.example");
        assertThat(Wire.request(site.address(), "GET http://evil.example/about HTTP/1.1\r\nHost: x\r\n")
                        .body())
                .doesNotContain("evil.example");
    }

    private static void isGuarded(HttpResponse<String> answer) {
        Protected.byHeaders(answer.headers());
        Protected.tellsNothingOfTheInside(answer.body());
    }
}
