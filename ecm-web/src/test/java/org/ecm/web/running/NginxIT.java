package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The site behind a real nginx, set up as the operator's guide says; run by {@code mvn verify -Pnginx}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
@ResourceLock("NginxIT") // so that its tests follow each other
class NginxIT {

    private static final String ANN = "127.0.0.1";
    private static final String BEN = "127.0.0.2";
    private static final String CAT = "127.0.0.3";
    private static final String LINK = "/consultation/manage/0123456789abcdef0123456789abcdef";

    private ServerProcess server;
    private String site;
    private NginxProcess nginx;

    @BeforeAll
    void start(@TempDir Path data, @TempDir Path folder) {
        server = ServerSettings.withContent(data)
                .with("ECM_BASE_URL", "https://" + NginxProcess.HOST)
                .with("ECM_TRUSTED_PROXIES", "127.0.0.1")
                .start("behind-nginx");
        site = server.awaitReady();
        nginx = NginxProcess.start(folder, URI.create(site).getPort());
    }

    @AfterAll
    void end() {
        nginx.close();
        server.close();
    }

    @Test
    void http_leads_to_https() {
        var answer = nginx.http(ANN, get("/articles?page=2", ""));

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).hasValue("https://www.example.org/articles?page=2");
        assertThat(nginx.http(ANN, get("/", "X-Forwarded-Proto: https\r\n")).status())
                .isEqualTo(301);
    }

    @Test
    void pages_are_compressed_and_stay_with_https() {
        for (var path : new String[] {"/", "/articles/long", "/assets/ecm.css", "/feed.xml"}) {
            var answer = nginx.https(ANN, get(path, "Accept-Encoding: gzip\r\n"));

            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Content-Encoding")).as(path).hasValue("gzip");
            assertThat(answer.header("Strict-Transport-Security")).as(path).hasValue("max-age=31536000");
            assertThat(answer.header("Vary")).as(path).hasValue("Accept-Encoding");
            assertThat(answer.header("Server")).as(path).hasValue("nginx");
        }
        assertThat(nginx.https(ANN, get("/articles/", "")).header("Location"))
                .hasValue("https://www.example.org/articles");
    }

    @Test
    void an_upgrade_is_not_passed_on() {
        for (var protocol : new String[] {"websocket", "h2c"}) {
            var answer = nginx.https(
                    ANN,
                    "GET /robots.txt HTTP/1.1\r\nHost: www.example.org\r\nConnection: Upgrade, close\r\nUpgrade: "
                            + protocol + "\r\n\r\n");

            assertThat(answer.status()).as(protocol).isEqualTo(200);
            assertThat(answer.header("Upgrade")).as(protocol).isEmpty();
        }
    }

    /** The site itself declines upgrades, compresses, and reads addresses from the end: another server shows what nginx does. */
    @Test
    void nginx_itself_drops_upgrades_and_claimed_addresses_and_compresses(@TempDir Path folder) throws IOException {
        var received = new AtomicReference<>(new Headers());
        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            received.set(exchange.getRequestHeaders());
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("a page ".repeat(1_000).getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        other.start();
        try (var alone = NginxProcess.start(folder, other.getAddress().getPort())) {
            var answer = alone.https(
                    BEN,
                    "GET / HTTP/1.1\r\nHost: www.example.org\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n"
                            + "Accept-Encoding: gzip\r\nX-Forwarded-For: " + CAT + "\r\n\r\n");
            assertThat(answer.header("Content-Encoding")).hasValue("gzip");
        } finally {
            other.stop(0);
        }
        assertThat(received.get())
                .doesNotContainKeys("Upgrade", "Connection")
                .containsEntry("X-forwarded-for", List.of(BEN))
                .containsEntry("Host", List.of(NginxProcess.HOST));
    }

    @Test
    void a_form_arrives() {
        var form = FilledForm.complete(site, "Through Nginx")
                .with("email", "cat@example.org")
                .read();

        assertThat(nginx.https(CAT, post(form.encoded(), "Origin: https://www.example.org\r\n"))
                        .status())
                .isEqualTo(303);
        assertThat(nginx.https(CAT, post("x".repeat(65 * 1024), "")).status()).isEqualTo(413);
    }

    /** The limit of forms is each address's own. What a visitor writes into the header changes whose it is for nobody. */
    @Test
    void no_visitor_escapes_a_limit_by_naming_an_address_nor_uses_up_anothers() {
        var form = FilledForm.complete(site, "One of Many").read();
        Wire last = null;
        for (int i = 0; i < 25 && (last == null || last.status() != 429); i++) {
            var body = form.with("name", "Many " + i).encoded();
            last = nginx.https(ANN, post(body, "X-Forwarded-For: " + (i % 2 == 0 ? BEN : "198.51.100." + i) + "\r\n"));
        }

        assertThat(last).isNotNull();
        assertThat(last.status()).isEqualTo(429);
        assertThat(nginx.https(BEN, post(form.with("email", "ben@example.org").encoded(), ""))
                        .status())
                .isEqualTo(303);
        assertThat(nginx.https(
                                BEN,
                                post(
                                        form.with("email", "bea@example.org").encoded(),
                                        "X-Forwarded-For: " + ANN + "\r\n"))
                        .status())
                .isNotEqualTo(429);
    }

    @Test
    void addresses_that_are_keys_are_in_no_log() throws IOException {
        assertThat(nginx.https(ANN, get(LINK, "")).status()).isEqualTo(404);
        assertThat(nginx.https(ANN, get("//consultation/%6danage" + LINK.substring(20), ""))
                        .status())
                .isEqualTo(404);
        nginx.http(ANN, get(LINK, ""));
        nginx.https(ANN, get("/about", ""));

        assertThat(nginx.text("ecm.access.log")).contains("GET /about").doesNotContain("0123456789abcdef");
        assertThat(nginx.text("ecm.error.log") + nginx.text("start.log")).doesNotContain("0123456789abcdef");
    }

    private static String get(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\nHost: www.example.org\r\nConnection: close\r\n" + headers + "\r\n";
    }

    private static String post(String body, String headers) {
        return "POST /consultation HTTP/1.1\r\nHost: www.example.org\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n" + headers + "\r\n" + body;
    }
}
