package org.ecm.core.testing;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.shared.DisclaimerId;

/** Assertions about a request. */
public final class RequestAssert extends AbstractAssert<RequestAssert, ConsultationRequest> {

    RequestAssert(ConsultationRequest actual) {
        super(actual, RequestAssert.class);
    }

    /**
     * Verifies its state.
     *
     * @param state the state
     * @return this
     */
    public RequestAssert hasState(RequestState state) {
        isNotNull();
        if (actual.state() != state) {
            throw failure("Expected %s to be %s, but it is %s.", actual.reference(), state, actual.state());
        }
        return this;
    }

    /**
     * Verifies its history.
     *
     * @param events all events, oldest first
     * @return this
     */
    public RequestAssert hasEvents(RequestEvent... events) {
        isNotNull();
        var happened = actual.history().stream().map(HistoryEntry::event).toList();
        if (!happened.equals(List.of(events))) {
            throw failure(
                    "Expected the history of %s to be%n  %s%nbut it is%n  %s",
                    actual.reference(), List.of(events), happened);
        }
        return this;
    }

    /**
     * Verifies the accepted disclaimers.
     *
     * @param disclaimers the disclaimers, in the order of their receipts
     * @return this
     */
    public RequestAssert hasAccepted(DisclaimerId... disclaimers) {
        isNotNull();
        var accepted = actual.acknowledgments().stream()
                .map(Acknowledgment::disclaimer)
                .toList();
        if (!accepted.equals(List.of(disclaimers))) {
            throw failure(
                    "Expected %s to have accepted%n  %s%nbut it has%n  %s",
                    actual.reference(), List.of(disclaimers), accepted);
        }
        return this;
    }

    /**
     * Verifies that it's marked as suspected.
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
     * Verifies that it isn't marked as suspected.
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
