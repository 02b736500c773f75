package org.ecm.web.outbox;

import java.util.Set;
import org.ecm.core.consultation.Notice.Kind;

/** Whom notices are for. */
final class Audience {

    /** The kinds that are for whoever made the request; the others are for the practitioner. */
    static final Set<Kind> ENQUIRER = Set.of(
            Kind.RECEIVED,
            Kind.DECLINED,
            Kind.TIMES_OFFERED,
            Kind.BOOKED,
            Kind.CHANGED,
            Kind.CANCELLED,
            Kind.REMINDER,
            Kind.ALREADY_OPEN);

    private Audience() {}
}
