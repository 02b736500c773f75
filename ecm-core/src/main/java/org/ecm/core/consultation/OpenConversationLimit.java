package org.ecm.core.consultation;

import java.time.Instant;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.core.enquiry.Purpose;
import org.ecm.core.shared.InvalidValue;

/**
 * Limits how many conversations one person can have open at the same time, so that nobody books every slot there is.
 *
 * <p>A person is an email address. Beyond the limit nothing is refused: a request is kept as suspected, and the
 * practitioner decides. Messages are never limited, and the practitioner isn't either.
 *
 * @param most conversations that are open, at least 1
 * @param open counts them
 */
public record OpenConversationLimit(int most, OpenConversationCounter open) {

    /** The limit that fits most practices: a meeting, and one more for a second practitioner or a later day. */
    public static final int USUAL = 2;

    /** No limit, for an application that has its own. */
    public static final OpenConversationLimit NONE = new OpenConversationLimit(Integer.MAX_VALUE, (person, now) -> 0);

    /** @throws InvalidValue rule {@code person-limit.too-low} */
    public OpenConversationLimit {
        if (most < 1) {
            throw new InvalidValue("person-limit.too-low", most);
        }
    }

    /**
     * {@return whether a person has so much open that one more request is looked at first}
     *
     * @param enquiry what they ask for now
     * @param now the moment of asking
     */
    public boolean isReached(Enquiry enquiry, Instant now) {
        return enquiry.purpose() == Purpose.CONVERSATION && open.count(enquiry.email(), now) >= most;
    }
}
