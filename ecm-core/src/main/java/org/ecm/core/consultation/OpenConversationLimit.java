package org.ecm.core.consultation;

import java.time.Instant;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.InvalidValue;

/**
 * Limits how many conversations one person can have open at the same time, so that no one person books every slot.
 *
 * <p>A person is an email address. Requests beyond the limit aren't refused: they are saved as suspected, and the
 * practitioner decides. Messages aren't limited, and neither is the practitioner.
 *
 * @param maximum the maximum number of open conversations, at least 1
 * @param counter counts a person's open conversations
 */
public record OpenConversationLimit(int maximum, OpenConversationCounter counter) {

    /** Fits most practices: one meeting, and another with a second practitioner or on a later day. */
    public static final int USUAL = 2;

    /** No limit, for an application that has its own. */
    public static final OpenConversationLimit NONE = new OpenConversationLimit(Integer.MAX_VALUE, (person, now) -> 0);

    /** @throws InvalidValue rule {@code open-conversation-limit.too-low} */
    public OpenConversationLimit {
        if (maximum < 1) {
            throw new InvalidValue("open-conversation-limit.too-low", maximum);
        }
    }

    /**
     * {@return whether a person has so many conversations open that the practitioner reviews the next request first}
     *
     * @param inquiry the person's new request
     * @param now the present moment
     */
    public boolean isReached(Inquiry inquiry, Instant now) {
        return inquiry.purpose() == Purpose.CONVERSATION && counter.count(inquiry.email(), now) >= maximum;
    }
}
