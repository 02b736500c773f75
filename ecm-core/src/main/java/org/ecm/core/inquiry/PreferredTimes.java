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
 * @param inWords such as "weekdays after five"; may have several lines
 * @param preferences at most {@value #MAX_PREFERENCES} preferences, best first, each once
 */
public record PreferredTimes(Optional<String> inWords, List<TimePreference> preferences) {

    /** The maximum number of preferences. */
    public static final int MAX_PREFERENCES = 3;

    /** The maximum length of the words in UTF-16 units. */
    public static final int MAX_LENGTH = 500;

    /** No preference. */
    public static final PreferredTimes NONE = new PreferredTimes(Optional.empty(), List.of());

    /**
     * @throws InvalidValue rule {@code suitable-times.blank}, {@code suitable-times.too-long} (the limit),
     *     {@code suitable-times.control-character}, {@code wishes.too-many} (the limit) or {@code wishes.repeated}
     */
    public PreferredTimes {
        inWords = inWords.map(typed -> TextInput.lines(typed, "suitable-times", MAX_LENGTH));
        preferences = List.copyOf(preferences);
        if (preferences.size() > MAX_PREFERENCES) {
            throw new InvalidValue("wishes.too-many", MAX_PREFERENCES);
        }
        if (preferences.stream().distinct().count() < preferences.size()) {
            throw new InvalidValue("wishes.repeated");
        }
    }

    /**
     * Rejects preferences that have passed.
     *
     * @param now the present moment
     * @param zone the requester's zone
     * @throws InvalidValue rule {@code wishes.past}
     */
    public void requireFuture(Instant now, ZoneId zone) {
        if (preferences.stream().anyMatch(wish -> wish.isPast(now, zone))) {
            throw new InvalidValue("wishes.past");
        }
    }

    /** {@return a text without the words and preferences} */
    @Override
    public String toString() {
        return "PreferredTimes[redacted]";
    }
}
