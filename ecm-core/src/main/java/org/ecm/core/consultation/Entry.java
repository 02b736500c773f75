package org.ecm.core.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a request's history; nothing personal.
 *
 * @param at when it happened, to the microsecond
 * @param by who did it
 * @param what happened
 */
public record Entry(Instant at, Actor by, Event what) {

    /** Keeps microseconds. */
    public Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** What can happen to a request. */
    public enum Event {
        /** It came in. */
        RECEIVED(RequestState.RECEIVED),
        /** It was agreed when to talk. */
        BOOKED(RequestState.BOOKED),
        /** It was answered, and nothing more is to be done. */
        ANSWERED(RequestState.ANSWERED),
        /** The practitioner cannot take it. */
        DECLINED(RequestState.DECLINED),
        /** The enquirer took it back. */
        WITHDRAWN(RequestState.WITHDRAWN),
        /** It lapsed for want of an answer. */
        LAPSED(RequestState.LAPSED),
        /** It was found to be none. */
        MARKED_SPAM(RequestState.SPAM),
        /** It was found to be one after all. */
        RESTORED(RequestState.RECEIVED),
        /** The meeting was called off. */
        CANCELLED(RequestState.CANCELLED),
        /** The meeting took place. */
        HELD(RequestState.HELD),
        /** Somebody did not come to the meeting. */
        MISSED(RequestState.MISSED),
        /** Everything personal was removed. */
        ERASED(RequestState.ERASED),
        /** The practitioner noted something; the state stays. */
        NOTED(null),
        /** The practitioner was reminded that somebody waits; the state stays. */
        REMINDED(null),
        /** The enquirer was told of other times; the state stays. */
        TIMES_OFFERED(null),
        /** The meeting was moved to another time; the state stays. */
        RESCHEDULED(null);

        private final Optional<RequestState> state;

        Event(@Nullable RequestState state) {
            this.state = Optional.ofNullable(state);
        }

        /** {@return the state it leads to; empty if the state stays} */
        public Optional<RequestState> state() {
            return state;
        }
    }
}
