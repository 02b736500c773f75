package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import java.time.Duration;
import java.time.Instant;

/** Tells how long a request has waited. */
final class WaitingTime {

    private static final int LONG = 48;

    private WaitingTime() {}

    /**
     * {@return such as {@code WaitingTime 20 minutes}, {@code 5 hours} or {@code 2 days}: whole ones, rounded down}
     *
     * @param received when the request came in
     * @param now the moment of the page
     * @param review whether someone has to look at the request first
     */
    static DeskMessage since(Instant received, Instant now, boolean review) {
        var time = Duration.between(received, now);
        if (time.toMinutes() < 1) {
            return review ? text("desk.review.moment") : text("desk.waiting.moment");
        }
        if (time.toHours() < 1) {
            return review
                    ? text("desk.review.minutes", "count", time.toMinutes())
                    : text("desk.waiting.minutes", "count", time.toMinutes());
        }
        if (time.toHours() < LONG) {
            return review
                    ? text("desk.review.hours", "count", time.toHours())
                    : text("desk.waiting.hours", "count", time.toHours());
        }
        return review
                ? text("desk.review.days", "count", time.toDays())
                : text("desk.waiting.days", "count", time.toDays());
    }
}
