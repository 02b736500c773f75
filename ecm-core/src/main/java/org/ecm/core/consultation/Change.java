package org.ecm.core.consultation;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.ecm.core.consultation.Entry.Event;

/** What comes of wanting something to happen to a request. */
public sealed interface Change {

    /**
     * {@return the answer for what came of it}
     *
     * @param changed for the request with what happened; it is not saved yet
     * @param refused for what cannot happen to a request in its state
     * @param <R> the answer's type
     */
    <R> R fold(Function<ConsultationRequest, R> changed, BiFunction<RequestState, Event, R> refused);

    /**
     * It can happen.
     *
     * @param request with what happened; not saved yet
     */
    record Changed(ConsultationRequest request) implements Change {
        @Override
        public <R> R fold(Function<ConsultationRequest, R> changed, BiFunction<RequestState, Event, R> refused) {
            return changed.apply(request);
        }
    }

    /**
     * It cannot happen.
     *
     * @param state where the request stands
     * @param what was wanted
     */
    record Refused(RequestState state, Event what) implements Change {
        @Override
        public <R> R fold(Function<ConsultationRequest, R> changed, BiFunction<RequestState, Event, R> refused) {
            return refused.apply(state, what);
        }
    }
}
