package org.ecm.core.consultation;

import java.util.Set;

/** Where a request stands. A received one holds no time; an erased one is a record without a person. */
public enum RequestState {
    /** It waits for an answer. */
    RECEIVED,
    /** A meeting is agreed. */
    BOOKED,
    /** It was answered, and nothing more is to be done. */
    ANSWERED,
    /** The practitioner cannot take it. */
    DECLINED,
    /** The enquirer took it back. */
    WITHDRAWN,
    /** Nobody was heard of for too long. */
    LAPSED,
    /** It is none. */
    SPAM,
    /** The meeting was called off. */
    CANCELLED,
    /** The meeting took place. */
    HELD,
    /** The meeting was agreed, and somebody did not come. */
    MISSED,
    /** Everything personal is gone, for good. */
    ERASED;

    /** The states in which somebody still waits for somebody. */
    public static final Set<RequestState> OPEN = Set.of(RECEIVED, BOOKED);

    /** The states in which it is over, but still kept. */
    public static final Set<RequestState> CLOSED =
            Set.of(ANSWERED, DECLINED, WITHDRAWN, LAPSED, CANCELLED, HELD, MISSED);

    /** {@return the states that may follow this one} */
    public Set<RequestState> next() {
        return switch (this) {
            case RECEIVED -> Set.of(BOOKED, ANSWERED, DECLINED, WITHDRAWN, LAPSED, SPAM, ERASED);
            case BOOKED -> Set.of(CANCELLED, HELD, MISSED, ERASED);
            case SPAM -> Set.of(RECEIVED, ERASED);
            case ANSWERED, DECLINED, WITHDRAWN, LAPSED, CANCELLED, HELD, MISSED -> Set.of(ERASED);
            case ERASED -> Set.of();
        };
    }
}
