package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.ecm.web.store.TestDatabase;
import org.ecm.web.store.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Execution(ExecutionMode.CONCURRENT) // with processes of its own
class StartIT {

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({
        "ECM_PORT, eighty",
        "ECM_PORT, 65536",
        "ECM_DATA, pom.xml",
        "ECM_DATA, /proc/none", // where even root makes nothing
        "ECM_DB_URL, jdbc:mysql://localhost/ecm",
        "ECM_CONTENT, /no/such/folder",
        "ECM_SAMPLE, pom.xml",
        "ECM_BASE_URL, ftp://example.org",
        "ECM_SITE_ZONE, Mars/Olympus",
        "ECM_BASE_URL, https://example.org/path",
        "ECM_TRUSTED_PROXIES, proxy.example.org",
        "ECM_SECRET, short",
        "ECM_KEYS_DB_URL, jdbc:mysql://localhost/keys",
        "ECM_MASTER_KEY, short",
        "ECM_DESK_TOKEN, short",
        "ECM_CALENDARS, https://calendar.example/secret.ics"
    })
    void a_wrong_setting_stops_the_start_with_one_line_that_names_it(String setting, String value) {
        var settings = new HashMap<>(Map.of("ECM_DATA", data.resolve("none").toString()));
        settings.put(setting, value);
        try (var process = ServerProcess.start("wrong-" + setting, settings)) {
            assertThat(process.awaitEnd()).isEqualTo(2);
            assertThat(process.output().strip())
                    .startsWith(setting + " is \"")
                    .contains(
                            setting.matches("ECM_SECRET|.*_DB_URL|ECM_MASTER_KEY|ECM_DESK_TOKEN|ECM_CALENDARS")
                                    ? "(not shown)"
                                    : value,
                            "allowed is")
                    .hasLineCount(1);
        }
        assertThat(data).as("nothing was made").isEmptyDirectory();
    }

