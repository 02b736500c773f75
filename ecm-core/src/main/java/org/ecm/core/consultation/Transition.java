package org.ecm.core.consultation;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;

/** The result of applying an event to a request. */
public sealed interface Transition {

    /**
     * {@return the value that the matching function gives for this result}
     *
     * @param changed maps the request with the event in its history, not saved yet
     * @param refused maps the state and an event that it doesn't allow
     * @param <R> the type of the value
     */
    <R> R fold(Function<ConsultationRequest, R> changed, BiFunction<RequestState, RequestEvent, R> refused);

    /**
     * The event was applied.
     *
     * @param request the request with the event in its history, not saved yet
     */
    record Transitioned(ConsultationRequest request) implements Transition {
        @Override
        public <R> R fold(Function<ConsultationRequest, R> changed, BiFunction<RequestState, RequestEvent, R> refused) {
            return changed.apply(request);
        }
    }

    /**
     * The state doesn't allow the event.
     *
     * @param state the request's state
     * @param event the event
     */
    record TransitionRefused(RequestState state, RequestEvent event) implements Transition {
        @Override
        public <R> R fold(Function<ConsultationRequest, R> changed, BiFunction<RequestState, RequestEvent, R> refused) {
            return refused.apply(state, event);
        }
    }
}
