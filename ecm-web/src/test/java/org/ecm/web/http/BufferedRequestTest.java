package org.ecm.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BufferedRequestTest {

    private static final int MOST = 64;
    private static final BodyDeadline DEADLINE = BodyDeadline.in(Duration.ofDays(1));

    /** Bytes that follow are those of another request. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "63, 63", "64, 64", "65, 64", "2, 1"})
    void as_much_of_a_body_is_read_as_was_announced(int sent, int bytes) throws IOException {
        var whole = BufferedRequest.of(request("x".repeat(sent), bytes), MOST, DEADLINE)
                .orElseThrow();

        assertThat(whole.getContentLength()).isEqualTo(bytes);
        assertThat(whole.getContentLengthLong()).isEqualTo(bytes);
        assertThat(whole.getInputStream().isFinished()).isEqualTo(bytes == 0);
        assertThat(whole.getInputStream().readAllBytes()).hasSize(bytes);
        assertThat(whole.getInputStream().isFinished()).isTrue();
        assertThat(whole.getInputStream().read()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"65, 65", "0, 65", "0, 9223372036854775807"})
    void a_larger_one_is_not_taken_whatever_was_told(int bytes, long told) throws IOException {
        assertThat(BufferedRequest.of(request("x".repeat(bytes), told), MOST, DEADLINE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9})
    void a_body_that_ends_too_early_is_none(int bytes) {
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> BufferedRequest.of(request("x".repeat(bytes), 10), MOST, DEADLINE));
    }

    @Test
    void a_request_that_announced_no_body_is_not_read() throws IOException {
        var request = BufferedRequest.withoutBody(unreadable());

        assertThat(request.getContentLength()).isZero();
        assertThat(request.getInputStream().isFinished()).isTrue();
        assertThat(request.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void who_goes_away_while_sending_has_sent_nothing() throws IOException {
        var gone = InputStream.nullInputStream();
        gone.close();
        var body = new SequenceInputStream(new ByteArrayInputStream(new byte[10]), gone);

        assertThatIOException().isThrownBy(() -> BufferedRequest.of(request(body, 20), MOST, DEADLINE));
    }

    @Test
    void a_text_is_read_in_its_encoding() throws IOException {
        var whole =
                BufferedRequest.of(request("\u00fcber\nuns", 9), MOST, DEADLINE).orElseThrow();

        assertThat(whole.getReader().lines()).containsExactly("\u00fcber", "uns");
    }

    private static HttpServletRequest unreadable() {
        return request(
                new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("nobody promised any bytes");
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) {
                        throw new AssertionError("nobody promised any bytes");
                    }
                },
                -1);
    }

    private static HttpServletRequest request(String body, long told) {
        return request(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), told);
    }

    /** A request that knows nothing but its body. */
    private static HttpServletRequest request(InputStream body, long told) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getContentLengthLong" -> told;
                    case "getInputStream" -> new Arriving(body);
                    case "getCharacterEncoding" -> "UTF-8";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static final class Arriving extends ServletInputStream {

        private final InputStream bytes;

        Arriving(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
