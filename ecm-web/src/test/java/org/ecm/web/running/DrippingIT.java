package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Forms that never come to an end, a byte a second: by themselves no server tires of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT) // with a process of its own
class DrippingIT {

    private static final int SECOND = 1_000;
    private static final int PATIENCE = 60 * SECOND;

    private ServerProcess server;
    private String address;

    @BeforeAll
    void start(@TempDir Path data) {
        server = ServerProcess.start(
                "dripping",
                Map.of(
                        "ECM_DATA",
                        data.toString(),
                        "ECM_CONTENT",
                        TestContent.folder().toString()));
        address = server.awaitReady();
    }

    @AfterAll
    void end() {
        server.close();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD) // one sender may have so many under way
    void as_many_as_the_server_has_threads_keep_nobody_from_reading() throws IOException, InterruptedException {
        var lines = new ArrayList<Socket>();
        var dripping = new Thread(() -> drip(lines));
        try {
            for (int i = 0; i < 250; i++) {
                lines.add(begin());
            }
            dripping.start();
            for (int i = 0; i < 5; i++) { // an answer that never comes is a failure of its own
                assertThat(RunningSite.exchange(address, "GET", "/articles/", BodyPublishers.noBody())
                                .statusCode())
                        .isIn(200, 301, 308);
            }
        } finally {
            dripping.interrupt();
            dripping.join();
            for (var line : lines) {
                line.close();
            }
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD) // one sender may have so many under way
    void whoever_takes_too_long_is_told_so_and_the_line_is_closed() throws IOException {
        try (var line = begin()) {
            line.setSoTimeout(SECOND);
            var answer = new StringBuilder();
            for (int i = 0; i < PATIENCE / SECOND && answer.isEmpty(); i++) {
                line.getOutputStream().write('x');
                answer.append(read(line));
            }
            line.setSoTimeout(PATIENCE);
            answer.append(new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8)); // to its end

            assertThat(answer.toString()).startsWith("HTTP/1.1 408").contains("That took too long");
        }
    }

    private Socket begin() throws IOException {
        var uri = URI.create(address);
        var line = new Socket(uri.getHost(), uri.getPort());
        line.getOutputStream().write("""
                POST /consultation HTTP/1.1
                Host: localhost
                Content-Type: application/x-www-form-urlencoded
                Content-Length: 1000

                x""".replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        return line;
    }

    private static void drip(List<Socket> lines) {
        while (!Thread.currentThread().isInterrupted()) {
            for (var line : lines) {
                try {
                    line.getOutputStream().write('x');
                } catch (IOException closed) { // as it should be
                }
            }
            try {
                Thread.sleep(SECOND);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** {@return the first byte of an answer, if one comes within a second} */
    private static String read(Socket line) throws IOException {
        try {
            int first = line.getInputStream().read();
            return first < 0 ? "" : String.valueOf((char) first);
        } catch (SocketTimeoutException e) {
            return "";
        }
    }
}
