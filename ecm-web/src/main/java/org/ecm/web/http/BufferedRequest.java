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
 * A request whose body has arrived whole, before anybody asked for it.
 *
 * <p>Whoever reads it waits for nobody, is never cut off, and never reads more than was allowed.
 */
final class BufferedRequest extends HttpServletRequestWrapper {

    private final byte[] body;
    private final ServletInputStream stream;

    /**
     * @param request what was asked
     * @param body what it brought
     */
    private BufferedRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        this.stream = new Bytes(new ByteArrayInputStream(body));
    }

    /**
     * {@return the request with its body; empty if that is larger, and was taken up to the byte that is too many}
     *
     * @param request whose body nobody has read
     * @param most bytes it may have
     * @param deadline until when it must be there
     * @throws BodyRejected with 408, if it is not there by then
     * @throws IOException if whoever sends it goes away, or sends what is no HTTP
     */
    static Optional<BufferedRequest> of(HttpServletRequest request, int most, BodyDeadline deadline)
            throws IOException {
        if (request.getContentLengthLong() > most) {
            return Optional.empty();
        }
        int announced = (int) request.getContentLengthLong();
        byte[] body = deadline.read(request.getInputStream(), announced); // what follows is not part of it
        if (body.length < announced) {
            throw new EOFException("the body ended before its announced length");
        }
        return Optional.of(new BufferedRequest(request, body));
    }

    /**
     * {@return a request that brings no body; its connection is not read}
     *
     * @param request which announced none
     */
    static BufferedRequest withoutBody(HttpServletRequest request) {
        return new BufferedRequest(request, new byte[0]);
    }

    /** {@return what it brought; never changed} */
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

    /** Bytes that are there already. */
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
            throw new IllegalStateException("nothing here is read without waiting");
        }
    }
}
