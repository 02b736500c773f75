package org.ecm.web.links;

import java.time.Instant;
import java.util.Optional;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.StaleRevision;

/** Where it is kept up to when the links of a request are dead. Each call is atomic. */
interface RevokedLinks {

    /** {@return up to when all links of a request are dead, to the microsecond; empty if none was revoked} */
    Optional<Instant> until(RequestId request);

    /**
     * Records it; never takes back what was recorded for a later moment.
     *
     * @param request which is kept
     * @param until to the microsecond
     * @throws StaleRevision if somebody else recorded an earlier moment meanwhile; nothing of this one is kept
     */
    void revoke(RequestId request, Instant until);
}
