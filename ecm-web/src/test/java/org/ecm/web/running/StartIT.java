package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.SQLException;
import org.ecm.web.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Starts that end with status 2 and a line for each thing to fix, one for each place that refuses. */
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
class StartIT {

    @TempDir
    Path data;

    /** What else is wrong in a setting is tested without a process. */
    @Test
    void all_wrong_settings_are_told_at_once_with_the_names_that_are_none() {
        var settings = ServerSettings.bare(data.resolve("none"))
                .with("ECM_PORT", "eighty")
                .with("ECM_SITE_ZONE", "Mars/Olympus")
                .with("ECM_SMTP_URL", "mail.example.org")
                .with("ECM_SECRET", "short")
                .with("ECM_DESKTOKEN", "of a canary");
        try (var process = settings.start("wrong-all")) {
            assertThat(process.awaitEnd()).isEqualTo(2);
            assertThat(process.output().lines())
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .isEqualTo("ECM_DESKTOKEN is not a setting and is ignored;"
                                            + " did you mean ECM_DESK_TOKEN?"),
                            line -> assertThat(line).startsWith("ECM_PORT is \"eighty\""),
                            line -> assertThat(line).startsWith("ECM_SITE_ZONE is \"Mars/Olympus\""),
                            line -> assertThat(line).startsWith("ECM_SECRET is \"(not shown)\""),
                            line -> assertThat(line).startsWith("ECM_MAIL_FROM is \"\""),
                            line -> assertThat(line).startsWith("ECM_SMTP_URL is"));
        }
        assertThat(data).as("nothing was made").isEmptyDirectory();
    }

    @Test
    void a_data_folder_that_cannot_be_made_stops_the_start() {
        var settings = ServerSettings.bare(Path.of("/proc/none")); // where even root makes nothing
        refuses(settings, "no-data-folder", "ECM_DATA is \"/proc/none\"; it must be ");
    }

    @Test
    void a_port_that_is_taken_stops_the_start() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = Integer.toString(taken.getLocalPort());
            refuses(ServerSettings.bare(data).with("ECM_PORT", port), "taken", "ECM_PORT is \"" + port + "\"");
        }
    }

    @Test
    void a_second_process_on_the_same_folder_is_one_line() throws SQLException {
        try (var first = TestDatabase.embedded(data).dataSource().getConnection()) {
            refuses(ServerSettings.bare(data), "second-process", "ECM_DATA: another process uses " + data);
            assertThat(first.isValid(1)).isTrue();
        }
    }

    /** Where several may hold a port, and whoever listens first has it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_port_that_is_taken_at_the_last_moment_ends_the_start() throws IOException {
        try (var held = new Socket()) {
            held.setReuseAddress(true);
            held.bind(new InetSocketAddress(0));
            int port = held.getLocalPort();
            try (var process = ServerSettings.withContent(data)
                    .with("ECM_PORT", Integer.toString(port))
                    .start("overtaken")) {
                process.awaitThat("the server starts", () -> process.output().contains("INFO"));
                var other = HttpServer.create(new InetSocketAddress(port), 0);
                other.createContext("/", exchange -> {
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
                other.start();
                assertThat(process.awaitEnd()).isEqualTo(2);
                other.stop(0);
                assertThat(process.output())
                        .endsWith("ECM_PORT is \"" + port + "\"; it must be a port that nothing else listens on\n")
                        .doesNotContain("ECM is ready");
            }
        }
    }

    private static void refuses(ServerSettings settings, String name, String line) {
        try (var refused = settings.start(name)) {
            assertThat(refused.awaitEnd()).isEqualTo(2);
            assertThat(refused.output().strip()).startsWith(line).hasLineCount(1);
        }
    }
}
