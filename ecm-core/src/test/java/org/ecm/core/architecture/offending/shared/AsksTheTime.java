package org.ecm.core.architecture.offending.shared;

import java.time.Instant;

/** Breaks the rules: the clock must be passed in. */
public final class AsksTheTime {

    private AsksTheTime() {}

    /** {@return the system time} */
    public static Instant now() {
        return Instant.now();
    }
}
