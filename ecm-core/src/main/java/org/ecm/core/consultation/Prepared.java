package org.ecm.core.consultation;

import java.util.function.Function;

/** What a form that was sent comes to, before anything is kept. */
public sealed interface Prepared {

    /**
     * {@return the answer for what it comes to}
     *
     * @param known for the request that the same form became before
     * @param refused for one that cannot be kept
     * @param ready for the request to keep
     * @param <R> the answer's type
     */
    <R> R fold(
            Function<ConsultationRequest, R> known,
            Function<Outcome.Refusal, R> refused,
            Function<ConsultationRequest, R> ready);

    /**
     * The form is recorded already.
     *
     * @param request that it became
     */
    record Known(ConsultationRequest request) implements Prepared {
        @Override
        public <R> R fold(
                Function<ConsultationRequest, R> known,
                Function<Outcome.Refusal, R> refused,
                Function<ConsultationRequest, R> ready) {
            return known.apply(request);
        }
    }

    /**
     * Nothing of it may be kept.
     *
     * @param refusal why
     */
    record Refused(Outcome.Refusal refusal) implements Prepared {
        @Override
        public <R> R fold(
                Function<ConsultationRequest, R> known,
                Function<Outcome.Refusal, R> refused,
                Function<ConsultationRequest, R> ready) {
            return refused.apply(refusal);
        }
    }

    /**
     * It is to be kept.
     *
     * @param request not saved yet
     */
    record Ready(ConsultationRequest request) implements Prepared {
        @Override
        public <R> R fold(
                Function<ConsultationRequest, R> known,
                Function<Outcome.Refusal, R> refused,
                Function<ConsultationRequest, R> ready) {
            return ready.apply(request);
        }
    }
}
