package org.ecm.core.concurrency;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.ecm.core.shared.StaleRevision;

/**
 * Repeats a change that failed with {@link StaleRevision}, up to {@value #MAX_ATTEMPTS} attempts in all.
 *
 * <p>Before each repetition the thread pauses for a random time, which may be twice as long each time, up to half a second. In one
 * JVM, repetitions that concern the same record also take turns, so that however many requests arrive at once, they can only be
 * outdated by new ones and by other nodes. An interrupt ends the pause, the waiting, and the repetition.
 *
 * <p>Never use it inside a transaction of the caller. Once a save has failed, that transaction can only be rolled back; even if it
 * could go on, it might read the same outdated rows again, and it would keep its locks and its connection during each pause. Each
 * attempt must therefore be a transaction of its own, or several.
 */
public final class OptimisticRetry {

    /** How often a change is attempted at most. */
    public static final int MAX_ATTEMPTS = 10;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final RandomGenerator random;
    private final Pause pause;

    /** Lets the current thread wait. */
    interface Pause {

        /** Waits that long, unless it's interrupted. */
        void of(Duration time) throws InterruptedException;
    }

    /** @param random spreads the repetitions of those who collide; used by several threads at once */
    public OptimisticRetry(RandomGenerator random) {
        this(random, time -> Thread.sleep(time.toMillis()));
    }

    /** For tests, which don't wait. */
    OptimisticRetry(RandomGenerator random, Pause pause) {
        this.random = random;
        this.pause = pause;
    }

    /**
     * Runs a change until it isn't outdated.
     *
     * @param attempt reads everything again, decides, and saves
     * @throws StaleRevision if the last attempt was outdated too, or the thread was interrupted; its interrupt flag is set then
     */
    public void run(Runnable attempt) {
        call(() -> {
            attempt.run();
            return true;
        });
    }

    /**
     * Calls a change until it isn't outdated.
     *
     * @param attempt reads everything again, decides, and saves
     * @param <T> the result
     * @return the result of the successful attempt
     * @throws StaleRevision if the last attempt was outdated too, or the thread was interrupted; its interrupt flag is set then
     */
    public <T> T call(Supplier<T> attempt) {
        return callWhile(() -> true, attempt);
    }

    /**
     * Calls a change until it isn't outdated, as long as its basis is still there.
     *
     * @param condition asked before each repetition: whether the change still makes sense
     * @param attempt reads everything again, decides, and saves
     * @param <T> the result
     * @return the result of the successful attempt
     * @throws StaleRevision if the last attempt was outdated too, the condition no longer holds, or the thread was interrupted;
     *     its interrupt flag is set then
     */
    public <T> T callWhile(BooleanSupplier condition, Supplier<T> attempt) {
        StaleRevision first;
        try {
            return attempt.get();
        } catch (StaleRevision outdated) {
            first = outdated;
        }
        try {
            var turn = Turn.of(first.id());
            try {
                return repeat(condition, attempt, first);
            } finally {
                turn.end();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw first;
        }
    }

    private <T> T repeat(BooleanSupplier condition, Supplier<T> attempt, StaleRevision first)
            throws InterruptedException {
        var latest = first;
        for (int attempts = 1; attempts < MAX_ATTEMPTS && condition.getAsBoolean(); attempts++) {
            pause.of(randomPause(attempts));
            try {
                return attempt.get();
            } catch (StaleRevision outdated) {
                latest = outdated;
            }
        }
        throw latest;
    }

    /** {@return a time up to a bound that grows with the attempts; any time up to it, so that two nodes don't stay in step} */
    private Duration randomPause(int attempts) {
        long bound = Math.min(FIRST_PAUSE.toMillis() << (attempts - 1), LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(random.nextLong(bound + 1));
    }
}
