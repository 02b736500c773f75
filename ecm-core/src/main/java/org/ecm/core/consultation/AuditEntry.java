package org.ecm.core.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;

/**
 * One entry of the audit trail: someone read the content of a request, or changed the request. It holds none of the
 * content.
 *
 * @param at the moment, to the microsecond
 * @param by the reader or author of the change
 * @param change the event; empty for a reading
 */
public record AuditEntry(Instant at, Actor by, Optional<RequestEvent> change) {

    /** Truncates the moment to microseconds. */
    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
