package org.ecm.core.testing;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.ecm.core.availability.OpenTime;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.MeetingChange;

/** Assertions about what comes of wanting to change a meeting, or to agree on one at the desk. */
public final class MeetingChangeAssert extends AbstractAssert<MeetingChangeAssert, MeetingChange> {

    MeetingChangeAssert(MeetingChange actual) {
        super(actual, MeetingChangeAssert.class);
    }

    /** {@return the meeting as it is now, after making sure that it was done} */
    public Meeting isDone() {
        isNotNull();
        if (actual instanceof MeetingChange.Done done) {
            return done.meeting();
        }
        throw failure("Expected it to be done, but %s.", described(actual));
    }

    /**
     * Makes sure that the time is not open.
     *
     * @param nearest when what is offered instead begins, in order
     * @return this
     */
    public MeetingChangeAssert isTaken(Instant... nearest) {
        return is("it is taken, and near are " + List.of(nearest));
    }

    /**
     * Makes sure that it was refused.
     *
     * @param reason why
     * @return this
     */
    public MeetingChangeAssert isRefused(MeetingChange.Reason reason) {
        return is("it is refused: " + reason);
    }

    private MeetingChangeAssert is(String expected) {
        isNotNull();
        if (!described(actual).equals(expected)) {
            throw failure("Expected that %s, but %s.", expected, described(actual));
        }
        return this;
    }

    private static String described(MeetingChange change) {
        return change.fold(
                meeting -> "it is done, and begins at " + meeting.time().start(),
                nearest -> "it is taken, and near are "
                        + nearest.stream().map(OpenTime::start).toList(),
                reason -> "it is refused: " + reason);
    }
}
