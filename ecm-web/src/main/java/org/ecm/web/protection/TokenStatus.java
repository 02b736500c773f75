package org.ecm.web.protection;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the token that a form brought back is worth. */
public sealed interface TokenStatus {

    /**
     * {@return what this verdict becomes}
     *
     * @param <R> what that is
     * @param valid takes nonce and age
     * @param expired takes the nonce
     * @param forged for what is not ours
     */
    <R> R fold(BiFunction<UUID, Duration, R> valid, Function<UUID, R> expired, Supplier<R> forged);

    /**
     * Given out by this site, for this form, less than 24 hours ago.
     *
     * @param nonce of the form as it was given out: what is sent twice by accident has the same
     * @param age since it was given out; a little below zero if the clocks of two nodes differ
     */
    record Valid(UUID nonce, Duration age) implements TokenStatus {
        @Override
        public <R> R fold(BiFunction<UUID, Duration, R> valid, Function<UUID, R> expired, Supplier<R> forged) {
            return valid.apply(nonce, age);
        }
    }

    /**
     * Given out by this site, for this form, 24 hours ago or more.
     *
     * @param nonce of the form as it was given out
     */
    record Expired(UUID nonce) implements TokenStatus {
        @Override
        public <R> R fold(BiFunction<UUID, Duration, R> valid, Function<UUID, R> expired, Supplier<R> forged) {
            return expired.apply(nonce);
        }
    }

    /** Not given out by this site, or for another form; or there is none. */
    record Forged() implements TokenStatus {
        @Override
        public <R> R fold(BiFunction<UUID, Duration, R> valid, Function<UUID, R> expired, Supplier<R> forged) {
            return forged.get();
        }
    }
}
