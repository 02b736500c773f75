package org.ecm.web.database;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a moment means to every store: nothing is kept of what lies between two microseconds, or beyond some years. */
public final class Timestamps {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = VersionRow.OPEN.minus(1, ChronoUnit.MICROS);

    private Timestamps() {}

    /**
     * {@return a moment that every store understands, and that lies between the same moments kept}
     *
     * @param instant any
     */
    public static Instant within(Instant instant) {
        return instant.isAfter(LAST) ? LAST : instant.isBefore(FIRST) ? FIRST : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
