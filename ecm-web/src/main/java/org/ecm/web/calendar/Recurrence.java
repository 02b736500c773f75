package org.ecm.web.calendar;

import static org.ecm.web.calendar.RecurrenceRule.Part.BYHOUR;
import static org.ecm.web.calendar.RecurrenceRule.Part.BYMINUTE;
import static org.ecm.web.calendar.RecurrenceRule.Part.BYSECOND;
import static org.ecm.web.calendar.RecurrenceRule.Part.BYSETPOS;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ecm.web.calendar.RecurrenceRule.Part;

/**
 * When something that began at a moment happens again by a rule, all on the clock of one place.
 *
 * <p>The rule's periods are gone through one by one: in each, the days that it names, at the hours that it names. Periods
 * before the wanted time are skipped unless they must be counted. Every day and moment looked at is paid for.
 */
final class Recurrence {

    private final RecurrenceRule rule;
    private final LocalDateTime start;
    private final Optional<LocalDateTime> last;
    private final RecurringDays days;
    private final Budget budget;

    /**
     * Makes one.
     *
     * @param rule by which it repeats
     * @param start when it began
     * @param last the moment after which it no longer does, on the same clock
     * @param budget what it may cost
     */
    Recurrence(RecurrenceRule rule, LocalDateTime start, Optional<LocalDateTime> last, Budget budget) {
        this.rule = rule;
        this.start = start;
        this.last = last;
        this.days = new RecurringDays(rule, start.toLocalDate());
        this.budget = budget;
    }

    /**
     * Gives each moment at which it happens, in order.
     *
     * @param from the first moment of interest
     * @param to the last one
     * @param sink takes the moments
     */
    void between(LocalDateTime from, LocalDateTime to, Consumer<LocalDateTime> sink) {
        var end = last.filter(to::isAfter).orElse(to);
        var first = period();
        long number = rule.count().isPresent() ? 0 : Math.max(0, periods(first, from) / rule.interval() - 1);
        int left = rule.count().orElse(Integer.MAX_VALUE);
        for (var period = at(first, number); !period.isAfter(end); period = at(first, ++number)) {
            for (var moment : within(period)) {
                if (moment.isBefore(start)) {
                    continue;
                }
                if (moment.isAfter(end) || --left < 0) {
                    return;
                }
                if (!moment.isBefore(from)) {
                    sink.accept(moment);
                }
            }
            budget.step();
        }
    }

    private LocalDateTime at(LocalDateTime first, long number) {
        return first.plus(number * rule.interval(), rule.frequency());
    }

    private long periods(LocalDateTime first, LocalDateTime from) {
        return rule.frequency().between(first, from);
    }

    /** {@return when the period began in which it began} */
    private LocalDateTime period() {
        var day = start.toLocalDate();
        return switch (rule.frequency()) {
            case YEARS -> day.withDayOfYear(1).atStartOfDay();
            case MONTHS -> day.withDayOfMonth(1).atStartOfDay();
            case WEEKS ->
                day.with(TemporalAdjusters.previousOrSame(rule.weekStart())).atStartOfDay();
            default -> start.truncatedTo(rule.frequency());
        };
    }

    private List<LocalDateTime> within(LocalDateTime period) {
        var moments = new ArrayList<LocalDateTime>();
        daysOf(period).forEach(day -> addMoments(day, period, moments));
        return rule.names(BYSETPOS) ? chosen(moments) : moments;
    }

    private Stream<LocalDate> daysOf(LocalDateTime period) {
        var day = period.toLocalDate();
        return isFiner(ChronoUnit.DAYS)
                ? Stream.of(day).filter(days::isOne)
                : days.between(day, day.plus(1, rule.frequency()), budget);
    }

    private void addMoments(LocalDate day, LocalDateTime period, List<LocalDateTime> moments) {
        for (int hour : named(BYHOUR, ChronoUnit.DAYS, period.getHour(), start.getHour())) {
            for (int minute : named(BYMINUTE, ChronoUnit.HOURS, period.getMinute(), start.getMinute())) {
                for (int second : named(BYSECOND, ChronoUnit.MINUTES, period.getSecond(), start.getSecond())) {
                    budget.step();
                    moments.add(day.atTime(hour, minute, second));
                }
            }
        }
    }

    /** {@return what the rule names of a part: it chooses where periods are this fine, and else it multiplies} */
    private List<Integer> named(Part part, ChronoUnit coarsest, int ofPeriod, int ofStart) {
        SortedSet<Integer> named = rule.by(part);
        if (isFiner(coarsest)) {
            return named.isEmpty() || named.contains(ofPeriod) ? List.of(ofPeriod) : List.of();
        }
        return named.isEmpty() ? List.of(ofStart) : List.copyOf(named);
    }

    private boolean isFiner(ChronoUnit than) {
        return rule.frequency().compareTo(than) < 0;
    }

    private List<LocalDateTime> chosen(List<LocalDateTime> moments) {
        return rule.by(BYSETPOS).stream()
                .map(position -> position > 0 ? position - 1 : moments.size() + position)
                .filter(index -> index >= 0 && index < moments.size())
                .sorted()
                .distinct()
                .map(moments::get)
                .toList();
    }
}
