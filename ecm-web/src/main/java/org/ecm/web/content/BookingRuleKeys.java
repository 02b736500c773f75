package org.ecm.web.content;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.shared.InvalidValue;

/** Reads the booking rules of a schedule. A missing key means the initial value, and each key's name includes its unit. */
final class BookingRuleKeys {

    static final List<String> KNOWN = List.of(
            "bufferBeforeMinutes",
            "bufferAfterMinutes",
            "minimumNoticeHours",
            "horizonDays",
            "mostPerDay",
            "stepMinutes",
            "latestChangeHours",
            "mostReschedules");

    private BookingRuleKeys() {}

    /** {@return the rules; empty if they contradict each other} */
    static Optional<BookingRules> read(YamlFields keys) {
        var initial = BookingRules.INITIAL;
        try {
            return Optional.of(new BookingRules(
                    minutes(keys, "bufferBeforeMinutes", Duration.ZERO, BookingRules.LONGEST_BUFFER)
                            .orElse(initial.bufferBefore()),
                    minutes(keys, "bufferAfterMinutes", Duration.ZERO, BookingRules.LONGEST_BUFFER)
                            .orElse(initial.bufferAfter()),
                    hours(keys, "minimumNoticeHours").orElse(initial.minimumNotice()),
                    number(keys, "horizonDays", 0, BookingRules.FURTHEST_HORIZON)
                            .orElse(initial.horizonDays()),
                    number(keys, "mostPerDay", 1, BookingRules.MOST).orElse(initial.mostPerDay()),
                    minutes(keys, "stepMinutes", BookingRules.SHORTEST_STEP, BookingRules.LONGEST_STEP)
                            .orElse(initial.step()),
                    hours(keys, "latestChangeHours").orElse(initial.latestChange()),
                    number(keys, "mostReschedules", 0, BookingRules.MOST).orElse(initial.mostReschedules())));
        } catch (InvalidValue e) {
            // each value is within its own limits, so the notice must be longer than the horizon
            keys.problem(keys.has("minimumNoticeHours") ? "minimumNoticeHours" : "horizonDays", ProblemText.of(e));
            return Optional.empty();
        }
    }

    private static Optional<Duration> minutes(YamlFields keys, String key, Duration least, Duration max) {
        return number(keys, key, (int) least.toMinutes(), (int) max.toMinutes()).map(Duration::ofMinutes);
    }

    private static Optional<Duration> hours(YamlFields keys, String key) {
        return number(keys, key, 0, (int) BookingRules.LONGEST_NOTICE.toHours()).map(Duration::ofHours);
    }

    private static Optional<Integer> number(YamlFields keys, String key, int min, int max) {
        return keys.optional(key, value -> value.integer(min, max));
    }
}
