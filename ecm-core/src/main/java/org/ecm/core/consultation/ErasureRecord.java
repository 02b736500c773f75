package org.ecm.core.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ecm.core.shared.RequestId;

/**
 * The record that a request was erased. It's stored apart from the requests, so that a restored backup can be erased
 * again.
 *
 * @param request the erased request
 * @param at the moment of erasure, to the microsecond
 */
public record ErasureRecord(RequestId request, Instant at) {

    /** Truncates the moment to microseconds. */
    public ErasureRecord {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
