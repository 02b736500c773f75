package org.ecm.web.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ecm.web.http.ClientAddress;

/**
 * Counts the requests that each network address made within 24 hours, on this node.
 *
 * <p>Addresses are held in memory only, for a day after the last request, and at most 20,000 of them: those
 * without requests for the longest time go first. A form counts once, however often it's sent, and one that leads to no request
 * is no longer counted. {@link RateLimit} can't do that, because it counts attempts without their keys, and it refills evenly
 * instead of after a day.
 */
@ApplicationScoped
public class SenderRequestCounter {

    private static final Duration DAY = Duration.ofHours(24);
    private static final int MAX_SENDERS = 20_000;

    private final Ticker ticker;
    private final Cache<ByteBuffer, Map<UUID, Long>> senders;

    /** For the container. */
    SenderRequestCounter() {
        this(Ticker.systemTicker());
    }

    /** For tests, which set the time. */
    SenderRequestCounter(Ticker ticker) {
        this.ticker = ticker;
        this.senders = Caffeine.newBuilder()
                .maximumSize(MAX_SENDERS)
                .expireAfterWrite(DAY)
                .ticker(ticker)
                .scheduler(Scheduler.systemScheduler()) // even if no other request comes
                .executor(Runnable::run)
                .build();
    }

    /** {@return whether one more form would exceed the sender's limit} */
    boolean isFull(ClientAddress sender, UUID form, int limit) {
        var kept = senders.getIfPresent(sender.sender());
        return kept != null && isFull(fresh(kept), form, limit);
    }

    /** {@return whether a form is counted now; it isn't if it would exceed the sender's limit} */
    boolean count(ClientAddress sender, UUID form, int limit) {
        var counted = new AtomicBoolean();
        senders.asMap().compute(sender.sender(), (address, kept) -> {
            var fresh = fresh(kept == null ? Map.of() : kept);
            if (!isFull(fresh, form, limit)) {
                fresh.putIfAbsent(form, ticker.read());
                counted.set(true);
            }
            return fresh;
        });
        return counted.get();
    }

    /** Stops counting a form that led to no request. */
    void discount(ClientAddress sender, UUID form) {
        senders.asMap().computeIfPresent(sender.sender(), (address, kept) -> {
            var fresh = fresh(kept);
            fresh.remove(form);
            return fresh.isEmpty() ? null : fresh;
        });
    }

    private static boolean isFull(Map<UUID, Long> fresh, UUID form, int limit) {
        return !fresh.containsKey(form) && fresh.size() >= limit;
    }

    /** {@return a copy without requests older than a day; the map itself may be in use by other threads} */
    private Map<UUID, Long> fresh(Map<UUID, Long> kept) {
        long now = ticker.read();
        var fresh = new HashMap<>(kept);
        fresh.values().removeIf(counted -> now - counted >= DAY.toNanos());
        return fresh;
    }

    /** {@return how many senders are in memory} */
    long held() {
        senders.cleanUp();
        return senders.estimatedSize();
    }
}
