package org.ecm.web.settings;

import org.ecm.core.consultation.OpenConversationLimit;

/**
 * The number of conversations that visitors can ask for on their own. Beyond these limits, the site doesn't reject a
 * request: the practitioner reviews it before anything is booked.
 *
 * @param openPerPerson conversations that one email address can have open, waiting or booked
 * @param perSenderPerDay conversations that one network address can ask for within 24 hours
 */
public record ConversationLimitSettings(int openPerPerson, int perSenderPerDay) {

    /** The initial limits: two people who share a connection can each ask for two conversations on the same day. */
    public static final ConversationLimitSettings INITIAL =
            new ConversationLimitSettings(OpenConversationLimit.USUAL, 2 * OpenConversationLimit.USUAL);
}
