package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersIT {

    private final RunningSite site = RunningSite.get();

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "HEAD, /, 200",
        "GET, /articles/first-part, 200",
        "GET, /articles/the-old-second-part, 301",
        "GET, /our-coaching, 301",
        "GET, /articles?page=x, 400",
        "GET, /unknown, 404",
        "GET, /metrics, 404",
        "GET, /WEB-INF/web.xml, 404",
        "POST, /, 405",
        "PUT, /health, 405",
        "GET, /articles/taken-back, 410",
        "GET, /assets/ecm.css, 200",
        "GET, /assets/favicon.svg, 200",
        "GET, /media/square.png, 200",
        "GET, /feed.xml, 200",
        "GET, /sitemap.xml, 200",
        "GET, /robots.txt, 200",
        "GET, /health, 200",
        "GET, /health/ready, 200",
        "OPTIONS, /about, 200"
    })
    void every_answer_carries_the_headers_that_protect_and_no_cookie(String method, String path, int status) {
        var answer = site.send(method, path, BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(status);
        Protected.byHeaders(answer.headers());
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .as("by http, browsers need not be told to stay with https")
                .isEmpty();
    }

    @Test
    void a_visitor_who_brings_a_session_of_another_place_gets_none_here() {
        var answer = site.get("/articles/first-part", "Cookie", "JSESSIONID=abc; lang=de");

        Protected.byHeaders(answer.headers());
        assertThat(answer.body()).doesNotContain("jsessionid", "abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/articles/everything", "/articles/long", "/assets/ecm.css", "/feed.xml", "/sitemap.xml"})
    void a_head_tells_what_a_get_would_give(String path) {
        var get = site.get(path);
        var head = site.send("HEAD", path, BodyPublishers.noBody());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(Html.bytes(get.body()));
    }

    @Test
    void a_client_that_offers_to_speak_http_2_gets_the_same() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site.address() + "/articles/long"))
                .timeout(Duration.ofSeconds(60))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        Protected.byHeaders(answer.headers());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body()).isEqualTo(site.get("/articles/long").body());
    }

    @Test
    void the_health_of_the_site_is_public_and_says_no_more_than_that() {
        assertThat(site.get("/health").body()).contains("\"status\":\"UP\"");
        assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(site.get("/health/ready").body())
                .contains("{\"name\":\"database\",\"status\":\"UP\",\"data\":{}}")
                .doesNotContain("jdbc");
    }

    @Test
    void an_image_is_what_its_bytes_say() {
        var answer = site.get("/media/square.png");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(answer.body()).contains("PNG", "IHDR");
        assertThat(site.get("/articles/pictured").body())
                .contains("<img src=\"/media/square.png\" alt=\"A grey square\" loading=\"lazy\">");
    }

    @Test
    void the_stylesheet_is_kept_for_good_since_its_address_changes_with_it() {
        var href = Html.of(site.get("/").body()).related("stylesheet").get(0);
        var answer = site.get(href);

        assertThat(href).matches("/assets/ecm\\.css\\?v=[0-9a-f]{12}");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/css;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept-Encoding");
        assertThat(site.get("/").headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/ecm.css",
                "/assets/ecm.css?v=zzz",
                "/assets/ecm.css?v=",
                "/assets/favicon.svg",
                "/assets/consultation.js?v=000000000000"
            })
    void under_an_address_that_does_not_change_with_it_an_asset_is_asked_for_each_time(String path) {
        var answer = site.get(path);
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        var again = site.get(path, "If-None-Match", tag);

        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(site.get(path, "If-None-Match", "W/\"another\"").body()).isEqualTo(answer.body());
    }

    @Test
    void whatever_a_page_loads_is_kept_for_good() {
        for (var page : List.of("/", "/consultation", "/unknown")) {
            assertThat(Html.of(site.get(page).body()).loaded())
                    .as(page)
                    .filteredOn(path -> path.startsWith("/assets/"))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(path -> assertThat(site.get(path).headers().allValues("Cache-Control"))
                            .containsExactly("public, max-age=31536000, immutable"));
        }
    }

    @Test
    void a_first_visit_of_an_article_takes_less_than_30_kilobytes() {
        var page = Html.of(site.get("/articles/long").body());
        int bytes = received("/articles/long");
        for (var path :
                List.of(page.related("stylesheet").get(0), page.related("icon").get(0))) {
            bytes += received(path);
        }
        System.out.println("first visit of an article of 1,800 words: " + bytes + " bytes");

        assertThat(page.loaded()).as("what else is fetched").hasSize(2);
        assertThat(bytes).isBetween(5 * 1024, 30 * 1024);
    }

    private int received(String path) {
        var answer = site.compressed(path);
        if (answer.body().length > 1024) { // less is not worth it
            assertThat(answer.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
        }
        assertThat(answer.headers().firstValue("Vary")).as(path).hasValue("Accept-Encoding");
        return answer.body().length;
    }
}
