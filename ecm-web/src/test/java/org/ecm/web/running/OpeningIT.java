package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who comes while the site starts or stops is refused, and never meets the server behind it. */
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
class OpeningIT {

    private static final String REFUSED = "refused";

    @TempDir
    Path data;

    private final Map<String, Set<String>> seen = new HashMap<>();

    @Test
    void a_visitor_sees_the_site_or_nothing() throws IOException {
        int port = quietPort();
        var process = ServerProcess.start("opening", settings(port));
        try {
            process.awaitThat("it is open", () -> {
                visit(port);
                return process.output().contains("ECM is ready");
            });
            visit(port);
            assertThat(seen.get("/about")).containsExactlyInAnyOrder(REFUSED, "200 site");
            assertThat(seen.get("/metrics")).containsExactlyInAnyOrder(REFUSED, "404 site");
        } finally {
            var closing = CompletableFuture.runAsync(process::close);
            while (!closing.isDone()) {
                visit(port);
            }
            closing.join();
        }
        assertThat(seen.get("/about")).isSubsetOf(REFUSED, "200 site", "503 site");
        assertThat(seen.get("/metrics")).isSubsetOf(REFUSED, "404 site", "503 site");
    }

    /** Where several may hold a port, and whoever listens first has it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_site_whose_port_was_taken_at_the_last_moment_says_so_and_ends() throws IOException {
        try (var held = new Socket()) {
            held.setReuseAddress(true);
            held.bind(new InetSocketAddress(0));
            int port = held.getLocalPort();
            try (var process = ServerProcess.start("overtaken", settings(port))) {
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
                        .endsWith("ECM_PORT is \"" + port + "\"; allowed is a port that nothing else listens on\n")
                        .doesNotContain("ECM is ready");
            }
        }
    }

    private Map<String, String> settings(int port) {
        return Map.of(
                "ECM_PORT",
                Integer.toString(port),
                "ECM_DATA",
                data.toString(),
                "ECM_CONTENT",
                TestContent.folder().toString());
    }

    private void visit(int port) {
        for (var path : Set.of("/about", "/metrics")) {
            seen.computeIfAbsent(path, key -> new HashSet<>()).add(answer("http://localhost:" + port, path));
        }
    }

    private static String answer(String address, String path) {
        try {
            var answer = RunningSite.exchange(address, "GET", path, BodyPublishers.noBody());
            var body = answer.body().contains("class=\"site-nav\"") ? "site" : answer.body();
            return answer.statusCode() + " " + (body.isEmpty() ? "nothing" : body);
        } catch (UncheckedIOException e) {
            return REFUSED;
        }
    }

    /** {@return a port that no connection gets by itself, so that nobody has it until the site does} */
    private static int quietPort() {
        for (int port = 20_000; port < 30_000; port++) {
            try (var socket = new Socket()) {
                socket.bind(new InetSocketAddress(port));
                return port;
            } catch (IOException e) {
                // taken: the next one
            }
        }
        throw new AssertionError("no port is free");
    }
}
