package org.ecm.core.testing;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Entry;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.disclaimer.Acknowledgement;
import org.ecm.core.shared.DisclaimerId;

/** Assertions about the life of a request. */
public final class RequestAssert extends AbstractAssert<RequestAssert, ConsultationRequest> {

    RequestAssert(ConsultationRequest actual) {
        super(actual, RequestAssert.class);
    }

    /**
     * Makes sure where it stands.
     *
     * @param state where
     * @return this
     */
    public RequestAssert stands(RequestState state) {
        isNotNull();
        if (actual.state() != state) {
            throw failure("Expected %s to be %s, but it is %s.", actual.reference(), state, actual.state());
        }
        return this;
    }

    /**
     * Makes sure of its history.
     *
     * @param events all that happened, oldest first
     * @return this
     */
    public RequestAssert went(Event... events) {
        isNotNull();
        var happened = actual.history().stream().map(Entry::what).toList();
        if (!happened.equals(List.of(events))) {
            throw failure(
                    "Expected the history of %s to be%n  %s%nbut it is%n  %s",
                    actual.reference(), List.of(events), happened);
        }
        return this;
    }

    /**
     * Makes sure of what was accepted with it.
     *
     * @param disclaimers in the order of their receipts
     * @return this
     */
    public RequestAssert accepted(DisclaimerId... disclaimers) {
        isNotNull();
        var accepted = actual.acknowledgements().stream()
                .map(Acknowledgement::disclaimer)
                .toList();
        if (!accepted.equals(List.of(disclaimers))) {
            throw failure(
                    "Expected %s to have accepted%n  %s%nbut it has%n  %s",
                    actual.reference(), List.of(disclaimers), accepted);
        }
        return this;
    }

    /**
     * Makes sure that it looked as if a machine had sent it, and nobody has judged yet.
     *
     * @return this
     */
    public RequestAssert isSuspected() {
        isNotNull();
        if (!actual.suspected()) {
            throw failure("Expected %s to be suspected, but it is not.", actual.reference());
        }
        return this;
    }

    /**
     * Makes sure that it never looked as if a machine had sent it, or that somebody has judged.
     *
     * @return this
     */
    public RequestAssert isNotSuspected() {
        isNotNull();
        if (actual.suspected()) {
            throw failure("Expected %s not to be suspected, but it is.", actual.reference());
        }
        return this;
    }
}
