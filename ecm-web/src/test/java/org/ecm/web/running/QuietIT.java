package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** One site from its start to its end: who is let in, whom it calls, what it says of clients that leave, how it stops. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
@ResourceLock("QuietIT") // so that its tests follow each other
class QuietIT {

    private static final String REFUSED = "refused";
    private static final int CLIENTS = 200;
    private static final String FIELD = "a=" + "x".repeat(1_000);

    private final RecordingProxy proxy = new RecordingProxy();

    private Path temporary;
    private ServerProcess server;
    private String address;

    /** By the path, what a visitor met there since the process started. */
    private final Map<String, Set<String>> seen = new ConcurrentHashMap<>();

    @BeforeAll
    void start(@TempDir Path data, @TempDir Path system) {
        temporary = system;
        int port = quietPort();
        address = "http://localhost:" + port;
        server = ServerSettings.withContent(data)
                .with("ECM_PORT", Integer.toString(port))
                .mail(2525)
                .with("JAVA_TOOL_OPTIONS", proxy.options() + " -Djava.io.tmpdir=" + temporary)
                .with("ECM_CALENDARS", "ada-tester=https://calendar.invalid/secret.ics")
                .with("ECM_BASEURL", "https://ecm.example")
                .start("quiet");
        server.awaitThat("it is open", () -> {
            visit();
            return server.output().contains("ECM is ready");
        });
        visit();
    }

    @AfterAll
    void end() {
        server.close();
        proxy.close();
    }

    @Test
    @Order(1)
    void a_start_is_a_few_lines_each_of_which_means_something() {
        assertThat(server.output().lines().filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS")))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .contains("ECM_BASEURL is not a setting and is ignored; did you mean ECM_BASE_URL?"),
                        line -> assertThat(line).contains("a master key was created"),
                        line -> assertThat(line).contains("content: "),
                        line -> assertThat(line).startsWith("ECM is ready"));
    }

    @Test
    @Order(1)
    void a_visitor_meets_the_site_or_nothing_while_it_starts() {
        assertThat(seen.get("/about")).containsExactlyInAnyOrder(REFUSED, "200 site");
        assertThat(seen.get("/metrics")).containsExactlyInAnyOrder(REFUSED, "404 site");
    }

    @Test
    @Order(2)
    void there_is_no_desk_without_a_token() {
        assertThat(exchange("/desk/requests").statusCode()).isEqualTo(404);
        for (var path : List.of("/desk/requests", "/desk/requests/2222-2222")) {
            assertThat(DeskVisit.post(address, path, Map.of("token", "")).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    @Order(2)
    void nothing_leaves_the_machine_but_mail_and_what_reads_calendars() {
        assertThat(FilledForm.complete(address, "Canary Bird").read().send().statusCode())
                .isEqualTo(303);
        server.awaitThat("mail was tried " + proxy.asked(), () -> proxy.asked().contains("127.0.0.1:2525"));

        assertThat(proxy.asked()).containsOnly("127.0.0.1:2525");
    }

    @Test
    @Order(3)
    void clients_that_leave_are_a_few_lines_however_many_they_are() throws IOException {
        long before = linesOfOthers();
        for (int client = 0; client < CLIENTS; client++) {
            leave();
        }
        assertThat(get("/about").getResponseCode()).isEqualTo(200);

        assertThat(linesOfOthers() - before).as("lines, however long it takes").isLessThanOrEqualTo(20);
    }

    @Test
    @Order(4)
    void a_stop_answers_who_is_there_and_sends_others_away() throws IOException {
        try (var slow = connect();
                var kept = connect()) {
            write(
                    slow,
                    "POST /about HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + FIELD.length() + "\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\n"
                            + FIELD.substring(0, 9));
            get("/about"); // the slow one came before it
            server.terminate();
            var visits = CompletableFuture.runAsync(this::visitUntilItEnds);
            server.awaitThat("it stops", () -> status("/health/ready") == 503);

            var refused = get("/about");
            assertThat(refused.getResponseCode()).isEqualTo(503);
            assertThat(refused.getHeaderField("Retry-After")).isEqualTo("30");
            assertThat(new String(refused.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("be right back", "Test Practice", "</html>");
            write(kept, "GET /about HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(all(kept)).startsWith("HTTP/1.1 503 ").contains("Connection: close", "</html>");

            write(slow, FIELD.substring(9));
            assertThat(all(slow)).startsWith("HTTP/1.1 405 ").contains("</html>");
            assertThat(server.awaitEnd()).isZero();
            visits.join();
        }
        assertThat(seen.get("/about")).isSubsetOf(REFUSED, "200 site", "503 site");
        assertThat(seen.get("/metrics")).isSubsetOf(REFUSED, "404 site", "503 site");
        assertThat(server.output()).doesNotContain("graceful shutdown failed", "ThreadLocal", "JdbcRuntimeExtension");
        assertThat(temporary).as("what it wrote while it ran").isEmptyDirectory();
    }

    private void visitUntilItEnds() {
        while (server.isRunning()) {
            visit();
        }
    }

    private void visit() {
        for (var path : List.of("/about", "/metrics")) {
            seen.computeIfAbsent(path, key -> ConcurrentHashMap.newKeySet()).add(met(path));
        }
    }

    private String met(String path) {
        try {
            var answer = exchange(path);
            var body = answer.body().contains("class=\"site-nav\"") ? "site" : answer.body();
            return answer.statusCode() + " " + (body.isEmpty() ? "nothing" : body);
        } catch (UncheckedIOException e) {
            return REFUSED;
        }
    }

    private HttpResponse<String> exchange(String path) {
        return RunningSite.exchange(address, "GET", path, BodyPublishers.noBody());
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

    private long linesOfOthers() {
        return server.output()
                .lines()
                .filter(line -> !line.contains("org.ecm.web.outbox.") && !line.contains("org.ecm.web.mail."))
                .count();
    }

    private void leave() throws IOException {
        try (var socket = connect()) {
            socket.setSoLinger(true, 0); // a reset, not an end
            write(socket, "GET /about HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(2));
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket("localhost", URI.create(address).getPort());
        socket.setSoTimeout(60_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String all(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private HttpURLConnection get(String path) throws IOException {
        var connection = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setReadTimeout(60_000);
        connection.getResponseCode();
        return connection;
    }

    private int status(String path) {
        try {
            return get(path).getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
