package org.ecm.web.protection;

import java.time.Duration;
import java.util.OptionalInt;

/** How often something may be tried. */
public enum Limit {

    /** Sending a form that anybody may send. Generous, for the phones of a whole town may share one address. */
    SUBMISSION(Duration.ofMinutes(10), 20, OptionalInt.empty()),

    /** Signing in. Strict; and since whoever guesses may have many addresses, for all of them together as well. */
    SIGN_IN(Duration.ofMinutes(1), 5, OptionalInt.of(30));

    /** In what time. */
    final Duration window;

    /** How often from one address. */
    final int each;

    /** How often from all addresses together. */
    final OptionalInt all;

    Limit(Duration window, int each, OptionalInt all) {
        this.window = window;
        this.each = each;
        this.all = all;
    }
}
