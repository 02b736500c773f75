package org.ecm.core.enquiry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Written;

/**
 * When it suits somebody, in words or as wishes; it may be left open.
 *
 * @param inWords such as "weekdays after five"; several lines are fine
 * @param wishes at most {@value #MOST_WISHES}, dearest first, each once
 */
public record SuitableTimes(Optional<String> inWords, List<Wish> wishes) {

    /** The most wishes one request may have. */
    public static final int MOST_WISHES = 3;

    /** The most characters the words may have. */
    public static final int MAX_LENGTH = 500;

    /** Any time, or nothing said yet. */
    public static final SuitableTimes OPEN = new SuitableTimes(Optional.empty(), List.of());

    /**
     * @throws InvalidValue rule {@code suitable-times.blank}, {@code suitable-times.too-long} (the limit),
     *     {@code suitable-times.control-character}, {@code wishes.too-many} (the limit) or {@code wishes.repeated}
     */
    public SuitableTimes {
        inWords = inWords.map(typed -> Written.lines(typed, "suitable-times", MAX_LENGTH));
        wishes = List.copyOf(wishes);
        if (wishes.size() > MOST_WISHES) {
            throw new InvalidValue("wishes.too-many", MOST_WISHES);
        }
        if (wishes.stream().distinct().count() < wishes.size()) {
            throw new InvalidValue("wishes.repeated");
        }
    }

    /**
     * Refuses wishes that nobody can grant any more.
     *
     * @param now the moment in question
     * @param zone the enquirer's
     * @throws InvalidValue rule {@code wishes.past}
     */
    public void requireFuture(Instant now, ZoneId zone) {
        if (wishes.stream().anyMatch(wish -> wish.isPast(now, zone))) {
            throw new InvalidValue("wishes.past");
        }
    }

    /** Keeps words and wishes to itself. */
    @Override
    public String toString() {
        return "SuitableTimes[redacted]";
    }
}
