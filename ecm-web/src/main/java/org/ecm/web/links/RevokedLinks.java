package org.ecm.web.links;

import java.time.Instant;
import java.util.Optional;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.StaleRevision;

/** Stores, for each request, the issue time up to which its links are revoked. Each call is atomic. */
interface RevokedLinks {

    /** {@return the issue time up to which all links of a request are revoked, to the microsecond; empty if none is} */
    Optional<Instant> until(RequestId request);

    /**
     * Revokes all links of a request that were issued up to an instant; if a later instant is already recorded, it stays.
     *
     * @param request a request that isn't erased
     * @param until the last issue time to revoke, to the microsecond
     * @throws StaleRevision if another call recorded an earlier instant meanwhile; then this one isn't recorded
     */
    void revoke(RequestId request, Instant until);
}
