package org.ecm.web.outbox;

import java.util.Set;
import org.ecm.core.consultation.Notice.NoticeKind;

/** Whom notices are for. */
final class Audience {

    /** The kinds that are for whoever made the request; the others are for the practitioner. */
    static final Set<NoticeKind> REQUESTER = Set.of(
            NoticeKind.RECEIVED,
            NoticeKind.DECLINED,
            NoticeKind.TIMES_OFFERED,
            NoticeKind.BOOKED,
            NoticeKind.CHANGED,
            NoticeKind.CANCELED,
            NoticeKind.REMINDER,
            NoticeKind.ALREADY_OPEN);

    private Audience() {}
}
