package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresIT {

    @TempDir
    Path data;

    @Test
    void the_site_is_the_same_on_postgresql_and_starts_again_with_what_it_has() throws Exception {
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
                    "postgres");
            try (var server = ServerProcess.start("postgres", settings)) {
                readsTheSite(server.awaitReady());
            }
            try (var server = ServerProcess.start("postgres-again", settings)) {
                readsTheSite(server.awaitReady());
                assertThat(server.output()).contains("content: 0 applied");
            }
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
