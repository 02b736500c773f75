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
 * A booked time of a practitioner for a request. It holds no personal data of the requester.
 *
 * @param id the meeting's permanent id
 * @param request the request that led to it
 * @param practitioner the owner of the calendar it is in
 * @param type the meeting type
 * @param time from start to end, without buffers
 * @param sequence how often it changed since it was booked, from 0; the SEQUENCE of iCalendar (RFC 5545)
 * @param rescheduleCount how often the requester has moved it, from 0
 * @param status its status
 */
public record Meeting(
        MeetingId id,
        RequestId request,
        AuthorId practitioner,
        MeetingTypeId type,
        TimeRange time,
        int sequence,
        int rescheduleCount,
        MeetingStatus status) {

    /** The status of a meeting. */
    public enum MeetingStatus {
        /** The meeting is booked. */
        BOOKED,
        /** The meeting was canceled, and its time is free. */
        CANCELED,
        /** The meeting took place. */
        ATTENDED,
        /** The requester or the practitioner did not come. */
        NO_SHOW
    }

    /** @throws InvalidValue rule {@code meeting.negative-count} */
    public Meeting {
        if (sequence < 0 || rescheduleCount < 0) {
            throw new InvalidValue("meeting.negative-count");
        }
    }

    /**
     * {@return a newly booked meeting}
     *
     * @param id the meeting's permanent id
     * @param request the request that led to it
     * @param practitioner the owner of the calendar it is in
     * @param type the meeting type
     * @param time from start to end, without buffers
     */
    public static Meeting booked(
            MeetingId id, RequestId request, AuthorId practitioner, MeetingTypeId type, TimeRange time) {
        return new Meeting(id, request, practitioner, type, time, 0, 0, MeetingStatus.BOOKED);
    }

    /** {@return whether it takes the practitioner's time} */
    public boolean takesTime() {
        return status != MeetingStatus.CANCELED;
    }

    /** {@return its end} */
    public Instant end() {
        return time.end();
    }

    /** {@return its length} */
    public Duration length() {
        return time.length();
    }

    /**
     * {@return this meeting moved to another start, with the same length}
     *
     * @param start the new start
     * @param byRequester whether the requester moves it, which is counted
     */
    public Meeting movedTo(Instant start, boolean byRequester) {
        return new Meeting(
                id,
                request,
                practitioner,
                type,
                TimeRange.of(start, length()),
                sequence + 1,
                rescheduleCount + (byRequester ? 1 : 0),
                status);
    }

    /**
     * {@return this meeting with another status}
     *
     * @param next the new status
     */
    public Meeting withStatus(MeetingStatus next) {
        return new Meeting(id, request, practitioner, type, time, sequence + 1, rescheduleCount, next);
    }
}
