package org.ecm.web.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Limits instants to the precision and range of every store: microseconds, from the year 1 through December 30, 9999, UTC. */
public final class Timestamps {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = VersionRow.OPEN.minus(1, ChronoUnit.MICROS);

    private Timestamps() {}

    /**
     * {@return the instant, truncated to microseconds and limited to the range of every store, which keeps the order of instants}
     *
     * @param instant any instant
     */
    public static Instant within(Instant instant) {
        return instant.isAfter(LAST) ? LAST : instant.isBefore(FIRST) ? FIRST : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
