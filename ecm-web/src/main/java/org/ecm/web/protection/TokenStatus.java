package org.ecm.web.protection;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The status of the token that a form sent back. */
public sealed interface TokenStatus {

    /**
     * {@return the result of the function for this status}
     *
     * @param <R> the type of the result
     * @param valid receives the nonce and the age of a valid token
     * @param expired receives the nonce of an expired token
     * @param forged handles a token that this site didn't issue
     */
    <R> R fold(BiFunction<UUID, Duration, R> valid, Function<UUID, R> expired, Supplier<R> forged);

    /**
     * This site issued the token for this form less than 24 hours ago.
     *
     * @param nonce the token's nonce; a form that's sent twice by accident has the same nonce both times
     * @param age the time since the token was issued; slightly negative if the clocks of two nodes differ
     */
    record Valid(UUID nonce, Duration age) implements TokenStatus {
        @Override
        public <R> R fold(BiFunction<UUID, Duration, R> valid, Function<UUID, R> expired, Supplier<R> forged) {
            return valid.apply(nonce, age);
        }
    }

    /**
     * This site issued the token for this form 24 hours ago or more.
     *
     * @param nonce the token's nonce
     */
    record Expired(UUID nonce) implements TokenStatus {
        @Override
        public <R> R fold(BiFunction<UUID, Duration, R> valid, Function<UUID, R> expired, Supplier<R> forged) {
            return expired.apply(nonce);
        }
    }

    /** This site didn't issue the token, or issued it for another form; or there is no token. */
    record Forged() implements TokenStatus {
        @Override
        public <R> R fold(BiFunction<UUID, Duration, R> valid, Function<UUID, R> expired, Supplier<R> forged) {
            return forged.get();
        }
    }
}
