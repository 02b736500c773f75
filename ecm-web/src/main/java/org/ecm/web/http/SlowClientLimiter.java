package org.ecm.web.http;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits how many threads wait for one client to read its responses, and for how long.
 *
 * <p>A write blocks its thread while the client's window and the server's buffers are full. A watchdog checks the
 * writes under way and interrupts those that exceed their sender's limit or take too long; the connector then closes
 * the connection. A client that keeps up with the server never reaches these limits.
 */
public final class SlowClientLimiter implements AutoCloseable {

    /** The maximum number of stalled writes per sender: a sixth of the server's threads. */
    static final int MAX_CONCURRENT = 32;

    /** The time after which a write counts as stalled; a wait for the processor is shorter. */
    static final Duration STALLED = Duration.ofSeconds(2);

    /** The maximum total time that one response may block its thread: the largest image at 17 kilobytes a second. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    /** How long a sender is rejected after it exceeds its limit: long enough to reject its pending requests as well. */
    static final Duration REFUSED = Duration.ofSeconds(10);

    private static final long PERIOD_IN_MILLISECONDS = 500;

    private final LongSupplier nanos;
    private final Set<ResponseWrite> underWay = ConcurrentHashMap.newKeySet();
    private final Map<ByteBuffer, Long> lastExcess = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "ecm-stalled-writes");
        thread.setDaemon(true);
        return thread;
    });

    /** Starts the watchdog. */
    public SlowClientLimiter() {
        this(System::nanoTime);
        var unused = watchdog.scheduleWithFixedDelay(
                this::interruptExcess, PERIOD_IN_MILLISECONDS, PERIOD_IN_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** For tests, which set the time and run the watchdog themselves. */
    SlowClientLimiter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * {@return a response whose writes are limited}
     *
     * @param response the server's response
     * @param sender the network address of its client
     */
    public TimedResponse limit(HttpServletResponse response, ByteBuffer sender) {
        return new TimedResponse(response, answerTo(sender));
    }

    /** {@return the writes of a new response} */
    ResponseWrite answerTo(ByteBuffer sender) {
        return new ResponseWrite(this, sender);
    }

    /**
     * {@return whether a sender's next requests are rejected, because its stalled writes have reached the limit, or exceeded it
     * a moment ago}
     *
     * @param sender a network address
     */
    public boolean isFull(ByteBuffer sender) {
        if (underWay.isEmpty() && lastExcess.isEmpty()) {
            return false;
        }
        long now = nanos.getAsLong();
        if (lastExcess.containsKey(sender)) {
            return true;
        }
        return underWay.stream()
                        .filter(write -> write.sender().equals(sender) && write.isLongerThan(STALLED, now))
                        .count()
                >= MAX_CONCURRENT;
    }

    /** Interrupts writes that take too long, and a sender's latest stalled writes beyond its limit. */
    void interruptExcess() {
        long now = nanos.getAsLong();
        Map<ByteBuffer, List<ResponseWrite>> stalled = new HashMap<>();
        for (var write : underWay) {
            if (write.isLongerThan(LONGEST, now)) {
                write.interrupt();
            } else if (write.isLongerThan(STALLED, now)) {
                stalled.computeIfAbsent(write.sender(), sender -> new ArrayList<>())
                        .add(write);
            }
        }
        lastExcess.values().removeIf(excess -> now - excess > REFUSED.toNanos());
        stalled.forEach((sender, all) -> {
            if (all.size() > MAX_CONCURRENT) {
                lastExcess.put(sender, now);
                all.stream()
                        .sorted(Comparator.comparingLong((ResponseWrite write) -> write.blocked(now))
                                .reversed())
                        .skip(MAX_CONCURRENT)
                        .forEach(ResponseWrite::interrupt);
            }
        });
    }

    long now() {
        return nanos.getAsLong();
    }

    void add(ResponseWrite write) {
        underWay.add(write);
    }

    void remove(ResponseWrite write) {
        underWay.remove(write);
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
    }
}
