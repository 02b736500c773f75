package org.ecm.core.booking;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.ecm.core.shared.InvalidValue;

/**
 * After how long something is done by itself.
 *
 * @param reminders how long before a meeting its enquirer is reminded of it, each once, longest first; none means never
 * @param unansweredAfter how long after it came in the practitioner is reminded of a request that nobody answered
 * @param otherTimesAfter how long after it came in the enquirer is kindly offered other times
 */
public record FollowUpRules(List<Duration> reminders, Duration unansweredAfter, Duration otherTimesAfter) {

    /** What holds until a practice says otherwise: a day and an hour before, after a day, and after five. */
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
