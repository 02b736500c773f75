package org.ecm.core.retention;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That the rules were carried out once, and what that came to.
 *
 * @param at when, to the microsecond
 * @param lapsed how many requests lapsed
 * @param spam how many suspected ones, which nobody judged, were taken for spam
 * @param erased how many were erased
 */
public record RetentionRun(Instant at, int lapsed, int spam, int erased) {

    /** Keeps microseconds. */
    public RetentionRun {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** {@return whether it ended anything} */
    public boolean endedSomething() {
        return lapsed > 0 || spam > 0 || erased > 0;
    }
}
