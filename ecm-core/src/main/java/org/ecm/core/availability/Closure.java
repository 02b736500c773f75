package org.ecm.core.availability;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Written;

/**
 * Days on which a practitioner is not there.
 *
 * <p>None of the hours that begin on such a day are held, not even what of them runs past midnight; and hours of the
 * evening before end when the day begins. Only an {@link ExtraOpening} stands in spite of a closure.
 *
 * @param first the first day, where the practitioner is
 * @param last the last day, inclusive
 * @param reason why, in a line for the practitioner's own eyes
 */
public record Closure(LocalDate first, LocalDate last, Optional<String> reason) implements Comparable<Closure> {

    /** The most characters a reason may have. */
    public static final int MAX_REASON = 200;

    private static final Comparator<Closure> BY_DAY = Comparator.comparing(Closure::first)
            .thenComparing(Closure::last)
            .thenComparing(closure -> closure.reason.orElse(""));

    /**
     * @throws InvalidValue rule {@code closure.ends-before-it-begins} (the days), {@code closure-reason.blank},
     *     {@code closure-reason.too-long} (the limit) or {@code closure-reason.control-character}
     */
    public Closure {
        if (last.isBefore(first)) {
            throw new InvalidValue("closure.ends-before-it-begins", first, last);
        }
        reason = reason.map(typed -> Written.line(typed, "closure-reason", MAX_REASON));
    }

    /**
     * {@return a closure of which no reason is noted}
     *
     * @param first the first day
     * @param last the last day, inclusive
     */
    public static Closure of(LocalDate first, LocalDate last) {
        return new Closure(first, last, Optional.empty());
    }

    /**
     * {@return whether a day is one of these}
     *
     * @param day where the practitioner is
     */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Compares by first day, then by last day, then by reason. */
    @Override
    public int compareTo(Closure other) {
        return BY_DAY.compare(this, other);
    }

    /** Keeps the reason to itself. */
    @Override
    public String toString() {
        return "Closure[" + first + " to " + last + "]";
    }
}
