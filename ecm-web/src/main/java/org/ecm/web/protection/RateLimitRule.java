package org.ecm.web.protection;

import java.time.Duration;

/**
 * How often something may be tried from one address.
 *
 * <p>None holds for all addresses together: whoever has many would use it up, and lock out those it is there for.
 */
public enum RateLimitRule {

    /** Sending a form that anybody may send. Generous, for the phones of a whole town may share one address. */
    SUBMISSION(Duration.ofMinutes(10), 20),

    /** Signing in. Strict; against whoever guesses from many addresses stands the length of the token. */
    SIGN_IN(Duration.ofMinutes(1), 5);

    /** In what time. */
    final Duration window;

    /** How often. */
    final int times;

    RateLimitRule(Duration window, int times) {
        this.window = window;
        this.times = times;
    }
}
