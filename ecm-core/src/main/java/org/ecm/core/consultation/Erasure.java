package org.ecm.core.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ecm.core.shared.RequestId;

/**
 * That a request was erased. Kept apart from the requests, so that a backup which brings one back is put right.
 *
 * @param request which
 * @param at when, to the microsecond
 */
public record Erasure(RequestId request, Instant at) {

    /** Keeps microseconds. */
    public Erasure {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
