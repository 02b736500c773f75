package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersIT {

    private static final Pattern LOADED = Pattern.compile(
            "(?:src|srcset|action)=\"([^\"]*)\"|<link[^>]*rel=\"(?:stylesheet|icon)\"[^>]*href=\"([^\"]*)\"");

    private final RunningSite site = RunningSite.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles/first-part",
                "/articles/the-old-second-part",
                "/articles/taken-back",
                "/unknown",
                "/articles?page=x",
                "/assets/ecm.css",
                "/assets/favicon.svg",
                "/feed.xml",
                "/sitemap.xml",
                "/robots.txt",
                "/health",
                "/health/ready",
                "/metrics",
                "/WEB-INF/web.xml"
            })
    void every_answer_carries_the_headers_that_protect_and_no_cookie(String path) {
        protects(site.get(path));
    }

    @Test
    void refusals_carry_them_too() {
        protects(site.send("POST", "/", BodyPublishers.noBody()));
        protects(site.send("POST", "/", BodyPublishers.ofByteArray(new byte[70_000])));
        protects(site.send("HEAD", "/", BodyPublishers.noBody()));
    }

    @Test
    void the_servers_health_is_public() {
        assertThat(site.get("/health").statusCode()).isEqualTo(200);
        assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(site.get("/health/ready").body()).contains("\"UP\"").contains("database");
    }

    @Test
    void nothing_is_loaded_from_another_host() {
        for (var path : new String[] {"/", "/articles/everything", "/authors/ada-tester", "/unknown"}) {
            var loaded = LOADED.matcher(site.get(path).body());
            while (loaded.find()) {
                var address = loaded.group(1) != null ? loaded.group(1) : loaded.group(2);
                assertThat(address).as(path).startsWith("/").doesNotStartWith("//");
            }
        }
    }

    @Test
    void a_text_can_do_no_harm() {
        assertThat(site.get("/articles/everything").body())
                .contains("emphasis</em>", "fn-1", "align-right", "Back to reference")
                .doesNotContain("<script>", "onerror", "onclick", "<iframe", "<style", "<form", "<input")
                .doesNotContainIgnoringCase("javascript:")
                .doesNotContain("href=\"//evil", "src=\"https://evil");
    }

    @Test
    void a_first_visit_of_an_article_takes_less_than_30_kilobytes() {
        int bytes = site.bytesOnTheWire("/articles/everything")
                + site.bytesOnTheWire("/assets/ecm.css")
                + site.bytesOnTheWire("/assets/favicon.svg");

        assertThat(bytes).isLessThan(30 * 1024);
    }

    @Test
    void the_log_knows_neither_queries_nor_whole_addresses() {
        site.get("/articles?page=canary-of-a-query");
        site.get("/unknown?name=canary-of-a-query", "X-Forwarded-For", "203.0.113.77");

        assertThat(site.log()).doesNotContain("canary-of-a-query", "203.0.113.77", "127.0.0.1");
    }

    private static void protects(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
        assertThat(headers.allValues("X-CSRF-TOKEN")).isEmpty();
    }
}
