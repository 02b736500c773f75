package org.ecm.core.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;

/**
 * A notice to be sent to a requester or practitioner. Its text is written when it's sent, so erasing the request also
 * drops the text.
 *
 * @param id the notice's id
 * @param request the request it is about; empty only for {@link NoticeKind#RETENTION_RUN}, which covers many requests
 * @param kind the message and its recipient
 * @param recordedAt the moment it was recorded, to the microsecond
 */
public record Notice(NoticeId id, Optional<RequestId> request, NoticeKind kind, Instant recordedAt) {

    /** @throws InvalidValue rule {@code notice.request-misplaced}, if the request is missing or the kind allows none */
    public Notice {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        if (request.isEmpty() != (kind == NoticeKind.RETENTION_RUN)) {
            throw new InvalidValue("notice.request-misplaced", kind);
        }
    }

    /**
     * Makes a notice about a request.
     *
     * @param id the notice's id
     * @param request the request it is about
     * @param kind the message and its recipient
     * @param recordedAt the moment it was recorded
     * @throws InvalidValue rule {@code notice.request-misplaced}
     */
    public Notice(NoticeId id, RequestId request, NoticeKind kind, Instant recordedAt) {
        this(id, Optional.of(request), kind, recordedAt);
    }

    /**
     * {@return a notice about a retention run}
     *
     * @param id the notice's id
     * @param ranAt the moment of the run, which identifies it
     */
    public static Notice ofRetentionRun(NoticeId id, Instant ranAt) {
        return new Notice(id, Optional.empty(), NoticeKind.RETENTION_RUN, ranAt);
    }

    /**
     * {@return whether it's sent even if its request is erased}
     *
     * <p>If erasing a request cancels a meeting, its practitioner would otherwise wait in vain. They learn the time of
     * the canceled meeting, and nothing about the requester.
     */
    public boolean survivesErasure() {
        return kind == NoticeKind.MEETING_CANCELED;
    }

    /** The message of a notice, and its recipient. */
    public enum NoticeKind {
        /** To the requester: we received your request, and this happens next. */
        RECEIVED,
        /** To the practitioner: there is a new request. */
        NEW_REQUEST,
        /** To the requester: the practitioner can't take the request, and where else to ask. */
        DECLINED,
        /** To the requester: other times are open. */
        TIMES_OFFERED,
        /** To the practitioner: a request is still unanswered. */
        UNANSWERED,
        /** To the requester: the meeting is booked, with a calendar entry. */
        BOOKED,
        /** To the practitioner: a meeting is booked, with a calendar entry. */
        NEW_MEETING,
        /** To the requester: the meeting was moved. */
        CHANGED,
        /** To the practitioner: the meeting was moved. */
        MEETING_CHANGED,
        /** To the requester: the meeting was canceled. */
        CANCELED,
        /** To the practitioner: the meeting was canceled. */
        MEETING_CANCELED,
        /** To the requester: the meeting is coming up. */
        REMINDER,
        /**
         * To the requester: the requests and meetings they already have open, and how to change them. It's sent only if
         * they have something open, and once a day at most, because anyone can type someone else's address.
         */
        ALREADY_OPEN,
        /** To the practitioner: the retention rules closed or erased requests. */
        RETENTION_RUN
    }
}
