package org.ecm.web.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever the other side does or leaves undone, it is over in time. */
@Timeout(20)
class TimedSocketTest {

    private static final Duration SHORT = Duration.ofMillis(150);
    private static final Duration LONG = Duration.ofMinutes(5);

    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void hangUp() throws IOException {
        server.close();
    }

    @Test
    void one_that_answers_is_read() throws IOException {
        try (var socket = connected(new Timeouts(LONG, LONG, LONG, LONG));
                var other = server.accept()) {
            socket.getOutputStream().write("ask".getBytes(UTF_8));
            assertThat(new String(other.getInputStream().readNBytes(3), UTF_8)).isEqualTo("ask");
            other.getOutputStream().write("answer".getBytes(UTF_8));
            assertThat(new String(socket.getInputStream().readNBytes(6), UTF_8)).isEqualTo("answer");
        }
    }

    @Test
    void one_that_is_silent_is_left() throws IOException {
        try (var socket = connected(new Timeouts(LONG, SHORT, LONG, LONG));
                var silent = server.accept()) {
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> socket.getInputStream().read());
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> socket.getInputStream().read(new byte[10]));
            assertThat(silent.isClosed()).isFalse();
        }
    }

    @Test
    void one_that_speaks_too_slowly_is_left() throws IOException {
        try (var socket = connected(new Timeouts(LONG, LONG, LONG, SHORT.multipliedBy(2)));
                var slow = server.accept()) {
            var speaker = speakingEvery(slow, Duration.ofMillis(20));
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> socket.getInputStream().readNBytes(1_000_000));
            speaker.interrupt();
        }
    }

    @Test
    void one_that_takes_nothing_is_left() throws IOException {
        try (var socket = connected(new Timeouts(LONG, LONG, SHORT, LONG));
                var deaf = server.accept()) {
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> socket.getOutputStream().write(new byte[50_000_000]))
                    .withMessage("write timed out");
            assertThat(deaf.isClosed()).isFalse();
        }
    }

    @Test
    void nothing_is_begun_once_its_time_is_over() throws IOException {
        try (var socket = new TimedSocket(new Timeouts(LONG, LONG, LONG, Duration.ZERO))) {
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> socket.connect(server.getLocalSocketAddress(), 0));
        }
    }

    private TimedSocket connected(Timeouts timeouts) throws IOException {
        var socket = new TimedSocket(timeouts);
        socket.connect(server.getLocalSocketAddress(), 0);
        return socket;
    }

    private static Thread speakingEvery(Socket slow, Duration pause) {
        var speaker = new Thread(() -> {
            try {
                while (!Thread.interrupted()) {
                    slow.getOutputStream().write('.');
                    Thread.sleep(pause.toMillis()); // slowness is what is tested
                }
            } catch (IOException | InterruptedException e) {
                // the test is over
            }
        });
        speaker.setDaemon(true);
        speaker.start();
        return speaker;
    }
}
