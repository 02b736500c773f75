package org.ecm.core.consultation;

import java.util.function.Function;

/** The result of validating a submitted form, before anything is saved. */
public sealed interface Validation {

    /**
     * {@return the value that the matching function gives for this result}
     *
     * @param known maps the request that an earlier submission of the same form led to
     * @param refused maps the reason why the form was rejected
     * @param ready maps the request to save
     * @param <R> the type of the value
     */
    <R> R fold(
            Function<ConsultationRequest, R> known,
            Function<SubmissionResult.SubmissionRefusal, R> refused,
            Function<ConsultationRequest, R> ready);

    /**
     * The form was submitted before.
     *
     * @param request the request it led to
     */
    record AlreadyReceived(ConsultationRequest request) implements Validation {
        @Override
        public <R> R fold(
                Function<ConsultationRequest, R> known,
                Function<SubmissionResult.SubmissionRefusal, R> refused,
                Function<ConsultationRequest, R> ready) {
            return known.apply(request);
        }
    }

    /**
     * The form was rejected.
     *
     * @param refusal the reason
     */
    record Failed(SubmissionResult.SubmissionRefusal refusal) implements Validation {
        @Override
        public <R> R fold(
                Function<ConsultationRequest, R> known,
                Function<SubmissionResult.SubmissionRefusal, R> refused,
                Function<ConsultationRequest, R> ready) {
            return refused.apply(refusal);
        }
    }

    /**
     * The form is valid.
     *
     * @param request the request to save
     */
    record Passed(ConsultationRequest request) implements Validation {
        @Override
        public <R> R fold(
                Function<ConsultationRequest, R> known,
                Function<SubmissionResult.SubmissionRefusal, R> refused,
                Function<ConsultationRequest, R> ready) {
            return ready.apply(request);
        }
    }
}
