package org.ecm.web.ical;

import static org.ecm.web.ical.RecurrenceRule.Part.BYSETPOS;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * When an event that begins at a moment happens again by a rule, all on the clock of one place.
 *
 * <p>The rule's periods are looked at one by one, and paid for. The moments of a period are never listed: they are counted,
 * and only those within the wanted time are computed. Periods before that time are skipped unless they must be counted.
 */
final class Recurrence {

    private static final int[] NONE = {};

    /** What it costs to sort a few positions. */
    private static final int SORTING = 5;

    private final RecurrenceRule rule;
    private final long start;
    private final Optional<LocalDateTime> last;
    private final RecurrencePeriods periods;
    private final TimeOfDaySet times;
    private final int[] positions;
    private final ReadingBudget budget;

    /** Which moments of the open period the rule chooses by their positions; all of them unless it names positions. */
    private int[] chosen = NONE;

    /**
     * Makes one.
     *
     * @param rule by which it repeats
     * @param start when it began
     * @param last the moment after which it no longer does, on the same clock
     * @param budget what it may cost
     */
    Recurrence(RecurrenceRule rule, LocalDateTime start, Optional<LocalDateTime> last, ReadingBudget budget) {
        this.rule = rule;
        this.start = second(start);
        this.last = last;
        this.periods = new RecurrencePeriods(rule, start, budget);
        this.times = new TimeOfDaySet(rule, start.toLocalTime());
        this.positions = rule.by(BYSETPOS).stream().mapToInt(Integer::intValue).toArray();
        this.budget = budget;
    }

    /**
     * Makes the one that a property of an event tells.
     *
     * @param rule an {@code RRULE} or {@code EXRULE}
     * @param start when the event begins
     * @param fromUtc gives what the clock of the event shows at a time in UTC
     * @param budget what it may cost
     * @throws UnreadableCalendar if the rule isn't understood
     */
    static Recurrence of(
            IcalProperty rule, IcalDateTime start, UnaryOperator<LocalDateTime> fromUtc, ReadingBudget budget) {
        budget.rule();
        var parsed = RecurrenceRule.parse(rule.value());
        var applied = start.isDate() ? parsed.ofDays() : parsed;
        return new Recurrence(applied, start.local(), applied.last(start.isDate(), fromUtc), budget);
    }

    private static long second(LocalDateTime moment) {
        return moment.toEpochSecond(ZoneOffset.UTC);
    }

    /**
     * Gives each moment at which it happens, in order.
     *
     * @param from the first moment of interest
     * @param to the last one
     * @param sink takes the moments
     */
    void between(LocalDateTime from, LocalDateTime to, Consumer<LocalDateTime> sink) {
        long begin = Math.max(start, second(from.plusNanos(999_999_999)));
        long end = second(last.filter(to::isAfter).orElse(to));
        long left = rule.count().orElse(Integer.MAX_VALUE);
        long number = rule.count().isPresent() ? 0 : periods.at(begin);
        while (left > 0 && begin <= end && number <= periods.at(end)) {
            periods.open(number);
            choose();
            left -= take(periods.begin(number), begin, end, left, sink);
            long next = periods.after(number);
            if (rule.count().isPresent() && number == 1 && periods.areEven()) {
                long skipped = Math.max(0, periods.at(begin) - next);
                left -= skipped * size();
                next += skipped;
            }
            number = next;
        }
    }

    /**
     * Gives the moments of the open period that are within the wanted time.
     *
     * @return how many moments it has since the start, wanted or not; at most {@code left}
     */
    private long take(long period, long begin, long end, long left, Consumer<LocalDateTime> sink) {
        int size = size();
        if (size == 0 || moment(size - 1) < start) {
            return 0;
        }
        int earliest = start > period ? firstFrom(start) : 0;
        long counted = Math.min(size - earliest, left);
        if (moment(size - 1) >= begin) {
            int wanted = begin > period ? firstFrom(begin) : earliest;
            for (int i = wanted; i < earliest + counted && moment(i) <= end; i++) {
                budget.step();
                sink.accept(LocalDateTime.ofEpochSecond(moment(i), 0, ZoneOffset.UTC));
            }
        }
        return counted;
    }

    private void choose() {
        chosen = NONE;
        if (positions.length > 0 && periods.count() > 0) {
            int all = periods.count() * times.count();
            budget.steps(SORTING + positions.length);
            chosen = IntStream.of(positions)
                    .map(position -> position > 0 ? position - 1 : all + position)
                    .filter(index -> index >= 0 && index < all)
                    .sorted()
                    .distinct()
                    .toArray();
        }
    }

    /** {@return how many moments the open period has} */
    private int size() {
        return positions.length > 0 ? chosen.length : periods.count() * times.count();
    }

    private long moment(int index) {
        int of = positions.length > 0 ? chosen[index] : index;
        return periods.slot(of / times.count()) + times.at(of % times.count());
    }

    /** {@return the index of the first moment of the open period that is not before {@code second}} */
    private int firstFrom(long second) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moment(middle) < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
