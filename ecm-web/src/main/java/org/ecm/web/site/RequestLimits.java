package org.ecm.web.site;

import org.ecm.core.consultation.PersonLimit;

/**
 * How many conversations visitors can ask for on their own. Beyond these limits a request isn't refused: somebody looks at it
 * before anything is booked.
 *
 * @param openPerPerson conversations that one email address can have open, waiting or booked
 * @param perSenderPerDay conversations that one network address can ask for within 24 hours
 */
public record RequestLimits(int openPerPerson, int perSenderPerDay) {

    /** Each of two people who share a connection can have two conversations, and ask for both on the same day. */
    public static final RequestLimits INITIAL = new RequestLimits(PersonLimit.USUAL, 2 * PersonLimit.USUAL);
}
