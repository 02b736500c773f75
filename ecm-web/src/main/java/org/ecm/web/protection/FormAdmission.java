package org.ecm.web.protection;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The decision on a submitted form: the site admits it, or returns it to the visitor first. */
public sealed interface FormAdmission {

    /** {@return the fields that protect the form if it's shown again} */
    FormFields fields();

    /**
     * {@return the result of the function for this decision}
     *
     * @param <R> the type of the result
     * @param admitted processes an admitted form
     * @param returned shows a returned form again, with everything that was typed
     */
    <R> R fold(Function<Admitted, R> admitted, Function<Returned, R> returned);

    /**
     * The site admits the form.
     *
     * @param nonce the nonce of the form's token, see {@link FormTokens#submission}
     * @param suspicion why the form is suspected, although its sender confirmed it; empty for almost everyone
     * @param fields the fields that protect the form if the visitor has to fix errors; the token stays
     */
    record Admitted(UUID nonce, Optional<BotSuspicion> suspicion, FormFields fields) implements FormAdmission {
        @Override
        public <R> R fold(Function<Admitted, R> admitted, Function<Returned, R> returned) {
            return admitted.apply(this);
        }
    }

    /**
     * The site returns the form, and does nothing else.
     *
     * @param reason why the form is returned
     * @param retryAfter how long the visitor has to wait, if too many forms came
     * @param fields the fields with which the form can be sent again right away
     */
    record Returned(ReturnReason reason, Optional<Duration> retryAfter, FormFields fields) implements FormAdmission {
        @Override
        public <R> R fold(Function<Admitted, R> admitted, Function<Returned, R> returned) {
            return returned.apply(this);
        }

        /**
         * {@return the response: 403, 422, or 429 with a {@code Retry-After} header}
         *
         * @param view the view that shows the form with everything that was typed
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
