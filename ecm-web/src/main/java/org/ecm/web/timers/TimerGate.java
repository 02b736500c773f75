package org.ecm.web.timers;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rounds of the site's timers only while the site is up.
 *
 * <p>The server starts timers while the site is still starting, and stops them after the site has closed its databases.
 * A round before the start has succeeded would do work for a site that may still fail to start, and a round during the stop
 * would log false failures.
 */
public final class TimerGate {

    private final ReadWriteLock rounds = new ReentrantReadWriteLock();
    private volatile boolean up;

    /** Allows rounds from now on. */
    void begin() {
        up = true;
    }

    /**
     * Prevents new rounds, and waits for the running ones.
     *
     * @param longest how long to wait at most
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
     * Runs one round of a timer, or skips it while the site isn't up.
     *
     * @param <T> the result type of the round
     * @param round the round to run
     * @return its result, or null if it was skipped
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
