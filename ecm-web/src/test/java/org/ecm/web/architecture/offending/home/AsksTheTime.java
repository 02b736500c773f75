package org.ecm.web.architecture.offending.home;

import java.time.Instant;
import java.util.function.Supplier;

/** Offends: a clock is passed in. */
public final class AsksTheTime {

    private AsksTheTime() {}

    /** {@return the time, which nobody passed in} */
    public static Supplier<Instant> now() {
        return Instant::now;
    }
}
