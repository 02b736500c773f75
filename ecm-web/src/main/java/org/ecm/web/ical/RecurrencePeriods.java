package org.ecm.web.ical;

import static org.ecm.web.ical.RecurrenceRule.Part.BYHOUR;
import static org.ecm.web.ical.RecurrenceRule.Part.BYMINUTE;
import static org.ecm.web.ical.RecurrenceRule.Part.BYMONTH;
import static org.ecm.web.ical.RecurrenceRule.Part.BYSECOND;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;
import org.ecm.web.ical.RecurrenceRule.Part;

/**
 * The periods of a rule, numbered from the one in which the series begins: years, months, ..., seconds, of which an interval
 * counts one in so many. Moments are seconds on the clock of the series since 1970.
 *
 * <p>A period is bounded: it holds at most the days of a year, and each of these the same times.
 */
final class RecurrencePeriods {

    private static final int DAY = 86_400;
    private static final int MAX_DAYS = 366;

    private final RecurrenceRule rule;
    private final RecurringDays days;
    private final ReadingBudget budget;
    private final boolean inMonths;
    private final long first;
    private final long step;

    private final long[] slots = new long[MAX_DAYS];
    private LocalDate day = LocalDate.EPOCH; // the last one looked at: most periods shorter than a day have the same
    private int count;
    private long resume;

    /**
     * Makes the periods of a series.
     *
     * @param rule by which it repeats
     * @param start when it begins
     * @param budget what looking at them may cost
     */
    RecurrencePeriods(RecurrenceRule rule, LocalDateTime start, ReadingBudget budget) {
        this.rule = rule;
        this.days = new RecurringDays(rule, start.toLocalDate(), budget);
        this.budget = budget;
        this.inMonths = rule.frequency().compareTo(ChronoUnit.MONTHS) >= 0;
        this.first = inMonths ? monthOf(begun(start)) : begun(start);
        long unit = rule.frequency() == ChronoUnit.YEARS
                ? 12
                : inMonths ? 1 : rule.frequency().getDuration().toSeconds();
        this.step = unit * rule.interval();
    }

    private long begun(LocalDateTime start) {
        var day = start.toLocalDate();
        var period = switch (rule.frequency()) {
            case YEARS -> day.withDayOfYear(1).atStartOfDay();
            case MONTHS -> day.withDayOfMonth(1).atStartOfDay();
            case WEEKS ->
                day.with(TemporalAdjusters.previousOrSame(rule.weekStart())).atStartOfDay();
            default -> start.truncatedTo(rule.frequency());
        };
        return period.toEpochSecond(ZoneOffset.UTC);
    }

    private static long monthOf(long second) {
        var day = LocalDate.ofEpochDay(Math.floorDiv(second, DAY));
        return day.getYear() * 12L + day.getMonthValue() - 1;
    }

    /** {@return the number of the last period that has begun at {@code second}; 0 if none has} */
    long at(long second) {
        return Math.max(0, Math.floorDiv((inMonths ? monthOf(second) : second) - first, step));
    }

    /** {@return when a period begins} */
    long begin(long number) {
        long begin = first + number * step;
        return inMonths
                ? LocalDate.of(Math.toIntExact(Math.floorDiv(begin, 12)), Math.floorMod(begin, 12) + 1, 1)
                                .toEpochDay()
                        * DAY
                : begin;
    }

    /** {@return whether each period but the first has as many slots as the next, so that they need not be counted} */
    boolean areEven() {
        return switch (rule.frequency()) {
            case YEARS, MONTHS -> false;
            case WEEKS -> !rule.names(BYMONTH);
            default -> days.areAll() && Stream.of(BYHOUR, BYMINUTE, BYSECOND).noneMatch(this::chooses);
        };
    }

    /** {@return whether a part for the time of day chooses among the periods, which are as fine as it is} */
    private boolean chooses(Part part) {
        var coarsest = switch (part) {
            case BYHOUR -> ChronoUnit.HOURS;
            case BYMINUTE -> ChronoUnit.MINUTES;
            default -> ChronoUnit.SECONDS;
        };
        return rule.names(part) && rule.frequency().compareTo(coarsest) <= 0;
    }

    /** Looks at a period: {@link #count} and {@link #slot} tell of it then. */
    void open(long number) {
        budget.step();
        count = 0;
        resume = Long.MIN_VALUE;
        long begin = begin(number);
        var day = day(begin);
        switch (rule.frequency()) {
            case YEARS -> {
                for (int month = 1; month <= 12; month++) {
                    addMonth(day.withMonth(month));
                }
            }
            case MONTHS -> addMonth(day);
            case WEEKS -> {
                for (int i = 0; i < 7; i++) {
                    if (days.contain(day.plusDays(i))) {
                        slots[count++] = begin + (long) i * DAY;
                    }
                }
            }
            default -> choose(begin, day);
        }
    }

    private LocalDate day(long second) {
        long number = Math.floorDiv(second, DAY);
        if (day.toEpochDay() != number) {
            day = LocalDate.ofEpochDay(number);
        }
        return day;
    }

    private void addMonth(LocalDate begin) {
        long second = begin.toEpochDay() * DAY;
        for (int left = days.ofMonth(begin.getYear(), begin.getMonthValue()); left != 0; left &= left - 1) {
            slots[count++] = second + (long) Integer.numberOfTrailingZeros(left) * DAY;
        }
    }

    /** Takes a period of at most a day, or tells from when on it makes sense to look at another. */
    private void choose(long begin, LocalDate day) {
        long today = day.toEpochDay() * DAY;
        int second = (int) (begin - today);
        if (days.ofMonth(day.getYear(), day.getMonthValue()) == 0) {
            resume = today + (long) (day.lengthOfMonth() - day.getDayOfMonth() + 1) * DAY;
        } else if (!days.contain(day)) {
            resume = today + DAY;
        } else if (isLeftOut(BYHOUR, second / 3600)) {
            resume = begin + 3600 - second % 3600;
        } else if (isLeftOut(BYMINUTE, second / 60 % 60)) {
            resume = begin + 60 - second % 60;
        } else if (!isLeftOut(BYSECOND, second % 60)) {
            slots[count++] = begin;
        }
    }

    private boolean isLeftOut(Part part, int number) {
        return chooses(part) && !rule.by(part).contains(number);
    }

    /** {@return how many slots the open period has: days, or itself if it's shorter than a day} */
    int count() {
        return count;
    }

    /** {@return when a slot of the open period begins} */
    long slot(int index) {
        return slots[index];
    }

    /** {@return the number of the next period that may have a slot, after the open one} */
    long after(long number) {
        return Math.max(number + 1, -Math.floorDiv(first - Math.max(resume, first), step));
    }
}
