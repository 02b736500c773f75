package org.ecm.web.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a letter that was not taken waits before it is tried again: a minute, then twice as long each time, up to four
 * hours. Each is a little longer or shorter than that, so that what failed together does not come back together.
 *
 * @param random makes the difference
 */
record Backoff(RandomGenerator random) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(4);

    /** Doubled so often, the shortest is longer than the longest. */
    private static final int MAX_DOUBLINGS = 8;

    /**
     * {@return how long to wait: within a tenth of what it is to be}
     *
     * @param attempts how often it was tried before this time
     */
    Duration after(int attempts) {
        var doubled = SHORTEST.multipliedBy(1L << Math.min(attempts, MAX_DOUBLINGS));
        long millis = Math.min(doubled.toMillis(), LONGEST.toMillis());
        return Duration.ofMillis(millis + Math.round(millis * (random.nextDouble() - 0.5) / 5));
    }
}
