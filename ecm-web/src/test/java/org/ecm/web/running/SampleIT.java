package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The sample as it ships, at a public address that a proxy serves by https. */
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
class SampleIT {

    private static final String BASE = "https://practice.example";

    @TempDir
    Path data;

    @Test
    void the_sample_is_sound_at_a_public_address() {
        var sample = Path.of(System.getProperty("ecm.sample", "src/main/sample"));
        var settings = ServerSettings.bare(data)
                .behindProxy()
                .with("ECM_SAMPLE", sample.toAbsolutePath().toString())
                .with("ECM_BASE_URL", BASE + "/")
                .with("ECM_SITE_NAME", "A Name From Outside");
        try (var server = settings.start("sample")) {
            var address = server.awaitReady();
            var crawl = Crawl.of(address, BASE);
            crawl.isSound();
            assertThat(crawl.pages().keySet())
                    .contains("/about", "/method", "/services", "/contact", "/privacy", "/terms", "/accessibility")
                    .contains("/series/notice-say-return", "/authors/mara-ellison")
                    .hasSizeGreaterThan(15);
            heaviestArticle(crawl, address);
            staysWithHttps(address);
            assertThat(server.output()).doesNotContain("incident", "SEVERE", "127.0.0.1");
        }
    }

    private static void heaviestArticle(Crawl crawl, String address) {
        var heaviest = crawl.pages().keySet().stream()
                .filter(path -> path.startsWith("/articles/"))
                .max(Comparator.comparing(crawl::bytes))
                .orElseThrow();
        int bytes = crawl.bytes(heaviest);
        for (var file : crawl.pages().get(heaviest).loaded()) {
            bytes += RunningSite.compressed(address, file).body().length;
        }
        System.out.println("first visit of the sample's heaviest article, " + heaviest + ": " + bytes + " bytes");

        assertThat(bytes).isLessThan(30 * 1024);
    }

    private static void staysWithHttps(String address) {
        for (var path : new String[] {"/", "/unknown", "/assets/ecm.css", "/health"}) {
            var answer =
                    RunningSite.exchange(address, "GET", path, BodyPublishers.noBody(), "X-Forwarded-Proto", "http");
            assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
                    .as(path)
                    .isEqualTo("max-age=31536000");
            assertThat(answer.body()).as(path).doesNotContain("http://localhost", address);
        }
        var start = RunningSite.exchange(address, "GET", "/", BodyPublishers.noBody())
                .body();
        assertThat(start).contains("A Name From Outside", "href=\"" + BASE + "/\"");
    }
}
