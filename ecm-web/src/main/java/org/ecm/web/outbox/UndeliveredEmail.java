package org.ecm.web.outbox;

import java.time.Instant;
import org.ecm.core.consultation.Notice;

/**
 * A notice whose letter does not arrive.
 *
 * @param notice which
 * @param reason a key such as {@code mail.unreachable}; nothing personal
 * @param since when it was given up, or first tried in vain; or recorded, if it is held back
 * @param givenUp whether it is not tried any more, unless somebody has it sent again
 */
public record UndeliveredEmail(Notice notice, String reason, Instant since, boolean givenUp) {

    /** The reason of one that waits untried, since whom it is for was sent as many as may be in a day. */
    static final String HELD_BACK = "mail.too-many";

    /** {@return whether it waits for its day, and nothing else is the matter with it} */
    public boolean isHeldBack() {
        return !givenUp && reason.equals(HELD_BACK);
    }
}
