package org.ecm.web.protection;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Whether what was sent is taken as what it says, or goes back first. */
public sealed interface FormAdmission {

    /** {@return what the form needs, should it be shown again, for one reason or another} */
    FormFields fields();

    /**
     * {@return what this admission becomes}
     *
     * @param <R> what that is
     * @param admitted goes on with what was sent
     * @param returned shows the form again, with all that was sent
     */
    <R> R fold(Function<Admitted, R> admitted, Function<Returned, R> returned);

    /**
     * It goes on.
     *
     * @param nonce of the form as it was given out, see {@link FormTokens#submission}
     * @param suspicion what looks suspicious, though its sender stands by it; empty for nearly everybody
     * @param fields for the form, if what it says has to be mended: its token stays
     */
    record Admitted(UUID nonce, Optional<BotSuspicion> suspicion, FormFields fields) implements FormAdmission {
        @Override
        public <R> R fold(Function<Admitted, R> admitted, Function<Returned, R> returned) {
            return admitted.apply(this);
        }
    }

    /**
     * It goes back, and nothing has happened.
     *
     * @param reason why
     * @param retryAfter how long to wait, if that is why
     * @param fields for the form, with which it can be sent again at once
     */
    record Returned(ReturnReason reason, Optional<Duration> retryAfter, FormFields fields) implements FormAdmission {
        @Override
        public <R> R fold(Function<Admitted, R> admitted, Function<Returned, R> returned) {
            return returned.apply(this);
        }

        /**
         * {@return the answer: 403, 422, or 429 with when to come again}
         *
         * @param view that shows the form with all that was sent
         */
        public Response answer(String view) {
            return retryAfter
                    .map(RateLimit::refusal)
                    .orElseGet(() -> Response.status(reason.status()))
                    .entity(view)
                    .build();
        }
    }
}
