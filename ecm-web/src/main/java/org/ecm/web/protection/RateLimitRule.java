package org.ecm.web.protection;

import java.time.Duration;

/**
 * How often one network address may attempt something.
 *
 * <p>No limit covers all addresses together: an attacker with many addresses would use it up and lock everyone else out.
 */
public enum RateLimitRule {

    /** Sending a public form. Generous, because the phones of a whole town may share one address. */
    SUBMISSION(Duration.ofMinutes(10), 20),

    /** Signing in. Strict; the length of the desk's token protects against guesses from many addresses. */
    SIGN_IN(Duration.ofMinutes(1), 5);

    /** The time in which attempts are counted. */
    final Duration window;

    /** How many attempts are allowed in the window. */
    final int times;

    RateLimitRule(Duration window, int times) {
        this.window = window;
        this.times = times;
    }
}
