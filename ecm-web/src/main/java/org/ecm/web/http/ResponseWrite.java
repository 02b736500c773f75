package org.ecm.web.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Runs the writes of one response in sequence, and measures how long they have blocked their thread.
 *
 * <p>An interrupt reaches the thread only during a write, never before or after.
 */
final class ResponseWrite {

    private final SlowClientLimiter writes;
    private final ByteBuffer sender;
    private @Nullable Thread writing;
    private long since;
    private long before;
    private boolean interrupted;

    ResponseWrite(SlowClientLimiter writes, ByteBuffer sender) {
        this.writes = writes;
        this.sender = sender;
    }

    /** A write that can block until the client reads. */
    @FunctionalInterface
    interface BlockingWrite {

        /**
         * Writes one part of the response.
         *
         * @throws IOException if the client is gone or was cut off
         */
        void run() throws IOException;
    }

    /** Runs one write, which the watchdog can interrupt. */
    void run(BlockingWrite write) throws IOException {
        begin();
        try {
            write.run();
        } finally {
            end();
        }
    }

    ByteBuffer sender() {
        return sender;
    }

    synchronized long blocked(long now) {
        return writing == null ? before : before + (now - since);
    }

    synchronized boolean isLongerThan(Duration time, long now) {
        return writing != null && blocked(now) > time.toNanos();
    }

    synchronized void interrupt() {
        if (writing != null && !interrupted) {
            interrupted = true;
            writing.interrupt();
        }
    }

    private synchronized void begin() {
        writing = Thread.currentThread();
        since = writes.now();
        writes.add(this);
    }

    private synchronized void end() {
        writes.remove(this);
        before += writes.now() - since;
        writing = null;
        if (interrupted) {
            interrupted = false;
            Thread.interrupted(); // the interrupt must not reach the thread's next task
        }
    }
}
