package org.ecm.core.booking;

import java.util.List;
import java.util.function.Function;
import org.ecm.core.availability.Slot;

/** The result of booking, moving, canceling or concluding a meeting. */
public sealed interface MeetingChangeResult {

    /**
     * {@return the value that the matching function gives for this result}
     *
     * @param done maps the meeting as it is now
     * @param taken maps a slot that isn't open; its argument is the nearest open slots
     * @param refused maps the reason of a change that the rules or the request's state don't allow
     * @param <R> the type of the value
     */
    <R> R fold(Function<Meeting, R> done, Function<List<Slot>, R> taken, Function<RefusalReason, R> refused);

    /** The reason why a change was refused. */
    enum RefusalReason {
        /** The state doesn't allow it: there is no meeting, or it is closed. */
        NOT_ALLOWED,
        /** The meeting starts too soon. */
        TOO_LATE,
        /** The requester has moved the meeting as often as the rules allow. */
        TOO_OFTEN
    }

    /**
     * The change was made.
     *
     * @param meeting the meeting as it is now
     */
    record MeetingChanged(Meeting meeting) implements MeetingChangeResult {
        @Override
        public <R> R fold(
                Function<Meeting, R> done, Function<List<Slot>, R> taken, Function<RefusalReason, R> refused) {
            return done.apply(meeting);
        }
    }

    /**
     * The requested slot isn't open; nothing was changed.
     *
     * @param nearest the open slots nearest to the requested one, earliest first
     */
    record NewSlotTaken(List<Slot> nearest) implements MeetingChangeResult {

        /** Copies the list. */
        public NewSlotTaken {
            nearest = List.copyOf(nearest);
        }

        @Override
        public <R> R fold(
                Function<Meeting, R> done, Function<List<Slot>, R> taken, Function<RefusalReason, R> refused) {
            return taken.apply(nearest);
        }
    }

    /**
     * The change was refused; nothing was changed.
     *
     * @param reason the reason
     */
    record ChangeRefused(RefusalReason reason) implements MeetingChangeResult {
        @Override
        public <R> R fold(
                Function<Meeting, R> done, Function<List<Slot>, R> taken, Function<RefusalReason, R> refused) {
            return refused.apply(reason);
        }
    }
}
