package org.ecm.core.testing;

import org.assertj.core.api.AbstractAssert;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.Transition;

/** Assertions about the result of applying an event to a request. */
public final class TransitionAssert extends AbstractAssert<TransitionAssert, Transition> {

    TransitionAssert(Transition actual) {
        super(actual, TransitionAssert.class);
    }

    /** {@return the changed request, after verifying that the event was applied} */
    public ConsultationRequest isTransitioned() {
        isNotNull();
        return actual.fold(request -> request, (state, what) -> {
            throw failure("Expected that %s can happen, but not to a request that is %s.", what, state);
        });
    }

    /**
     * Verifies that the event was refused.
     *
     * @param expectedState the state of the request
     * @param expected the event
     * @return this
     */
    public TransitionAssert isRefused(RequestState expectedState, RequestEvent expected) {
        isNotNull();
        return actual.fold(
                request -> {
                    throw failure(
                            "Expected that %s cannot happen to a request that is %s, but now it is %s.",
                            expected, expectedState, request.state());
                },
                (state, what) -> {
                    if (state != expectedState || what != expected) {
                        throw failure(
                                "Expected that %s cannot happen to a request that is %s, but %s cannot to one that is %s.",
                                expected, expectedState, what, state);
                    }
                    return this;
                });
    }
}
