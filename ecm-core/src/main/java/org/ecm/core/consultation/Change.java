package org.ecm.core.consultation;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.ecm.core.consultation.Entry.Event;

/** The result of applying an event to a request. */
public sealed interface Change {

    /**
     * {@return the value that the matching function gives for this result}
     *
     * @param changed maps the request with the event in its history, not saved yet
     * @param refused maps the state and an event that it doesn't allow
     * @param <R> the type of the value
     */
    <R> R fold(Function<ConsultationRequest, R> changed, BiFunction<RequestState, Event, R> refused);

    /**
     * The event was applied.
     *
     * @param request the request with the event in its history, not saved yet
     */
    record Changed(ConsultationRequest request) implements Change {
        @Override
        public <R> R fold(Function<ConsultationRequest, R> changed, BiFunction<RequestState, Event, R> refused) {
            return changed.apply(request);
        }
    }

    /**
     * The state doesn't allow the event.
     *
     * @param state the request's state
     * @param event the event
     */
    record Refused(RequestState state, Event event) implements Change {
        @Override
        public <R> R fold(Function<ConsultationRequest, R> changed, BiFunction<RequestState, Event, R> refused) {
            return refused.apply(state, event);
        }
    }
}
