package org.ecm.core.retention;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The result of applying the retention rules once.
 *
 * @param at the moment of the run, to the microsecond
 * @param lapsed the number of requests that lapsed
 * @param spam the number of unreviewed suspected requests marked as spam
 * @param erased the number of erased requests
 */
public record RetentionRun(Instant at, int lapsed, int spam, int erased) {

    /** Truncates the moment to microseconds. */
    public RetentionRun {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** {@return whether it changed any request} */
    public boolean hasChanges() {
        return lapsed > 0 || spam > 0 || erased > 0;
    }
}
