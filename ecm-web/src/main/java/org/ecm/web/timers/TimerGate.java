package org.ecm.web.timers;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets the site's timers work only while the site is up.
 *
 * <p>The server starts timers while the site is still starting, and stops them after the site has closed its databases.
 * A round before the start has succeeded would work for a site that may refuse to start, and a round during the stop
 * would log false failures.
 */
public final class TimerGate {

    private final ReadWriteLock rounds = new ReentrantReadWriteLock();
    private volatile boolean up;

    /** Lets rounds begin from now on. */
    void begin() {
        up = true;
    }

    /**
     * Lets no further round begin, and waits for those under way.
     *
     * @param longest how long it waits
     */
    void end(Duration longest) {
        up = false;
        try {
            if (rounds.writeLock().tryLock(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                rounds.writeLock().unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Does one round of a timer's work, or nothing while the site is not up.
     *
     * @param <T> what the round returns
     * @param round to do
     * @return its result, or null if it was left out
     * @throws Exception if the round throws it
     */
    <T> @Nullable T round(Callable<T> round) throws Exception {
        if (!rounds.readLock().tryLock()) {
            return null;
        }
        try {
            return up ? round.call() : null;
        } finally {
            rounds.readLock().unlock();
        }
    }
}
