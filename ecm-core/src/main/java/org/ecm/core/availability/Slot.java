package org.ecm.core.availability;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A slot that was open at the moment of the query. Reading it reserves nothing.
 *
 * @param time from the meeting's start to its end, without buffers
 */
public record Slot(TimeRange time) implements Comparable<Slot> {

    /** {@return the start of the meeting} */
    public Instant start() {
        return time.start();
    }

    /** {@return the end of the meeting} */
    public Instant end() {
        return time.end();
    }

    /**
     * {@return the start of the meeting in local time}
     *
     * @param zone the zone of the local time
     */
    public ZonedDateTime startIn(ZoneId zone) {
        return time.start().atZone(zone);
    }

    /** Compares by start, then by end. */
    @Override
    public int compareTo(Slot other) {
        return time.compareTo(other.time);
    }
}
