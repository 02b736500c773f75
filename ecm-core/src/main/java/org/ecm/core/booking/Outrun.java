package org.ecm.core.booking;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.ecm.core.shared.StaleRevision;

/** What is done again when somebody else saved meanwhile. */
final class Outrun {

    /** Each repetition means that somebody else saved: more often than that, nobody is outrun. */
    static final int MOST_ATTEMPTS = 200;

    private Outrun() {}

    /**
     * Tries until nobody was faster.
     *
     * @param attempt draws everything anew, looks, and saves
     * @return what came of the last attempt
     * @throws StaleRevision if somebody was faster each time
     */
    static <T> T retried(Supplier<T> attempt) {
        return retried(() -> true, attempt);
    }

    /**
     * Tries until nobody was faster, or what was decided on is not there any more.
     *
     * @param goesOn whether, after somebody was faster, there is still something to try
     * @param attempt draws everything anew, looks, and saves
     * @return what came of the last attempt
     * @throws StaleRevision if somebody was faster each time, or it does not go on
     */
    static <T> T retried(BooleanSupplier goesOn, Supplier<T> attempt) {
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
