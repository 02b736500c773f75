package org.ecm.core.consultation;

import java.util.Set;

/** The state of a request. A received request reserves no time; an erased one is a record without personal data. */
public enum RequestState {
    /** The request awaits an answer. */
    RECEIVED,
    /** A meeting is booked. */
    BOOKED,
    /** The practitioner answered, and nothing remains to be done. */
    ANSWERED,
    /** The practitioner declined. */
    DECLINED,
    /** The requester withdrew it. */
    WITHDRAWN,
    /** It lapsed because it wasn't answered in time. */
    LAPSED,
    /** The practitioner marked it as spam. */
    SPAM,
    /** The meeting was canceled. */
    CANCELED,
    /** The meeting took place. */
    ATTENDED,
    /** The requester or the practitioner did not come to the meeting. */
    NO_SHOW,
    /** All personal data was permanently erased. */
    ERASED;

    /** The states of requests that still need an answer or a meeting. */
    public static final Set<RequestState> OPEN = Set.of(RECEIVED, BOOKED);

    /** The states of closed requests whose content still exists. */
    public static final Set<RequestState> CLOSED =
            Set.of(ANSWERED, DECLINED, WITHDRAWN, LAPSED, CANCELED, ATTENDED, NO_SHOW);

    /** {@return the states that can follow this one} */
    public Set<RequestState> successors() {
        return switch (this) {
            case RECEIVED -> Set.of(BOOKED, ANSWERED, DECLINED, WITHDRAWN, LAPSED, SPAM, ERASED);
            case BOOKED -> Set.of(CANCELED, ATTENDED, NO_SHOW, ERASED);
            case SPAM -> Set.of(RECEIVED, ERASED);
            case ANSWERED, DECLINED, WITHDRAWN, LAPSED, CANCELED, ATTENDED, NO_SHOW -> Set.of(ERASED);
            case ERASED -> Set.of();
        };
    }
}
