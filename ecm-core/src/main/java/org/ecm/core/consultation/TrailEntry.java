package org.ecm.core.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ecm.core.consultation.Entry.Event;

/**
 * One entry of the audit trail: someone read the content of a request, or changed the request. It holds none of the
 * content.
 *
 * @param at the moment, to the microsecond
 * @param by the reader or author of the change
 * @param change the event; empty for a reading
 */
public record TrailEntry(Instant at, Actor by, Optional<Event> change) {

    /** Truncates the moment to microseconds. */
    public TrailEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
