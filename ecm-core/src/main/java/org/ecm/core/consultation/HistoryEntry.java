package org.ecm.core.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a request's history, without personal data.
 *
 * @param at the moment of the event, to the microsecond
 * @param by the person or process behind it
 * @param event the event
 */
public record HistoryEntry(Instant at, Actor by, RequestEvent event) {

    /** Truncates the moment to microseconds. */
    public HistoryEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** An event in the life of a request. */
    public enum RequestEvent {
        /** The request arrived. */
        RECEIVED(RequestState.RECEIVED),
        /** A meeting was booked. */
        BOOKED(RequestState.BOOKED),
        /** The practitioner answered, and nothing remains to be done. */
        ANSWERED(RequestState.ANSWERED),
        /** The practitioner declined. */
        DECLINED(RequestState.DECLINED),
        /** The requester withdrew it. */
        WITHDRAWN(RequestState.WITHDRAWN),
        /** It lapsed because it wasn't answered in time. */
        LAPSED(RequestState.LAPSED),
        /** The practitioner marked it as spam. */
        MARKED_SPAM(RequestState.SPAM),
        /** The practitioner marked it as not spam. */
        RESTORED(RequestState.RECEIVED),
        /** The meeting was canceled. */
        CANCELED(RequestState.CANCELED),
        /** The meeting took place. */
        ATTENDED(RequestState.ATTENDED),
        /** The requester or the practitioner did not come to the meeting. */
        NO_SHOW(RequestState.NO_SHOW),
        /** All personal data was erased. */
        ERASED(RequestState.ERASED),
        /** The practitioner added a note; the state stays. */
        NOTE_ADDED(null),
        /** The practitioner was reminded of the unanswered request; the state stays. */
        REMINDED(null),
        /** The requester was offered other times; the state stays. */
        TIMES_OFFERED(null),
        /** The meeting was moved; the state stays. */
        RESCHEDULED(null);

        private final Optional<RequestState> state;

        RequestEvent(@Nullable RequestState state) {
            this.state = Optional.ofNullable(state);
        }

        /** {@return the state it leads to; empty if the state stays} */
        public Optional<RequestState> state() {
            return state;
        }
    }
}
