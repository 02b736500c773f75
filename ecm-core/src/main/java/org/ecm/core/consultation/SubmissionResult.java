package org.ecm.core.consultation;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecm.core.disclaimer.DisclaimerText;

/** The result of submitting a form. */
public sealed interface SubmissionResult {

    /**
     * {@return the value that the matching function gives for this result}
     *
     * @param received maps the saved request, also if an earlier submission of the same form led to it
     * @param refused maps the reason why nothing was saved
     * @param <R> the type of the value
     */
    <R> R fold(Function<ConsultationRequest, R> received, Function<SubmissionRefusal, R> refused);

    /**
     * The request and its notices were saved.
     *
     * @param request the saved request
     */
    record Received(ConsultationRequest request) implements SubmissionResult {
        @Override
        public <R> R fold(Function<ConsultationRequest, R> received, Function<SubmissionRefusal, R> refused) {
            return received.apply(request);
        }
    }

    /**
     * The form was rejected; nothing was saved.
     *
     * @param refusal the reason
     */
    record SubmissionRefused(SubmissionRefusal refusal) implements SubmissionResult {
        @Override
        public <R> R fold(Function<ConsultationRequest, R> received, Function<SubmissionRefusal, R> refused) {
            return refused.apply(refusal);
        }
    }

    /** The reason why a form was rejected. */
    sealed interface SubmissionRefusal {

        /**
         * {@return the value that the matching function gives for this reason}
         *
         * @param tooYoung gives the value for a requester who didn't confirm that they are 18 or older
         * @param notAccepted maps the required statements that weren't accepted
         * @param changed maps the current terms, if they differ from those shown
         * @param <R> the type of the value
         */
        <R> R fold(
                Supplier<R> tooYoung, Function<List<DisclaimerText>, R> notAccepted, Function<ConsentTerms, R> changed);
    }

    /** The requester asked for a conversation and didn't confirm that they are 18 or older. */
    record UnderAge() implements SubmissionRefusal {
        @Override
        public <R> R fold(
                Supplier<R> tooYoung,
                Function<List<DisclaimerText>, R> notAccepted,
                Function<ConsentTerms, R> changed) {
            return tooYoung.get();
        }
    }

    /**
     * The requester didn't accept all required statements.
     *
     * @param statements the missing ones, the consent first
     */
    record ConsentMissing(List<DisclaimerText> statements) implements SubmissionRefusal {

        /** Copies the list. */
        public ConsentMissing {
            statements = List.copyOf(statements);
        }

        @Override
        public <R> R fold(
                Supplier<R> tooYoung,
                Function<List<DisclaimerText>, R> notAccepted,
                Function<ConsentTerms, R> changed) {
            return notAccepted.apply(statements);
        }
    }

    /**
     * A wording changed between showing and submitting the form, so the current one wasn't accepted.
     *
     * @param terms the current terms
     */
    record WordingChanged(ConsentTerms terms) implements SubmissionRefusal {
        @Override
        public <R> R fold(
                Supplier<R> tooYoung,
                Function<List<DisclaimerText>, R> notAccepted,
                Function<ConsentTerms, R> changed) {
            return changed.apply(terms);
        }
    }
}
