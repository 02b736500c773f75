package org.ecm.web.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request whose whole body has already been read into memory.
 *
 * <p>Reading the body never blocks, is never cut off, and never returns more than the allowed size.
 */
final class BufferedRequest extends HttpServletRequestWrapper {

    private final byte[] body;
    private final ServletInputStream stream;

    /**
     * @param request the original request
     * @param body its body
     */
    private BufferedRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        this.stream = new Bytes(new ByteArrayInputStream(body));
    }

    /**
     * {@return the request with its body; empty if it announces a larger body, of which nothing is read}
     *
     * @param request a request whose body hasn't been read
     * @param limit the maximum body size in bytes
     * @param deadline the time by which the body must have arrived
     * @throws BodyRejected with status 408, if the body arrives too late
     * @throws IOException if the client disconnects or sends malformed HTTP
     */
    static Optional<BufferedRequest> of(HttpServletRequest request, int limit, BodyDeadline deadline)
            throws IOException {
        if (request.getContentLengthLong() > limit) {
            return Optional.empty();
        }
        int announced = (int) request.getContentLengthLong();
        byte[] body = deadline.read(request.getInputStream(), announced); // later bytes aren't part of the body
        if (body.length < announced) {
            throw new EOFException("the body ended before its announced length");
        }
        return Optional.of(new BufferedRequest(request, body));
    }

    /**
     * {@return a request without a body; nothing is read from its connection}
     *
     * @param request a request that announces no body
     */
    static BufferedRequest withoutBody(HttpServletRequest request) {
        return new BufferedRequest(request, new byte[0]);
    }

    /** {@return the body; callers must not change it} */
    byte[] body() {
        return body;
    }

    @Override
    public ServletInputStream getInputStream() {
        return stream;
    }

    @Override
    public BufferedReader getReader() {
        var encoding = getCharacterEncoding();
        return new BufferedReader(new InputStreamReader(
                stream, encoding == null ? StandardCharsets.ISO_8859_1 : Charset.forName(encoding)));
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    /** A stream of bytes that are already in memory. */
    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public int available() {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("asynchronous reading isn't supported");
        }
    }
}
