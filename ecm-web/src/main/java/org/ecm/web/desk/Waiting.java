package org.ecm.web.desk;

import java.time.Duration;
import java.time.Instant;

/** Says how long somebody waits. */
final class Waiting {

    private static final int LONG = 48;

    private Waiting() {}

    /** {@return such as {@code 20 minutes}, {@code 5 hours} or {@code 2 days}; whole ones, rounded down} */
    static String since(Instant received, Instant now) {
        var time = Duration.between(received, now);
        return time.toMinutes() < 1
                ? "less than a minute"
                : time.toHours() < 1
                        ? counted(time.toMinutes(), "minute")
                        : time.toHours() < LONG ? counted(time.toHours(), "hour") : counted(time.toDays(), "day");
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }
}
