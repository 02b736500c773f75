package org.ecm.core.testing;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.ecm.core.availability.Slot;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.MeetingChangeResult;

/** Assertions about the result of changing a meeting, or of booking one at the desk. */
public final class MeetingChangeResultAssert extends AbstractAssert<MeetingChangeResultAssert, MeetingChangeResult> {

    MeetingChangeResultAssert(MeetingChangeResult actual) {
        super(actual, MeetingChangeResultAssert.class);
    }

    /** {@return the meeting, after verifying that the change was made} */
    public Meeting isDone() {
        isNotNull();
        if (actual instanceof MeetingChangeResult.MeetingChanged done) {
            return done.meeting();
        }
        throw failure("Expected it to be done, but %s.", described(actual));
    }

    /**
     * Verifies that the slot isn't open.
     *
     * @param nearest the starts of the slots offered instead, in order
     * @return this
     */
    public MeetingChangeResultAssert isTaken(Instant... nearest) {
        return is("it is taken, and near are " + List.of(nearest));
    }

    /**
     * Verifies that the change was refused.
     *
     * @param reason the reason
     * @return this
     */
    public MeetingChangeResultAssert isRefused(MeetingChangeResult.RefusalReason reason) {
        return is("it is refused: " + reason);
    }

    private MeetingChangeResultAssert is(String expected) {
        isNotNull();
        if (!described(actual).equals(expected)) {
            throw failure("Expected that %s, but %s.", expected, described(actual));
        }
        return this;
    }

    private static String described(MeetingChangeResult change) {
        return change.fold(
                meeting -> "it is done, and begins at " + meeting.time().start(),
                nearest -> "it is taken, and near are "
                        + nearest.stream().map(Slot::start).toList(),
                reason -> "it is refused: " + reason);
    }
}
