package org.ecm.core.consultation;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecm.core.disclaimer.Statement;

/** What comes of sending a form. */
public sealed interface Outcome {

    /**
     * {@return the answer for what came of it}
     *
     * @param received for a request that is kept, now or since an earlier sending of the same form
     * @param refused for one of which nothing is kept
     * @param <R> the answer's type
     */
    <R> R fold(Function<ConsultationRequest, R> received, Function<Refusal, R> refused);

    /**
     * It is kept, and its notices with it.
     *
     * @param request as it was recorded
     */
    record Received(ConsultationRequest request) implements Outcome {
        @Override
        public <R> R fold(Function<ConsultationRequest, R> received, Function<Refusal, R> refused) {
            return received.apply(request);
        }
    }

    /**
     * Nothing of it is kept.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Outcome {
        @Override
        public <R> R fold(Function<ConsultationRequest, R> received, Function<Refusal, R> refused) {
            return refused.apply(refusal);
        }
    }

    /** Why nothing is kept. */
    sealed interface Refusal {

        /**
         * {@return the answer for this reason}
         *
         * @param tooYoung for somebody who does not say that they are of age
         * @param notAccepted for statements that were shown and not accepted
         * @param changed for terms that are no longer those which were shown
         * @param <R> the answer's type
         */
        <R> R fold(Supplier<R> tooYoung, Function<List<Statement>, R> notAccepted, Function<Terms, R> changed);
    }

    /** A conversation is for those who are 18 or older, and the enquirer does not say so. */
    record TooYoung() implements Refusal {
        @Override
        public <R> R fold(Supplier<R> tooYoung, Function<List<Statement>, R> notAccepted, Function<Terms, R> changed) {
            return tooYoung.get();
        }
    }

    /**
     * Something that must be accepted was not.
     *
     * @param statements which, the consent first
     */
    record NotAccepted(List<Statement> statements) implements Refusal {

        /** Takes a copy. */
        public NotAccepted {
            statements = List.copyOf(statements);
        }

        @Override
        public <R> R fold(Supplier<R> tooYoung, Function<List<Statement>, R> notAccepted, Function<Terms, R> changed) {
            return notAccepted.apply(statements);
        }
    }

    /**
     * A wording changed between the form and its sending: nobody has accepted the one in force.
     *
     * @param terms that must be shown now
     */
    record Changed(Terms terms) implements Refusal {
        @Override
        public <R> R fold(Supplier<R> tooYoung, Function<List<Statement>, R> notAccepted, Function<Terms, R> changed) {
            return changed.apply(terms);
        }
    }
}
