package org.ecm.web.calendar;

import static org.ecm.web.calendar.RecurrenceRule.Part.BYMONTH;
import static org.ecm.web.calendar.RecurrenceRule.Part.BYMONTHDAY;
import static org.ecm.web.calendar.RecurrenceRule.Part.BYWEEKNO;
import static org.ecm.web.calendar.RecurrenceRule.Part.BYYEARDAY;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ecm.web.calendar.RecurrenceRule.NthDay;

/** On which days a rule lets something happen. What it leaves open is taken from the day on which it began. */
final class RecurringDays {

    private final RecurrenceRule rule;
    private final List<NthDay> weekdays;
    private final SortedSet<Integer> monthDays;
    private final SortedSet<Integer> months;
    private final WeekFields weeks;

    RecurringDays(RecurrenceRule rule, LocalDate begun) {
        this.rule = rule;
        this.weeks = WeekFields.of(rule.weekStart(), 4);
        boolean open = rule.weekdays().isEmpty()
                && Stream.of(BYMONTHDAY, BYYEARDAY, BYWEEKNO).noneMatch(rule::names);
        boolean yearly = rule.frequency() == ChronoUnit.YEARS;
        boolean sameMonthDay = open && (yearly || rule.frequency() == ChronoUnit.MONTHS);
        boolean sameWeekday = isOpenWeek(yearly) || (open && rule.frequency() == ChronoUnit.WEEKS);
        this.monthDays = sameMonthDay ? new TreeSet<>(Set.of(begun.getDayOfMonth())) : rule.by(BYMONTHDAY);
        this.months = sameMonthDay && yearly && !rule.names(BYMONTH)
                ? new TreeSet<>(Set.of(begun.getMonthValue()))
                : rule.by(BYMONTH);
        this.weekdays = sameWeekday ? List.of(new NthDay(0, begun.getDayOfWeek())) : rule.weekdays();
    }

    private boolean isOpenWeek(boolean yearly) {
        return yearly
                && rule.names(BYWEEKNO)
                && rule.weekdays().isEmpty()
                && !rule.names(BYMONTHDAY)
                && !rule.names(BYYEARDAY);
    }

    /** {@return those among the days from {@code begin} until before {@code end}, in order} */
    Stream<LocalDate> between(LocalDate begin, LocalDate end, Budget budget) {
        return Stream.iterate(begin, day -> day.isBefore(end), this::next)
                .peek(day -> budget.step())
                .filter(this::isOne);
    }

    /** Months that are not named need not be looked through. */
    private LocalDate next(LocalDate day) {
        return isInMonth(day) ? day.plusDays(1) : day.plusMonths(1).withDayOfMonth(1);
    }

    /** {@return whether it may happen on {@code day}} */
    boolean isOne(LocalDate day) {
        var ofWeeks = weeks.weekOfWeekBasedYear();
        return isInMonth(day)
                && isNamed(monthDays, day.getDayOfMonth(), day.lengthOfMonth())
                && isNamed(rule.by(BYYEARDAY), day.getDayOfYear(), day.lengthOfYear())
                && (!rule.names(BYWEEKNO)
                        || isNamed(rule.by(BYWEEKNO), day.get(ofWeeks), (int)
                                ofWeeks.rangeRefinedBy(day).getMaximum()))
                && (weekdays.isEmpty() || weekdays.stream().anyMatch(each -> isNth(each, day)));
    }

    private boolean isInMonth(LocalDate day) {
        return months.isEmpty() || months.contains(day.getMonthValue());
    }

    private static boolean isNamed(SortedSet<Integer> named, int number, int of) {
        return named.isEmpty() || named.contains(number) || named.contains(number - of - 1);
    }

    private boolean isNth(NthDay named, LocalDate day) {
        if (day.getDayOfWeek() != named.day()) {
            return false;
        }
        boolean ofYear = rule.frequency() == ChronoUnit.YEARS && !rule.names(BYMONTH);
        boolean ofMonth = rule.frequency() == ChronoUnit.MONTHS || rule.frequency() == ChronoUnit.YEARS;
        if (named.ordinal() == 0 || !ofMonth || rule.names(BYWEEKNO)) {
            return true;
        }
        int number = ofYear ? day.getDayOfYear() : day.getDayOfMonth();
        int last = ofYear ? day.lengthOfYear() : day.lengthOfMonth();
        return named.ordinal() > 0
                ? (number - 1) / 7 + 1 == named.ordinal()
                : (last - number) / 7 + 1 == -named.ordinal();
    }
}
