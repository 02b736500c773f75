package org.ecm.web.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecm.web.http.ClientAddress;

/**
 * Limits how many attempts each network address makes, on each node separately.
 *
 * <p>A limit refills evenly, so that visitors don't have to wait for the whole window. An address is an IPv4 address or the
 * 64-bit network of an IPv6 household; clients whose address isn't known share one. Addresses are held in memory only, no
 * longer than the window after the last attempt, and at most 20,000 of them for each rule.
 */
@ApplicationScoped
public class RateLimit {

    private static final int MAX_ADDRESSES = 20_000;

    private final Map<RateLimitRule, Counted> counted = new ConcurrentHashMap<>();
    private final TimeMeter time;

    /** For the container. */
    RateLimit() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    /** For tests, which set the time. */
    RateLimit(TimeMeter time) {
        this.time = time;
    }

    /**
     * {@return how long the client has to wait before the next attempt; empty if this one is allowed, and counted}
     *
     * @param limit the rule that applies
     * @param client the client's address
     */
    public Optional<Duration> tooMany(RateLimitRule limit, ClientAddress client) {
        return counted(limit).tooMany(client.sender());
    }

    /**
     * {@return the start of the response to an attempt over the limit: 429 with a {@code Retry-After} header}
     *
     * @param wait how long the client has to wait; sent in whole seconds, rounded up
     */
    public static Response.ResponseBuilder refusal(Duration wait) {
        return Response.status(Response.Status.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, wait.plusNanos(999_999_999).toSeconds());
    }

    /** {@return how many addresses are in memory for a rule} */
    long held(RateLimitRule limit) {
        return counted(limit).held();
    }

    private Counted counted(RateLimitRule limit) {
        return counted.computeIfAbsent(limit, first -> new Counted(first, time));
    }

    /** The attempts counted for one rule. */
    private static final class Counted {

        private final RateLimitRule limit;
        private final TimeMeter time;
        private final Cache<ByteBuffer, Bucket> each;

        Counted(RateLimitRule limit, TimeMeter time) {
            this.limit = limit;
            this.time = time;
            this.each = Caffeine.newBuilder()
                    .maximumSize(MAX_ADDRESSES)
                    .expireAfterAccess(limit.window) // by then its bucket is full again
                    .ticker(time::currentTimeNanos)
                    .scheduler(Scheduler.systemScheduler()) // even without other attempts
                    .executor(Runnable::run)
                    .build();
        }

        Optional<Duration> tooMany(ByteBuffer sender) {
            var probe = each.get(sender, unseen -> bucket()).tryConsumeAndReturnRemaining(1);
            return probe.isConsumed()
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }

        private Bucket bucket() {
            return Bucket.builder()
                    .addLimit(rule -> rule.capacity(limit.times).refillGreedy(limit.times, limit.window))
                    .withCustomTimePrecision(time)
                    .build();
        }

        long held() {
            each.cleanUp();
            return each.estimatedSize();
        }
    }
}
