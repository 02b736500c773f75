package org.ecm.core.inquiry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.TextInput;

/**
 * The times that suit a requester, in their own words or as preferences; both can be empty.
 *
 * @param text such as "weekdays after five"; may have several lines
 * @param preferences at most {@value #MAX_PREFERENCES} preferences, best first, each once
 */
public record PreferredTimes(Optional<String> text, List<TimePreference> preferences) {

    /** The maximum number of preferences. */
    public static final int MAX_PREFERENCES = 3;

    /** The maximum length of the words in UTF-16 units. */
    public static final int MAX_LENGTH = 500;

    /** No preference. */
    public static final PreferredTimes NONE = new PreferredTimes(Optional.empty(), List.of());

    /**
     * @throws InvalidValue rule {@code preferred-times.blank}, {@code preferred-times.too-long} (the limit),
     *     {@code preferred-times.control-character}, {@code time-preferences.too-many} (the limit) or {@code time-preferences.repeated}
     */
    public PreferredTimes {
        text = text.map(typed -> TextInput.lines(typed, "preferred-times", MAX_LENGTH));
        preferences = List.copyOf(preferences);
        if (preferences.size() > MAX_PREFERENCES) {
            throw new InvalidValue("time-preferences.too-many", MAX_PREFERENCES);
        }
        if (preferences.stream().distinct().count() < preferences.size()) {
            throw new InvalidValue("time-preferences.repeated");
        }
    }

    /**
     * Rejects preferences that have passed.
     *
     * @param now the present moment
     * @param zone the requester's zone
     * @throws InvalidValue rule {@code time-preferences.past}
     */
    public void requireFuture(Instant now, ZoneId zone) {
        if (preferences.stream().anyMatch(preference -> preference.isPast(now, zone))) {
            throw new InvalidValue("time-preferences.past");
        }
    }

    /** {@return a text without the words and preferences} */
    @Override
    public String toString() {
        return "PreferredTimes[redacted]";
    }
}
