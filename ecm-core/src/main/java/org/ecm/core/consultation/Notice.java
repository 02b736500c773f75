package org.ecm.core.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;

/**
 * That somebody is to be told of something. What it says is written when it is sent, so that erasing a request drops it.
 *
 * @param id which notice
 * @param request what it is about
 * @param kind what is to be told, and whom
 * @param recordedAt when that was decided, to the microsecond
 */
public record Notice(NoticeId id, RequestId request, Kind kind, Instant recordedAt) {

    /** Keeps microseconds. */
    public Notice {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** What is to be told, and whom. */
    public enum Kind {
        /** To the enquirer: it was received, and what happens next. */
        RECEIVED,
        /** To the practitioner: somebody asks. */
        NEW_REQUEST,
        /** To the enquirer: it cannot be taken, kindly, and where else to ask. */
        DECLINED,
        /** To the enquirer: other times are open, kindly. */
        TIMES_OFFERED,
        /** To the practitioner: somebody has waited for a day. */
        UNANSWERED,
        /** To the enquirer: the meeting is booked, with an entry for the calendar. */
        BOOKED,
        /** To the practitioner: a meeting is booked, with an entry for the calendar. */
        NEW_MEETING,
        /** To the enquirer: the meeting is at another time. */
        CHANGED,
        /** To the practitioner: the meeting is at another time. */
        MEETING_CHANGED,
        /** To the enquirer: the meeting is called off. */
        CANCELLED,
        /** To the practitioner: the meeting is called off. */
        MEETING_CANCELLED,
        /** To the enquirer: the meeting is near. */
        REMINDER
    }
}
