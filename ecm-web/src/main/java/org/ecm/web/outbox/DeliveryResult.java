package org.ecm.web.outbox;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** What comes of a notice that was leased. Reasons are keys; they tell nothing personal. */
sealed interface DeliveryResult {

    /**
     * {@return the answer for what comes of it}
     *
     * @param sent for one that a server took
     * @param dropped for one that has nothing to tell any more
     * @param failed for one that is given up, with the reason
     * @param later for one that waits
     * @param <R> the answer's type
     */
    <R> R fold(Supplier<R> sent, Supplier<R> dropped, Function<String, R> failed, Function<RetryLater, R> later);

    /** A server took it. */
    record Sent() implements DeliveryResult {
        @Override
        public <R> R fold(
                Supplier<R> sent, Supplier<R> dropped, Function<String, R> failed, Function<RetryLater, R> later) {
            return sent.get();
        }
    }

    /** It has nothing to tell any more. */
    record Dropped() implements DeliveryResult {
        @Override
        public <R> R fold(
                Supplier<R> sent, Supplier<R> dropped, Function<String, R> failed, Function<RetryLater, R> later) {
            return dropped.get();
        }
    }

    /**
     * It is given up.
     *
     * @param reason why
     */
    record DeliveryFailed(String reason) implements DeliveryResult {
        @Override
        public <R> R fold(
                Supplier<R> sent, Supplier<R> dropped, Function<String, R> failed, Function<RetryLater, R> later) {
            return failed.apply(reason);
        }
    }

    /**
     * It waits.
     *
     * @param reason why
     * @param due until when
     * @param tried whether it was tried, and not merely held back
     */
    record RetryLater(String reason, Instant due, boolean tried) implements DeliveryResult {
        @Override
        public <R> R fold(
                Supplier<R> sent, Supplier<R> dropped, Function<String, R> failed, Function<RetryLater, R> later) {
            return later.apply(this);
        }
    }
}
