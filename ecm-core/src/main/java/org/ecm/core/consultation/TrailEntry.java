package org.ecm.core.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ecm.core.consultation.Entry.Event;

/**
 * That somebody looked at what an enquirer wrote, or changed a request; never what they saw or wrote.
 *
 * @param at when, to the microsecond
 * @param by who
 * @param change what they did; empty means that they read
 */
public record TrailEntry(Instant at, Actor by, Optional<Event> change) {

    /** Keeps microseconds. */
    public TrailEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