    @Test
    void all_wrong_settings_are_told_at_once_with_the_names_that_are_none() {
        var settings = Map.of(
                "ECM_DATA",
                data.resolve("none").toString(),
                "ECM_PORT",
                "eighty",
                "ECM_SITE_ZONE",
                "Mars/Olympus",
                "ECM_SMTP_URL",
                "mail.example.org",
                "ECM_SECRET",
                "short",
                "ECM_DESKTOKEN",
                "of a canary");
        try (var process = ServerProcess.start("wrong-all", settings)) {
            assertThat(process.awaitEnd()).isEqualTo(2);
            assertThat(process.output().lines())
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .isEqualTo("ECM_DESKTOKEN is not a setting and is ignored;"
                                            + " did you mean ECM_DESK_TOKEN?"),
                            line -> assertThat(line).startsWith("ECM_PORT is \"eighty\""),
                            line -> assertThat(line).startsWith("ECM_SITE_ZONE is \"Mars/Olympus\""),
                            line -> assertThat(line).startsWith("ECM_SECRET is"),
                            line -> assertThat(line).startsWith("ECM_MAIL_FROM is \"\""),
                            line -> assertThat(line).startsWith("ECM_SMTP_URL is"));
        }
    }

    @Test
    void a_wrong_database_password_is_one_line() throws Exception {
        try (var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("postgres"))
                .start()) {
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE ecm LOGIN PASSWORD 'right'");
                Files.writeString(data.resolve("postgres/pg_hba.conf"), "host all all all scram-sha-256\n");
                statement.execute("SELECT pg_reload_conf()");
            }
            var settings = Map.of(
                    "ECM_DATA",
                    data.toString(),
                    "ECM_DB_URL",
                    "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                    "ECM_DB_USER",
                    "ecm",
                    "ECM_DB_PASSWORD",
                    "wrong");
            refuses("wrong-password", settings, "ECM_DB_USER, ECM_DB_PASSWORD: PostgreSQL doesn't accept them");
        }
    }

    @Test
    void a_second_process_on_the_same_folder_is_one_line() throws SQLException {
        var settings = Map.of("ECM_DATA", data.toString());
        try (var first = TestDatabase.embedded(data).dataSource().getConnection()) {
            refuses("second-process", settings, "ECM_DATA: another process uses " + data);
            assertThat(first.isValid(1)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"db, ecm", "keys, keys"})
    void a_lost_script_is_one_line_and_no_empty_database_takes_its_place(String folder, String name) throws Exception {
        TestDatabase.embedded(data);
        TestKeys.embedded(data);
        var script = data.resolve(folder).resolve(name + ".script");
        Files.delete(script);

        refuses(
                "lost-script-" + folder,
                Map.of("ECM_DATA", data.toString()),
                "ECM_DATA: " + script.getParent() + " has files of a database but lacks " + name + ".script");

        assertThat(script).doesNotExist();
    }

    private static void refuses(String name, Map<String, String> settings, String line) {
        try (var refused = ServerProcess.start(name, settings)) {
            assertThat(refused.awaitEnd()).isEqualTo(2);
            assertThat(refused.output().strip()).startsWith(line).hasLineCount(1);
        }
    }

    @Test
    void what_is_secret_in_a_wrong_setting_is_not_repeated() {
        var url = "jdbc:mysql://root:hidden@localhost/ecm?password=hidden";
        try (var process = ServerProcess.start("secret", Map.of("ECM_DB_URL", url, "ECM_DATA", data.toString()))) {
            assertThat(process.awaitEnd()).isEqualTo(2);
            assertThat(process.output()).contains("ECM_DB_URL", "jdbc:mysql:").doesNotContain("hidden");
        }
    }

    @Test
    void a_port_that_is_taken_stops_the_start() throws IOException {
        try (var taken = new ServerSocket(0);
                var process = ServerProcess.start(
                        "taken", Map.of("ECM_PORT", "" + taken.getLocalPort(), "ECM_DATA", data.toString()))) {
            assertThat(process.awaitEnd()).isEqualTo(2);
            assertThat(process.output()).contains("ECM_PORT").hasLineCount(1);
        }
    }

    @Test
    void an_empty_site_refuses_a_folder_with_problems_and_a_full_one_starts_with_what_it_has() throws IOException {
        var content = TestContent.folder();
        var broken = content.resolve("articles/broken.md");
        var settings = Map.of("ECM_DATA", data.toString(), "ECM_CONTENT", content.toString());
        Files.writeString(broken, "---\nheadlin: Typo\nauthor: nobody\n---\n\nText.\n");
        var reserved = content.resolve("pages/health.md");
        Files.writeString(reserved, "---\ntitle: Health\n---\n\nNo page can stand where the site answers.\n");
        String refusedOutput;
        try (var refused = ServerProcess.start("refused", settings)) {
            assertThat(refused.awaitEnd()).isEqualTo(2);
            assertThat(refused.output())
                    .contains("articles/broken.md:2", "headlin", "articles/broken.md:3", "nobody")
                    .contains("pages/health.md")
                    .contains("\ncontent: import failed with 3 problems (listed above)")
                    .doesNotContain("\tat ", "Exception");
            refusedOutput = refused.output();
        }

        Files.delete(broken);
        Files.delete(reserved);
        var masterKeyWasMade = data.resolve("master-key") + ". Back it up now";
        try (var first = ServerProcess.start("first", settings)) {
            first.awaitReady();
            assertThat(first.output()).contains("applied, 0 unchanged");
            assertThat(refusedOutput + first.output()).containsOnlyOnce(masterKeyWasMade);
            first.kill();
        }

        Files.writeString(broken, "---\nheadlin: Typo\nauthor: nobody\n---\n\nText.\n");
        try (var second = ServerProcess.start("second", settings)) {
            var address = second.awaitReady();
            assertThat(second.output()).contains("import failed").doesNotContain("master-key", "vault:");
            assertThat(RunningSite.exchange(address, "GET", "/articles/second-part", BodyPublishers.noBody())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(Files.readString(data.resolve("secret")).strip()).hasSize(64);
        assertThat(data.resolve("keys")).as("apart from the rows").isDirectory();
    }
}
