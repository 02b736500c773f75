package org.ecm.core.booking;

import java.time.Duration;
import java.time.Instant;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.RequestId;

/**
 * An agreed time of a practitioner with whoever made a request. It does not say who that is.
 *
 * @param id which meeting, for good
 * @param request that led to it
 * @param practitioner whose diary it is in
 * @param type the kind of meeting
 * @param time from its beginning to its end, without buffers
 * @param sequence how often it changed since it was booked, from 0: what calendars go by (RFC 5545, SEQUENCE)
 * @param moved how often who asked for it has moved it, from 0
 * @param standing what became of it
 */
public record Meeting(
        MeetingId id,
        RequestId request,
        AuthorId practitioner,
        MeetingTypeId type,
        TimeRange time,
        int sequence,
        int moved,
        Standing standing) {

    /** What became of a meeting. */
    public enum Standing {
        /** It is agreed. */
        BOOKED,
        /** It was called off, and its time is free. */
        CANCELLED,
        /** It took place. */
        HELD,
        /** Somebody did not come. */
        MISSED
    }

    /** @throws InvalidValue rule {@code meeting.negative-count} */
    public Meeting {
        if (sequence < 0 || moved < 0) {
            throw new InvalidValue("meeting.negative-count");
        }
    }

    /**
     * {@return a meeting that was just agreed}
     *
     * @param id which meeting
     * @param request that led to it
     * @param practitioner whose diary it is in
     * @param type the kind of meeting
     * @param time from its beginning to its end
     */
    public static Meeting booked(
            MeetingId id, RequestId request, AuthorId practitioner, MeetingTypeId type, TimeRange time) {
        return new Meeting(id, request, practitioner, type, time, 0, 0, Standing.BOOKED);
    }

    /** {@return whether it takes the practitioner's time} */
    public boolean takesTime() {
        return standing != Standing.CANCELLED;
    }

    /** {@return when it is over} */
    public Instant end() {
        return time.end();
    }

    /** {@return how long it is} */
    public Duration length() {
        return time.length();
    }

    /**
     * {@return this meeting at another time, of the same length}
     *
     * @param start when it begins from now on
     * @param byEnquirer whether who asked for it moves it, which is counted
     */
    public Meeting movedTo(Instant start, boolean byEnquirer) {
        return new Meeting(
                id,
                request,
                practitioner,
                type,
                TimeRange.of(start, length()),
                sequence + 1,
                moved + (byEnquirer ? 1 : 0),
                standing);
    }

    /**
     * {@return this meeting with what became of it}
     *
     * @param next what did
     */
    public Meeting becoming(Standing next) {
        return new Meeting(id, request, practitioner, type, time, sequence + 1, moved, next);
    }
}
