package org.ecm.core.availability;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.TextInput;

/**
 * Consecutive days on which a practitioner is away.
 *
 * <p>Hours that begin on such a day are canceled, including their part after midnight; hours that begin the evening
 * before end at midnight. An {@link ExtraHours} takes precedence.
 *
 * @param first the first day, in the practitioner's zone
 * @param last the last day, inclusive
 * @param reason a line that only the practitioner sees
 */
public record TimeOff(LocalDate first, LocalDate last, Optional<String> reason) implements Comparable<TimeOff> {

    /** The maximum length of a reason in UTF-16 units. */
    public static final int MAX_REASON = 200;

    private static final Comparator<TimeOff> BY_DAY = Comparator.comparing(TimeOff::first)
            .thenComparing(TimeOff::last)
            .thenComparing(closure -> closure.reason.orElse(""));

    /**
     * @throws InvalidValue rule {@code time-off.ends-before-it-begins} (the days), {@code time-off-reason.blank},
     *     {@code time-off-reason.too-long} (the limit) or {@code time-off-reason.control-character}
     */
    public TimeOff {
        if (last.isBefore(first)) {
            throw new InvalidValue("time-off.ends-before-it-begins", first, last);
        }
        reason = reason.map(typed -> TextInput.line(typed, "time-off-reason", MAX_REASON));
    }

    /**
     * {@return days off without a reason}
     *
     * @param first the first day
     * @param last the last day, inclusive
     */
    public static TimeOff of(LocalDate first, LocalDate last) {
        return new TimeOff(first, last, Optional.empty());
    }

    /**
     * {@return whether a day is among these days}
     *
     * @param day a date in the practitioner's zone
     */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Compares by first day, then by last day, then by reason. */
    @Override
    public int compareTo(TimeOff other) {
        return BY_DAY.compare(this, other);
    }

    /** {@return a text without the reason} */
    @Override
    public String toString() {
        return "TimeOff[" + first + " to " + last + "]";
    }
}
