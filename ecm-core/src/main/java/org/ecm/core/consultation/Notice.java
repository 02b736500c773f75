package org.ecm.core.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;

/**
 * That somebody is to be told of something. What it says is written when it is sent, so that erasing a request drops it.
 *
 * @param id which notice
 * @param request what it is about; empty for {@link Kind#RETENTION_RUN} alone, which is about many
 * @param kind what is to be told, and whom
 * @param recordedAt when that was decided, to the microsecond
 */
public record Notice(NoticeId id, Optional<RequestId> request, Kind kind, Instant recordedAt) {

    /** @throws InvalidValue rule {@code notice.request-misplaced}, unless it is about what its kind is about */
    public Notice {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        if (request.isEmpty() != (kind == Kind.RETENTION_RUN)) {
            throw new InvalidValue("notice.request-misplaced", kind);
        }
    }

    /**
     * Makes one that is about a request.
     *
     * @param id which notice
     * @param request what it is about
     * @param kind what is to be told, and whom
     * @param recordedAt when that was decided
     * @throws InvalidValue rule {@code notice.request-misplaced}
     */
    public Notice(NoticeId id, RequestId request, Kind kind, Instant recordedAt) {
        this(id, Optional.of(request), kind, recordedAt);
    }

    /**
     * {@return a notice of a run of the rules}
     *
     * @param id which notice
     * @param ranAt the moment of the run, by which it is found
     */
    public static Notice ofRun(NoticeId id, Instant ranAt) {
        return new Notice(id, Optional.empty(), Kind.RETENTION_RUN, ranAt);
    }

    /**
     * {@return whether it is told even if its request is erased}
     *
     * <p>A practitioner whose meeting is called off by an erasure would wait for nobody. They are told when it would have
     * been, and nothing of whoever was erased.
     */
    public boolean outlivesErasure() {
        return kind == Kind.MEETING_CANCELLED;
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
        REMINDER,
        /**
         * To the enquirer: what they have open besides this suspected request, and how to change it. It's sent only if they
         * have something open, and once a day at most, because anyone can type someone else's address.
         */
        ALREADY_OPEN,
        /** To the practitioner: the rules ended requests. */
        RETENTION_RUN
    }
}
