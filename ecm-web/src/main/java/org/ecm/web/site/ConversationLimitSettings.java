package org.ecm.web.site;

import org.ecm.core.consultation.OpenConversationLimit;

/**
 * How many conversations visitors can ask for on their own. Beyond these limits a request isn't refused: somebody looks at it
 * before anything is booked.
 *
 * @param openPerPerson conversations that one email address can have open, waiting or booked
 * @param perSenderPerDay conversations that one network address can ask for within 24 hours
 */
public record ConversationLimitSettings(int openPerPerson, int perSenderPerDay) {

    /** Each of two people who share a connection can have two conversations, and ask for both on the same day. */
    public static final ConversationLimitSettings INITIAL =
            new ConversationLimitSettings(OpenConversationLimit.USUAL, 2 * OpenConversationLimit.USUAL);
}
