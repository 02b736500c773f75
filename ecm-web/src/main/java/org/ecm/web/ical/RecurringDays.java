package org.ecm.web.ical;

import static org.ecm.web.ical.RecurrenceRule.Part.BYMONTH;
import static org.ecm.web.ical.RecurrenceRule.Part.BYMONTHDAY;
import static org.ecm.web.ical.RecurrenceRule.Part.BYWEEKNO;
import static org.ecm.web.ical.RecurrenceRule.Part.BYYEARDAY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecm.web.ical.RecurrenceRule.NthDay;

/**
 * The days on which a rule lets something happen. What the rule leaves open is taken from the day on which the series
 * begins.
 *
 * <p>The days of a month are one number, whose lowest bit is the first of the month. The last month that was asked for is
 * kept: who goes through days one by one asks for the same one again and again.
 */
final class RecurringDays {

    /** The first, eighth, fifteenth, ... day of a month. */
    private static final int EVERY_SEVENTH = 0x10204081;

    private final RecurrenceRule rule;
    private final List<NthDay> weekdays;
    private final SortedSet<Integer> monthDays;
    private final SortedSet<Integer> months;
    private final boolean ordinalsOfYear;
    private final ReadingBudget budget;

    private long keptMonth = Long.MIN_VALUE;
    private int keptDays;

    /**
     * Makes the days of a series.
     *
     * @param rule by which it repeats
     * @param begun the day on which it begins
     * @param budget what looking at months may cost
     */
    RecurringDays(RecurrenceRule rule, LocalDate begun, ReadingBudget budget) {
        this.rule = rule;
        this.budget = budget;
        boolean open = rule.weekdays().isEmpty() && !rule.names(BYMONTHDAY) && !rule.names(BYYEARDAY);
        boolean openWeek = open && rule.names(BYWEEKNO);
        boolean yearly = rule.frequency() == ChronoUnit.YEARS;
        boolean sameMonthDay = open && !openWeek && (yearly || rule.frequency() == ChronoUnit.MONTHS);
        boolean sameWeekday = openWeek || (open && rule.frequency() == ChronoUnit.WEEKS);
        this.monthDays = sameMonthDay ? new TreeSet<>(Set.of(begun.getDayOfMonth())) : rule.by(BYMONTHDAY);
        this.months = sameMonthDay && yearly && !rule.names(BYMONTH)
                ? new TreeSet<>(Set.of(begun.getMonthValue()))
                : rule.by(BYMONTH);
        this.weekdays = sameWeekday
                ? List.of(new NthDay(0, begun.getDayOfWeek()))
                : rule.weekdays().stream().distinct().toList();
        this.ordinalsOfYear =
                yearly && !rule.names(BYMONTH) && weekdays.stream().anyMatch(each -> each.ordinal() != 0);
    }

    /** {@return whether every day is one} */
    boolean areAll() {
        return weekdays.isEmpty()
                && Stream.of(BYMONTH, BYMONTHDAY, BYYEARDAY, BYWEEKNO).noneMatch(rule::names);
    }

    /** {@return whether something may happen on {@code day}} */
    boolean contain(LocalDate day) {
        return (ofMonth(day.getYear(), day.getMonthValue()) & bit(day.getDayOfMonth())) != 0;
    }

    /**
     * {@return the days of a month, the first of it in the lowest bit}
     *
     * @param year of the month
     * @param month from 1
     */
    int ofMonth(int year, int month) {
        long asked = year * 12L + month;
        if (asked != keptMonth) {
            keptDays = months.isEmpty() || months.contains(month) ? found(YearMonth.of(year, month)) : 0;
            keptMonth = asked;
        }
        return keptDays;
    }

    private int found(YearMonth month) {
        int length = month.lengthOfMonth();
        budget.steps(1 + monthDays.size() + weekdays.size());
        int days = -1 >>> (32 - length);
        if (!monthDays.isEmpty()) {
            int named = 0;
            for (int number : monthDays) {
                named |= bit(number > 0 ? number : length + number + 1);
            }
            days &= named;
        }
        if (!weekdays.isEmpty() && !ordinalsOfYear) {
            int named = 0;
            int first = month.atDay(1).getDayOfWeek().getValue();
            for (var each : weekdays) {
                named |= ofWeekday(each, first, length);
            }
            days &= named;
        }
        return ordinalsOfYear || rule.names(BYYEARDAY) || rule.names(BYWEEKNO) ? ofYear(month, days) : days;
    }

    private static int bit(int day) {
        return day >= 1 && day <= 31 ? 1 << (day - 1) : 0;
    }

    private static int ofWeekday(NthDay named, int first, int length) {
        int earliest = Math.floorMod(named.day().getValue() - first, 7) + 1;
        int number = named.ordinal();
        if (number == 0) {
            return EVERY_SEVENTH << (earliest - 1);
        }
        int latest = earliest + (length - earliest) / 7 * 7;
        int day = number > 0 ? earliest + 7 * (number - 1) : latest + 7 * (number + 1);
        return day <= length ? bit(day) : 0;
    }

    /** {@return those of a month's days that are right within their year} */
    private int ofYear(YearMonth month, int days) {
        int right = days;
        for (int left = days; left != 0; left &= left - 1) {
            int bit = Integer.lowestOneBit(left);
            if (!isOneOfYear(month.atDay(Integer.numberOfTrailingZeros(bit) + 1))) {
                right ^= bit;
            }
            budget.steps(ordinalsOfYear ? weekdays.size() : 1);
        }
        return right;
    }

    private boolean isOneOfYear(LocalDate day) {
        return isNamed(rule.by(BYYEARDAY), day.getDayOfYear(), day.lengthOfYear())
                && (!rule.names(BYWEEKNO) || isInWeek(day))
                && (!ordinalsOfYear || weekdays.stream().anyMatch(each -> isNthOfYear(each, day)));
    }

    private static boolean isNamed(SortedSet<Integer> named, int number, int of) {
        return named.isEmpty() || named.contains(number) || named.contains(number - of - 1);
    }

    /** A week belongs to the year in which most of its days are, and so its fourth. */
    private boolean isInWeek(LocalDate day) {
        int since =
                Math.floorMod(day.getDayOfWeek().getValue() - rule.weekStart().getValue(), 7);
        var fourth = day.plusDays(3L - since);
        int number = (fourth.getDayOfYear() - 1) / 7 + 1;
        int weeks = number + (fourth.lengthOfYear() - fourth.getDayOfYear()) / 7;
        return isNamed(rule.by(BYWEEKNO), number, weeks);
    }

    private static boolean isNthOfYear(NthDay named, LocalDate day) {
        if (day.getDayOfWeek() != named.day()) {
            return false;
        }
        int number = (day.getDayOfYear() - 1) / 7 + 1;
        int fromTheEnd = (day.getDayOfYear() - day.lengthOfYear()) / 7 - 1;
        return named.ordinal() == 0 || named.ordinal() == number || named.ordinal() == fromTheEnd;
    }
}
