package org.ecm.core.testing;

import org.assertj.core.api.AbstractAssert;
import org.ecm.core.consultation.Change;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.RequestState;

/** Assertions about what comes of wanting something to happen to a request. */
public final class ChangeAssert extends AbstractAssert<ChangeAssert, Change> {

    ChangeAssert(Change actual) {
        super(actual, ChangeAssert.class);
    }

    /** {@return the request with what happened, after making sure that it can happen} */
    public ConsultationRequest happens() {
        isNotNull();
        return actual.fold(request -> request, (state, what) -> {
            throw failure("Expected that %s can happen, but not to a request that is %s.", what, state);
        });
    }

    /**
     * Makes sure that it cannot happen.
     *
     * @param expectedState where the request stands
     * @param expected what was wanted
     * @return this
     */
    public ChangeAssert isRefused(RequestState expectedState, Event expected) {
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
