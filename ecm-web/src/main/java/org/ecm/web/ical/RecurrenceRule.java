package org.ecm.web.ical;

import static org.ecm.web.ical.RecurrenceRule.Part.BYHOUR;
import static org.ecm.web.ical.RecurrenceRule.Part.BYMINUTE;
import static org.ecm.web.ical.RecurrenceRule.Part.BYMONTHDAY;
import static org.ecm.web.ical.RecurrenceRule.Part.BYSECOND;
import static org.ecm.web.ical.RecurrenceRule.Part.BYSETPOS;
import static org.ecm.web.ical.RecurrenceRule.Part.BYWEEKNO;
import static org.ecm.web.ical.RecurrenceRule.Part.BYYEARDAY;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/**
 * A rule by which an event repeats (RFC 5545, section 3.3.10). A rule that the standard rules out can't be made: it could
 * only be guessed at.
 *
 * @param frequency the unit of its periods
 * @param interval of how many periods one counts, from 1
 * @param count how many occurrences there are
 * @param until the moment after which there is none
 * @param weekStart the first day of a week
 * @param weekdays the days it names; empty means any
 * @param by the numbers it names, by part; none means any
 */
record RecurrenceRule(
        ChronoUnit frequency,
        int interval,
        Optional<Integer> count,
        Optional<IcalDateTime> until,
        DayOfWeek weekStart,
        List<NthDay> weekdays,
        Map<Part, SortedSet<Integer>> by) {

    /**
     * A day of the week, or one of several.
     *
     * @param ordinal which one of the month or year, from its end if negative; 0 means each
     * @param day of the week
     */
    record NthDay(int ordinal, DayOfWeek day) {}

    /** A part that names numbers, and the numbers it can name. */
    enum Part {
        BYSECOND(0, 60, false), // 60 is a leap second
        BYMINUTE(0, 59, false),
        BYHOUR(0, 23, false),
        BYMONTHDAY(1, 31, true),
        BYYEARDAY(1, 366, true),
        BYWEEKNO(1, 53, true),
        BYMONTH(1, 12, false),
        BYSETPOS(1, 366, true);

        private final int min;
        private final int max;
        private final boolean fromTheEnd;

        Part(int min, int max, boolean fromTheEnd) {
            this.min = min;
            this.max = max;
            this.fromTheEnd = fromTheEnd;
        }

        boolean allows(int number) {
            int size = fromTheEnd ? Math.abs(number) : number;
            return size >= min && size <= max;
        }
    }

    /** @throws UnreadableCalendar if the standard rules it out */
    RecurrenceRule {
        weekdays = List.copyOf(weekdays);
        boolean yearly = frequency == ChronoUnit.YEARS;
        boolean numbered = weekdays.stream().anyMatch(each -> each.ordinal() != 0);
        if ((count.isPresent() && until.isPresent())
                || (names(by, BYWEEKNO) && !yearly)
                || (names(by, BYYEARDAY) && frequency.isDateBased() && !yearly)
                || (names(by, BYMONTHDAY) && frequency == ChronoUnit.WEEKS)
                || (numbered && !yearly && frequency != ChronoUnit.MONTHS)
                || (numbered && names(by, BYWEEKNO))
                || (names(by, BYSETPOS) && weekdays.isEmpty() && by.size() == 1)) {
            throw UnreadableCalendar.malformed();
        }
    }

    /**
     * {@return the rule that a text says}
     *
     * @param text of a property such as {@code RRULE}
     * @throws UnreadableCalendar if it isn't a rule, or has a part that isn't understood
     */
    static RecurrenceRule parse(String text) {
        return new RecurrenceRuleParser(text).rule();
    }

    /**
     * {@return the same for whole days, whose parts for the time of day are to be ignored}
     *
     * @throws UnreadableCalendar if its periods are shorter than a day
     */
    RecurrenceRule ofDays() {
        if (frequency.isTimeBased()) {
            throw UnreadableCalendar.malformed();
        }
        var left = new EnumMap<Part, SortedSet<Integer>>(Part.class);
        left.putAll(by);
        List.of(BYHOUR, BYMINUTE, BYSECOND).forEach(left::remove);
        return new RecurrenceRule(frequency, interval, count, until, weekStart, weekdays, left);
    }

    /** {@return whether nothing in it ends the series} */
    boolean isEndless() {
        return count.isEmpty() && until.isEmpty();
    }

    SortedSet<Integer> by(Part part) {
        return by.getOrDefault(part, Collections.emptySortedSet());
    }

    boolean names(Part part) {
        return names(by, part);
    }

    private static boolean names(Map<Part, SortedSet<Integer>> by, Part part) {
        return by.containsKey(part);
    }

    /**
     * {@return the last moment at which the event may occur, on the clock of the series; empty if it goes on}
     *
     * @param wholeDays whether each occurrence is a whole day
     * @param fromUtc gives what that clock shows at a time in UTC
     */
    Optional<LocalDateTime> last(boolean wholeDays, UnaryOperator<LocalDateTime> fromUtc) {
        return until.map(moment -> {
            boolean isDay = wholeDays || moment.isDate();
            var written = moment.local();
            var local = fromUtc.apply(written);
            if (!isDay && moment.zone().isPresent()) {
                return local;
            }
            // Some mean UTC, whatever they write, some the clock of the series: neither may read as free.
            var later = local.isAfter(written) ? local : written;
            return isDay ? later.toLocalDate().atTime(LocalTime.of(23, 59, 59)) : later;
        });
    }
}
