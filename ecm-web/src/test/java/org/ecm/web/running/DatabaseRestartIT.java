package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** PostgreSQL goes and comes back, as it does for an upgrade: the site stays, says so, and is the same afterwards. */
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
class DatabaseRestartIT {

    private static final List<String> PATHS =
            List.of("/", "/articles/second-part", "/articles", "/series/first-steps", "/authors/ada-tester", "/about");

    /** As many at once as leave several connections in the pool. */
    private static final int VISITORS = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path data;

    @TempDir
    Path rows;

    @Test
    @Timeout(600)
    void the_site_apologises_while_it_is_away_and_needs_no_restart_when_it_is_back() throws Exception {
        int port;
        ServerProcess server;
        String address;
        FilledForm form;
        try (var postgres = database(0)) {
            port = postgres.getPort();
            server = start(port);
            address = server.awaitReady();
            assertThat(visit(address)).as("before").containsOnly(200);
            form = FilledForm.complete(address, "Canary Bird")
                    .with("message", "Two lines,\nas written.")
                    .read();
        }
        try (server) {
            for (int round = 0; round < 3; round++) {
                assertThat(visit(address)).as("while it is away").containsOnly(503);
            }
            comesBackFilled(form);
            assertThat(get(address, "/health/ready").body()).contains("\"reason\":\"database-away\"");
            try (var postgres = database(port)) {
                assertThat(postgres.getPort()).isEqualTo(port);
                comesBack(address);
                assertThat(form.send().statusCode()).as("sent again").isEqualTo(303);
            }
            try (var postgres = database(port)) { // nobody came while it was away
                assertThat(postgres.getPort()).isEqualTo(port);
                comesBack(address);
                assertThat(server.output()).containsOnlyOnce("ECM is ready");
                assertThat(server.output().lines())
                        .as("a line for each of the server's events, and a count a minute, not a trace a request")
                        .hasSizeLessThan(100);
            }
        }
    }

    /** What was written is not lost: it stands on the page, which sends it again as it was. */
    private static void comesBackFilled(FilledForm form) {
        var answer = form.send();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        var page = Html.of(answer.body());
        assertThat(page.findings()).isEmpty();
        assertThat(answer.body()).contains("We couldn't save this yet", "It's not your fault", "Send it again");
        assertThat(FilledForm.standing(page, "name")).isEqualTo("Canary Bird");
        assertThat(FilledForm.standing(page, "message")).contains("as written.");
        assertThat(FilledForm.standing(page, "ecm-token"))
                .isEqualTo(form.values("ecm-token").get(0));
    }

    /** Connections that died may be found out one by one, but then each page is there each time. */
    private static void comesBack(String address) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<Integer> seen;
        do {
            seen = visit(address);
            assertThat(seen).as("as it comes back").isSubsetOf(200, 503);
        } while (seen.contains(503) && System.nanoTime() < end);
        for (int round = 0; round < 3; round++) {
            assertThat(visit(address)).as("after it came back").containsOnly(200);
        }
    }

    /** {@return the status of each page, asked for by several visitors at once} */
    private static List<Integer> visit(String address) throws Exception {
        var visitors = Executors.newFixedThreadPool(VISITORS);
        try {
            var pages = new ArrayList<Callable<Integer>>();
            for (int visitor = 0; visitor < VISITORS; visitor++) {
                PATHS.forEach(path -> pages.add(() -> status(path, get(address, path))));
            }
            var seen = new ArrayList<Integer>();
            for (var page : visitors.invokeAll(pages)) {
                seen.add(page.get());
            }
            return seen;
        } finally {
            visitors.shutdownNow();
        }
    }

    private static int status(String path, HttpResponse<String> answer) {
        if (answer.statusCode() == 503) {
            assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
            assertThat(answer.body()).as(path).contains("be right back", "class=\"site-nav\"", "Test Practice");
        }
        return answer.statusCode();
    }

    private static HttpResponse<String> get(String address, String path) {
        return RunningSite.exchange(address, "GET", path, BodyPublishers.noBody());
    }

    /** {@return the server on the same files each time; on any port, if it is 0} */
    private EmbeddedPostgres database(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(rows.resolve("db"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private ServerProcess start(int port) {
        return ServerProcess.start(
                "database-restart",
                Map.of(
                        "ECM_DATA",
                        data.toString(),
                        "ECM_CONTENT",
                        TestContent.folder().toString(),
                        "ECM_DB_URL",
                        "jdbc:postgresql://localhost:" + port + "/postgres",
                        "ECM_DB_USER",
                        "postgres",
                        "ECM_DB_PASSWORD",
                        "postgres"));
    }
}
