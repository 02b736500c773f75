package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // with processes of its own
class PostgresIT {

    private static final Pattern NUMBER = Pattern.compile("incident number <code>([0-9A-Z]{4}-[0-9A-Z]{4})</code>");

    @TempDir
    Path data;

    @Test
    void the_site_is_the_same_on_postgresql_starts_again_with_what_it_has_and_apologises_without_it() throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            var settings = Map.of(
                    "ECM_DATA",
                    data.toString(),
                    "ECM_CONTENT",
                    TestContent.folder().toString(),
                    "ECM_DB_URL",
                    "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                    "ECM_DB_USER",
                    "postgres",
                    "ECM_DB_PASSWORD",
                    "postgres",
                    "ECM_TRUSTED_PROXIES",
                    "127.0.0.1, ::1");
            try (var server = ServerProcess.start("postgres", settings)) {
                readsTheSite(server.awaitReady());
            }
            try (var server = ServerProcess.start("postgres-again", settings)) {
                var address = server.awaitReady();
                readsTheSite(address);
                assertThat(server.output()).contains("content: 0 applied");
                execute(postgres, "SELECT request_id, erased_at FROM ecm_keys.erasure");
                execute(postgres, "ALTER TABLE disclaimer RENAME TO elsewhere");
                apologises(server, address, 500);
                execute(postgres, "ALTER TABLE elsewhere RENAME TO disclaimer");
                readsTheSite(address);
                end(postgres);
                apologises(server, address, 503);
                var ready = RunningSite.exchange(address, "GET", "/health/ready", BodyPublishers.noBody());
                assertThat(ready.statusCode()).isEqualTo(503);
                assertThat(ready.body()).contains("DOWN").doesNotContain("postgres");
            }
        }
    }

    /** A visitor reads a page of the site with a number to quote; the log has the number, and not who it was. */
    private static void apologises(ServerProcess server, String address, int status) {
        var path = "/articles/second-part?series=canary-of-a-query";
        var answer = RunningSite.exchange(
                address, "GET", path, BodyPublishers.noBody(), "X-Forwarded-For", "198.51.100.9, 203.0.113.77");
        var number = NUMBER.matcher(answer.body());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
        Protected.byHeaders(answer.headers());
        Protected.tellsNothingOfTheInside(answer.body());
        assertThat(Html.of(answer.body()).findings()).isEmpty();
        assertThat(answer.body())
                .contains("not your fault", "class=\"site-nav\"", "Test Practice")
                .containsSubsequence("id=\"urgent\"", "tel:988", "sms:988", "tel:911", "</main>");
        assertThat(number.find()).as("an incident number").isTrue();
        assertThat(server.output())
                .contains("incident " + number.group(1) + ": GET /articles/second-part from 203.0.113.0/24")
                .doesNotContain("203.0.113.77", "198.51.100", "127.0.0.1", "canary");
    }

    private static void end(Closeable database) throws IOException {
        database.close(); // a second time, which the end of the test does, changes nothing
    }

    private static void execute(EmbeddedPostgres postgres, String statement) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private static void readsTheSite(String address) {
        for (var path : new String[] {
            "/",
            "/articles?page=2",
            "/articles/second-part?series=another-way",
            "/articles/outside",
            "/series/first-steps",
            "/authors/ada-tester",
            "/topics/beginnings",
            "/about",
            "/feed.xml",
            "/sitemap.xml"
        }) {
            assertThat(RunningSite.exchange(address, "GET", path, BodyPublishers.noBody())
                            .statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }
}
