package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The WAR on a Payara Server, set up and run as the operator's guide says. */
@Execution(ExecutionMode.CONCURRENT) // with a process of its own
class PayaraServerIT {

    private static final Path INSTALLATION = Path.of(System.getProperty("ecm.payara", "target/payara/payara6"));

    /** The commands that the operator's guide shows. */
    private static final Path GUIDE = Path.of("../ecm-docs/src/main/asciidoc/payara-server.asadmin");

    private static final Pattern COMMAND = Pattern.compile("(?m)^[^#\\s]");
    private static final Pattern EXECUTED = Pattern.compile("(?m)^Command .* executed successfully\\.$");

    private static final Pattern SEVERE = Pattern.compile("\\[SEVERE].*\\R\\s*(.*)");

    /**
     * A cipher for each thread, of a class of the JDK, keeps nothing of the site in memory; and on a slow machine a connection
     * may end before Jersey has closed what it wrote.
     */
    private static final List<String> HARMLESS = List.of(
            "The web application [] created a ThreadLocal with key of type [com.google.crypto.tink.",
            "Error while closing the output stream in order to commit response.");

    @TempDir
    Path data;

    @TempDir
    Path home;

    @Test
    void serves_books_and_keeps_its_data_when_it_is_deployed_again() throws IOException {
        var settings = ServerSettings.complete(data).values();
        try (var server = PayaraServer.create(INSTALLATION, home, settings)) {
            server.start();
            follow(server);
            server.restart();
            assertThat(server.listeningPorts()).isEqualTo(server.ownPorts());

            server.deploy();
            awaitReady(server);
            reads(server);
            var start = OpenTimesIT.startIn(server.address(), 3);
            var reference = books(server, start);

            server.undeploy();
            assertThat(get(server, "/health/ready").statusCode()).isEqualTo(503);
            assertThat(lockFiles()).isEmpty();

            server.deploy();
            awaitReady(server);
            reads(server);
            assertThat(DeskVisit.open(server.address()).references("meetings")).containsExactly(reference);
            assertThat(request(server, "Alex", start).statusCode())
                    .as("for a time that is taken")
                    .isEqualTo(409);

            server.stop();
            assertThat(lockFiles()).isEmpty();
            assertThat(server.log())
                    .contains("content: ", " applied, 0 unchanged", "content: 0 applied, ")
                    .doesNotContain("The web application [] registered the JDBC driver");
            assertThat(SEVERE.matcher(server.log()).results().map(entry -> entry.group(1)))
                    .filteredOn(message -> HARMLESS.stream().noneMatch(message::startsWith))
                    .isEmpty();
        }
    }

    private static void follow(PayaraServer server) throws IOException {
        var output = server.run(GUIDE);

        var commands = COMMAND.matcher(Files.readString(GUIDE)).results().count();
        assertThat(EXECUTED.matcher(output).results().count())
                .as(output)
                .isEqualTo(commands + 1); // and the file itself
    }

    private static void awaitReady(PayaraServer server) {
        server.awaitThat(
                "the site is ready",
                () -> get(server, "/health/ready").body().contains("\"name\":\"database\",\"status\":\"UP\""));
    }

    private static void reads(PayaraServer server) {
        var article = get(server, "/articles/second-part");

        assertThat(article.statusCode()).isEqualTo(200);
        assertThat(article.body()).contains("<article", "The Second Part");
        assertThat(article.headers().map())
                .containsEntry("x-frame-options", List.of("DENY"))
                .doesNotContainKeys("server", "x-powered-by", "set-cookie");
        for (var hidden : List.of("/metrics", "/openapi", "/nothing")) {
            assertThat(get(server, hidden).statusCode()).as(hidden).isEqualTo(404);
        }
    }

    private static String books(PayaraServer server, String start) {
        var booked = request(server, "Robin", start);

        assertThat(booked.statusCode()).isEqualTo(303);
        var location = booked.headers().firstValue("Location").orElseThrow();
        assertThat(get(server, location).body()).contains("Your meeting is booked");
        var reference = location.replaceFirst(".*/", "");
        assertThat(DeskVisit.open(server.address()).references("meetings")).containsExactly(reference);
        return reference;
    }

    private static HttpResponse<String> request(PayaraServer server, String name, String start) {
        return FilledForm.complete(server.address(), name)
                .with("start", start)
                .with("listed", "America/New_York")
                .read()
                .send();
    }

    private static HttpResponse<String> get(PayaraServer server, String path) {
        return RunningSite.exchange(server.address(), "GET", path, BodyPublishers.noBody());
    }

    private List<Path> lockFiles() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".lck")).toList();
        }
    }
}
