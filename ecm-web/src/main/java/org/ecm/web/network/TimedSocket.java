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
 * A connection that ends in time, whatever the other side does: it may be silent, send a byte now and then, or take
 * nothing. Its time begins when it is made. TLS can be laid over it.
 */
public class TimedSocket extends Socket {

    private final Timeouts patience;
    private final long begun = System.nanoTime();

    /**
     * Makes one that is not connected yet.
     *
     * @param patience how long it may take
     */
    public TimedSocket(Timeouts patience) {
        this.patience = patience;
    }

    /** @throws SocketTimeoutException if nobody takes the connection in time */
    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        super.connect(endpoint, millisLeft(patience.connect()));
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {

            @Override
            public int read() throws IOException {
                setSoTimeout(millisLeft(patience.read()));
                return in.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                setSoTimeout(millisLeft(patience.read()));
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

    /** Nothing but closing the socket ends a write that the other side does not take. */
    private void inTime(Write write) throws IOException {
        var late = new CompletableFuture<Boolean>()
                .completeOnTimeout(true, millisLeft(patience.write()), TimeUnit.MILLISECONDS);
        var closing = late.thenAccept(isLate -> {
            if (isLate) {
                abandon();
            }
        });
        try {
            write.run();
        } catch (SocketException e) {
            if (late.isDone()) {
                throw new SocketTimeoutException("not taken in time");
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
            // then it is closed as well as can be
        }
    }

    private int millisLeft(Duration step) throws SocketTimeoutException {
        long left = patience.overall().toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        if (left <= 0) {
            throw new SocketTimeoutException("not over in time");
        }
        return (int) Math.min(left, step.toMillis());
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }
}
