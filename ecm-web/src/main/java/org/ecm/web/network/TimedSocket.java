package org.ecm.web.network;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A socket whose operations always end in time, even if the other side is silent, sends a byte now and then, or stops
 * reading. Its time starts when it's created. TLS can be layered over it.
 */
public class TimedSocket extends Socket {

    private final Timeouts timeouts;
    private final long begun = System.nanoTime();

    /**
     * Creates an unconnected socket.
     *
     * @param timeouts its timeouts
     */
    public TimedSocket(Timeouts timeouts) {
        this.timeouts = timeouts;
    }

    /** @throws SocketTimeoutException if the other side doesn't accept the connection in time */
    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        super.connect(endpoint, millisLeft(timeouts.connect()));
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {

            @Override
            public int read() throws IOException {
                setSoTimeout(millisLeft(timeouts.read()));
                return in.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                setSoTimeout(millisLeft(timeouts.read()));
                return in.read(bytes, offset, length);
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {

            @Override
            public void write(int single) throws IOException {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                inTime(() -> out.write(bytes, offset, length));
            }
        };
    }

    /** Closes the socket when a write is late, because nothing else ends a write to a peer that doesn't read. */
    private void inTime(Write write) throws IOException {
        var late = new CompletableFuture<Boolean>()
                .completeOnTimeout(true, millisLeft(timeouts.write()), TimeUnit.MILLISECONDS);
        var closing = late.thenAccept(isLate -> {
            if (isLate) {
                abandon();
            }
        });
        try {
            write.run();
        } catch (SocketException e) {
            if (late.isDone()) {
                throw new SocketTimeoutException("write timed out");
            }
            throw e;
        } finally {
            late.complete(false);
            closing.join();
        }
    }

    private void abandon() {
        try {
            close();
        } catch (IOException e) {
            // the socket is unusable either way
        }
    }

    private int millisLeft(Duration step) throws SocketTimeoutException {
        long left = timeouts.overall().toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        if (left <= 0) {
            throw new SocketTimeoutException("timed out");
        }
        return (int) Math.min(left, step.toMillis());
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }
}
