package org.ecm.core.booking;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.ecm.core.shared.InvalidValue;

/**
 * The waiting times of automatic reminders and offers.
 *
 * @param reminders how long before a meeting its requester is reminded, each once, longest first; empty means never
 * @param unansweredAfter how long after its arrival the practitioner is reminded of an unanswered request
 * @param otherTimesAfter how long after its arrival a request is offered other times
 */
public record FollowUpRules(List<Duration> reminders, Duration unansweredAfter, Duration otherTimesAfter) {

    /**
     * The defaults: reminders 24 hours and 1 hour before a meeting, the practitioner's after 24 hours, other times
     * after 5 days.
     */
    public static final FollowUpRules INITIAL = new FollowUpRules(
            List.of(Duration.ofHours(24), Duration.ofHours(1)), Duration.ofHours(24), Duration.ofDays(5));

    /** @throws InvalidValue rule {@code follow-up.not-positive} */
    public FollowUpRules {
        reminders =
                reminders.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        if (reminders.stream().anyMatch(FollowUpRules::isNotPositive)
                || isNotPositive(unansweredAfter)
                || isNotPositive(otherTimesAfter)) {
            throw new InvalidValue("follow-up.not-positive");
        }
    }

    private static boolean isNotPositive(Duration duration) {
        return duration.isNegative() || duration.isZero();
    }
}
