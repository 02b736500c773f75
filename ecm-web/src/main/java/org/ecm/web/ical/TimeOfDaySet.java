package org.ecm.web.ical;

import static org.ecm.web.ical.RecurrenceRule.Part.BYHOUR;
import static org.ecm.web.ical.RecurrenceRule.Part.BYMINUTE;
import static org.ecm.web.ical.RecurrenceRule.Part.BYSECOND;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import org.ecm.web.ical.RecurrenceRule.Part;

/**
 * The times of day that a rule names, as seconds since the beginning of a day; for periods shorter than a day, since the
 * beginning of the period. There may be one for each second of a day: they are computed, and never listed.
 */
final class TimeOfDaySet {

    private final int[] hours;
    private final int[] minutes;
    private final int[] seconds;

    /**
     * Makes the times of a series. What the rule leaves open is taken from the time at which it begins.
     *
     * @param rule by which it repeats
     * @param begun the time at which it begins
     */
    TimeOfDaySet(RecurrenceRule rule, LocalTime begun) {
        this.hours = named(rule, BYHOUR, ChronoUnit.DAYS, begun.getHour());
        this.minutes = named(rule, BYMINUTE, ChronoUnit.HOURS, begun.getMinute());
        this.seconds = named(rule, BYSECOND, ChronoUnit.MINUTES, begun.getSecond());
    }

    /** Where periods are finer than {@code coarsest} the part chooses among them; else it multiplies. */
    private static int[] named(RecurrenceRule rule, Part part, ChronoUnit coarsest, int begun) {
        if (rule.frequency().compareTo(coarsest) < 0) {
            return new int[] {0};
        }
        SortedSet<Integer> named = rule.by(part);
        return named.isEmpty()
                ? new int[] {begun}
                : named.stream().mapToInt(Integer::intValue).toArray();
    }

    /** {@return how many there are} */
    int count() {
        return hours.length * minutes.length * seconds.length;
    }

    /**
     * {@return one of them, in seconds}
     *
     * @param index from 0, in order
     */
    int at(int index) {
        int minute = index / seconds.length;
        return hours[minute / minutes.length] * 3600
                + minutes[minute % minutes.length] * 60
                + seconds[index % seconds.length];
    }
}
