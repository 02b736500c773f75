package org.ecm.core.concurrency;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The turn of one thread to repeat a change of a record. It saves attempts and nothing depends on it: who has waited for too long goes
 * on without it, and different records may share one.
 */
final class Turn {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final List<ReentrantLock> LOCKS =
            Stream.generate(() -> new ReentrantLock(true)).limit(64).toList();

    private final ReentrantLock lock;
    private final boolean held;

    private Turn(ReentrantLock lock, boolean held) {
        this.lock = lock;
        this.held = held;
    }

    /** {@return the turn at a record, first come, first served; after ten seconds of waiting, without the right to it} */
    static Turn of(Object record) throws InterruptedException {
        var lock = LOCKS.get(Math.floorMod(record.hashCode(), LOCKS.size()));
        return new Turn(lock, lock.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS));
    }

    void end() {
        if (held) {
            lock.unlock();
        }
    }
}
