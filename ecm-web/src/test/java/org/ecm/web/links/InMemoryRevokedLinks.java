package org.ecm.web.links;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ecm.core.shared.RequestId;

/** Revoked links for as long as a test lasts. */
final class InMemoryRevokedLinks implements RevokedLinks {

    private final Map<RequestId, Instant> moments = new HashMap<>();

    @Override
    public synchronized Optional<Instant> until(RequestId request) {
        return Optional.ofNullable(moments.get(request));
    }

    @Override
    public synchronized void revoke(RequestId request, Instant until) {
        moments.merge(request, until, (before, now) -> now.isAfter(before) ? now : before);
    }
}
