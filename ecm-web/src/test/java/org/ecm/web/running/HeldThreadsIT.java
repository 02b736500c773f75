package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.ecm.web.running.CrowdingRequest.Reaction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One sender, however it goes about it, never holds so many threads that another visitor goes unanswered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT) // with a process of its own
class HeldThreadsIT {

    private static final int SECOND = 1_000;
    private static final int PATIENCE = 60 * SECOND;

    private static final int CROWD = 300;
    private static final int IMAGE_BYTES = 400_000;
    private static final int IMAGES = 12;

    private final AtomicInteger senders = new AtomicInteger();
    private ServerProcess server;
    private String address;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        var content = TestContent.folder();
        image(content.resolve("media/large.png"));
        server = ServerSettings.bare(data).content(content).behindProxy().start("held-threads");
        address = server.awaitReady();
    }

    @AfterAll
    void end() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.SAME_THREAD)
    void another_visitor_is_answered_while_a_crowd_of_requests_is_open(CrowdingRequest request) throws IOException {
        byte[] bytes = request.bytes("198.51.100." + senders.incrementAndGet());
        var crowd = new ArrayList<Socket>();
        try {
            for (int i = 0; i < CROWD; i++) {
                crowd.add(open(4 * 1024));
                crowd.get(i).getOutputStream().write(bytes);
            }
            assertThat(visit().status()).isEqualTo(200);

            int waiting = 0;
            for (var each : crowd) {
                var status = statusOf(each, request.reaction());
                assertThat(status).as("%s", request).matches(expected(request.reaction()));
                waiting += status.isEmpty() || status.endsWith("100") ? 1 : 0;
            }
            if (request.reaction() == Reaction.SOME_WAIT) {
                assertThat(waiting).isPositive();
            }
        } finally {
            close(crowd);
        }
    }

    /** Each reads just enough that its answer is never given up for lack of any reading. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void another_visitor_is_answered_while_a_crowd_reads_its_answers_slowly() throws IOException, InterruptedException {
        var request = "GET /media/large.png HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 198.51.100.200\r\n\r\n"
                .repeat(IMAGES)
                .getBytes(StandardCharsets.US_ASCII);
        var crowd = new ArrayList<Socket>();
        var reading = new Thread(() -> readSlowly(crowd));
        try {
            for (int i = 0; i < CROWD; i++) {
                crowd.add(open(32 * 1024));
                crowd.get(i).getOutputStream().write(request);
            }
            reading.start();
            Thread.sleep(3L * SECOND); // more than a stalled write needs to be seen as one

            assertThat(visit().status()).isEqualTo(200);
        } finally {
            reading.interrupt();
            reading.join();
            close(crowd);
        }
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

    private Wire visit() {
        return Wire.get(address, "/robots.txt", "X-Forwarded-For: 203.0.113.77\r\n");
    }

    private Socket open(int receiveBuffer) throws IOException {
        var uri = URI.create(address);
        var socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.setSoTimeout(PATIENCE);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        return socket;
    }

    private static String expected(Reaction reaction) {
        return switch (reaction) {
            case ANSWERED -> "HTTP/1\\.1 200";
            case REFUSED -> "HTTP/1\\.1 4\\d\\d";
            case SOME_WAIT -> "|HTTP/1\\.1 (?:429|100)";
            case ALL_WAIT -> "";
        };
    }

    /** {@return the status line, as far as the status; empty if it may wait and does} */
    private static String statusOf(Socket socket, Reaction reaction) throws IOException {
        boolean mayWait = reaction == Reaction.SOME_WAIT || reaction == Reaction.ALL_WAIT;
        if (mayWait && socket.getInputStream().available() == 0) {
            return "";
        }
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    /** An image of a known size: what follows its end is not looked at. */
    private static void image(Path file) throws IOException {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        Files.write(file, Arrays.copyOf(bytes.toByteArray(), IMAGE_BYTES));
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

    private static void readSlowly(List<Socket> sockets) {
        while (!Thread.currentThread().isInterrupted()) {
            for (var socket : sockets) {
                try {
                    var body = socket.getInputStream();
                    body.skipNBytes(Math.min(body.available(), 24 * 1024));
                } catch (IOException closed) { // as it should be
                }
            }
            try {
                Thread.sleep(SECOND / 2);
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
