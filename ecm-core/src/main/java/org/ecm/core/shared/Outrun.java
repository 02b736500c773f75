package org.ecm.core.shared;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What is done again when somebody else saved meanwhile. */
public final class Outrun {

    /** Each repetition means that somebody else saved: more often than that, nobody is outrun. */
    public static final int MOST_ATTEMPTS = 200;

    private Outrun() {}

    /**
     * Tries until nobody was faster.
     *
     * @param attempt draws everything anew, looks, and saves
     * @param <T> what comes of it
     * @return what came of the last attempt
     * @throws StaleRevision if somebody was faster each time
     */
    public static <T> T retried(Supplier<T> attempt) {
        return retried(() -> true, attempt);
    }

    /**
     * Does something until nobody was faster.
     *
     * @param attempt draws everything anew, looks, and saves
     * @throws StaleRevision if somebody was faster each time
     */
    public static void repeated(Runnable attempt) {
        retried(() -> {
            attempt.run();
            return true;
        });
    }

    /**
     * Tries until nobody was faster, or what was decided on is not there any more.
     *
     * @param goesOn whether, after somebody was faster, there is still something to try
     * @param attempt draws everything anew, looks, and saves
     * @param <T> what comes of it
     * @return what came of the last attempt
     * @throws StaleRevision if somebody was faster each time, or it does not go on
     */
    public static <T> T retried(BooleanSupplier goesOn, Supplier<T> attempt) {
        for (int attempts = 1; ; attempts++) {
            try {
                return attempt.get();
            } catch (StaleRevision outdated) {
                if (attempts == MOST_ATTEMPTS || !goesOn.getAsBoolean()) {
                    throw outdated;
                }
            }
        }
    }
}
