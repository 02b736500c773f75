package org.ecm.web.mail;

import java.util.Optional;
import org.ecm.core.shared.RequestId;

/**
 * Where letters about requests go. Each call is atomic.
 *
 * <p>It gives nothing else of what somebody wrote, so that no letter can say it. No trace is left in the trail of the
 * request: nobody looks at anything, and a letter that is tried often would drown those who did.
 */
public interface Recipients {

    /**
     * {@return who made a request; empty if there is none, or it was erased}
     *
     * @param request which
     * @throws org.ecm.core.consultation.UnreadableContent if what they wrote cannot be opened
     */
    Optional<Recipient> of(RequestId request);
}
