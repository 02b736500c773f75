package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The WAR on a server that was there before: it can keep the site from starting, but not itself. */
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
class DeployedIT {

    private static final String WRONG =
            "ECM_SITE_ZONE is \"Mars/Olympus\"; it must be a zone of the tz database, such as America/New_York";

    @TempDir
    Path data;

    @Test
    void a_wrong_setting_keeps_it_from_being_deployed_and_has_a_line_of_its_own() throws IOException {
        int port = freePort();
        var settings = Map.of("ECM_DATA", data.resolve("none").toString(), "ECM_SITE_ZONE", "Mars/Olympus");
        try (var server = ServerProcess.deploy("deployed-wrong", port, settings)) {
            server.awaitServer();

            assertThat(server.output().lines().filter(line -> line.endsWith("] " + WRONG)))
                    .singleElement()
                    .asString()
                    .contains("SEVERE", "org.ecm.web");
            assertThat(server.output())
                    .containsPattern("\"Deployed\": \\[\\s*]")
                    .doesNotContain("cannot be reached");
            assertThat(RunningSite.exchange("http://localhost:" + port, "GET", "/", BodyPublishers.noBody())
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(data).as("nothing was made").isEmptyDirectory();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
