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
 * Counts how often something is tried, from each address and by each node for itself.
 *
 * <p>A limit fills up again evenly, so that nobody waits for the whole window to pass. One address is one of IPv4, or the
 * network of 64 bits that an IPv6 household has; whoever has none that is known shares one. They are held in memory only,
 * no longer than the window after the last try, and never more of them than a site's memory bears.
 */
@ApplicationScoped
public class RateLimit {

    private static final int MOST_ADDRESSES = 20_000;

    private final Map<RateLimitRule, Counted> counted = new ConcurrentHashMap<>();
    private final TimeMeter time;

    /** For the container. */
    RateLimit() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    /** For tests, whose time stands still. */
    RateLimit(TimeMeter time) {
        this.time = time;
    }

    /**
     * {@return how long to wait before the next try; empty if this one may go on, and is counted}
     *
     * @param limit that holds for it
     * @param client who tries
     */
    public Optional<Duration> tooMany(RateLimitRule limit, ClientAddress client) {
        return counted(limit).tooMany(client.sender());
    }

    /**
     * {@return the beginning of an answer to a try that was one too many: 429, and when to come again}
     *
     * @param wait how long; told in whole seconds, rounded up
     */
    public static Response.ResponseBuilder refusal(Duration wait) {
        return Response.status(Response.Status.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, wait.plusNanos(999_999_999).toSeconds());
    }

    /** {@return how many addresses are held for a limit} */
    long held(RateLimitRule limit) {
        return counted(limit).held();
    }

    private Counted counted(RateLimitRule limit) {
        return counted.computeIfAbsent(limit, first -> new Counted(first, time));
    }

    /** What one limit has counted. */
    private static final class Counted {

        private final RateLimitRule limit;
        private final TimeMeter time;
        private final Cache<ByteBuffer, Bucket> each;

        Counted(RateLimitRule limit, TimeMeter time) {
            this.limit = limit;
            this.time = time;
            this.each = Caffeine.newBuilder()
                    .maximumSize(MOST_ADDRESSES)
                    .expireAfterAccess(limit.window) // by then its bucket is full again
                    .ticker(time::currentTimeNanos)
                    .scheduler(Scheduler.systemScheduler()) // not only when somebody else comes
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
