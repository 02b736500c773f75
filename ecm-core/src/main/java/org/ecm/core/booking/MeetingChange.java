package org.ecm.core.booking;

import java.util.List;
import java.util.function.Function;
import org.ecm.core.availability.OpenTime;

/** What comes of wanting to change a meeting, or to agree on one at the desk. */
public sealed interface MeetingChange {

    /**
     * {@return the answer for what came of it}
     *
     * @param done for the meeting as it is now
     * @param taken for a time that is not open; the argument is what is nearest
     * @param refused for what the rules, or what happened before, do not allow
     * @param <R> the answer's type
     */
    <R> R fold(Function<Meeting, R> done, Function<List<OpenTime>, R> taken, Function<Reason, R> refused);

    /** Why a change is not made. */
    enum Reason {
        /** The request stands where this cannot happen to it: there is no meeting, or it is over. */
        NOT_NOW,
        /** It begins too soon. */
        TOO_LATE,
        /** It was moved as often as it may be. */
        TOO_OFTEN
    }

    /**
     * It was made.
     *
     * @param meeting as it is now
     */
    record Done(Meeting meeting) implements MeetingChange {
        @Override
        public <R> R fold(Function<Meeting, R> done, Function<List<OpenTime>, R> taken, Function<Reason, R> refused) {
            return done.apply(meeting);
        }
    }

    /**
     * The wanted time is not open; nothing was changed.
     *
     * @param nearest open times about the one that was wanted, by beginning
     */
    record Taken(List<OpenTime> nearest) implements MeetingChange {

        /** Takes a copy. */
        public Taken {
            nearest = List.copyOf(nearest);
        }

        @Override
        public <R> R fold(Function<Meeting, R> done, Function<List<OpenTime>, R> taken, Function<Reason, R> refused) {
            return taken.apply(nearest);
        }
    }

    /**
     * Nothing was changed.
     *
     * @param reason why
     */
    record Refused(Reason reason) implements MeetingChange {
        @Override
        public <R> R fold(Function<Meeting, R> done, Function<List<OpenTime>, R> taken, Function<Reason, R> refused) {
            return refused.apply(reason);
        }
    }
}
