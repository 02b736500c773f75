package org.ecm.core.availability;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A time at which a meeting could be held, as things stood when it was asked for. It holds nothing.
 *
 * @param time from the meeting's beginning to its end, without buffers
 */
public record OpenTime(TimeRange time) implements Comparable<OpenTime> {

    /** {@return when the meeting would begin} */
    public Instant start() {
        return time.start();
    }

    /** {@return when it would be over} */
    public Instant end() {
        return time.end();
    }

    /**
     * {@return when it would begin, as the clock shows it where somebody is}
     *
     * @param zone theirs
     */
    public ZonedDateTime startIn(ZoneId zone) {
        return time.start().atZone(zone);
    }

    /** Compares by beginning. */
    @Override
    public int compareTo(OpenTime other) {
        return time.compareTo(other.time);
    }
}
