package org.ecm.core.architecture.offending.shared;

import java.time.Instant;

/** Offends: a clock is passed in. */
public final class AsksTheTime {

    private AsksTheTime() {}

    /** {@return the time, which nobody passed in} */
    public static Instant now() {
        return Instant.now();
    }
}
