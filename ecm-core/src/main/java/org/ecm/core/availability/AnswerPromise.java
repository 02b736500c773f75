package org.ecm.core.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.ecm.core.shared.InvalidValue;

/**
 * How soon a practice promises to answer a request.
 *
 * <p>Where the practitioner confirms first, requesters can't ask for a time before the promised answer: the time could pass
 * before it's confirmed.
 *
 * @param within the time from the request to the answer, around the clock; zero if the promise counts working days
 * @param workingDays the number of working days after the day of the request, to the end of the last one; zero if the promise
 *     counts hours
 * @param week the working days; may be empty if the promise counts hours
 */
public record AnswerPromise(Duration within, int workingDays, Set<DayOfWeek> week) {

    /** The longest promise in hours. */
    public static final Duration LONGEST = Duration.ofDays(90);

    /** The most working days. */
    public static final int MOST_WORKING_DAYS = 60;

    /** Promises nothing, so that requesters can ask for every open slot. */
    public static final AnswerPromise NONE = new AnswerPromise(Duration.ZERO, 0, Set.of());

    /**
     * @throws InvalidValue rule {@code answer-promise.out-of-range} (the most days, and the most working days), or {@code
     *     answer-promise.no-working-days} if working days are promised and the week has none
     */
    public AnswerPromise {
        if (within.isNegative()
                || within.compareTo(LONGEST) > 0
                || workingDays < 0
                || workingDays > MOST_WORKING_DAYS) {
            throw new InvalidValue("answer-promise.out-of-range", LONGEST.toDays(), MOST_WORKING_DAYS);
        }
        week = Set.copyOf(week);
        if (workingDays > 0 && week.isEmpty()) {
            throw new InvalidValue("answer-promise.no-working-days");
        }
    }

    /**
     * Promises an answer within a time that runs around the clock.
     *
     * @param within such as 24 hours
     */
    public static AnswerPromise within(Duration within) {
        return new AnswerPromise(within, 0, Set.of());
    }

    /**
     * Promises an answer within working days, Monday to Friday.
     *
     * @param days the number of working days
     */
    public static AnswerPromise workingDays(int days) {
        return workingDays(days, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }

    /**
     * Promises an answer within working days.
     *
     * @param days the number of working days
     * @param week the working days
     */
    public static AnswerPromise workingDays(int days, Set<DayOfWeek> week) {
        return new AnswerPromise(Duration.ZERO, days, week);
    }

    /**
     * Returns when the answer to a request is due.
     *
     * <p>The day of the request doesn't count, because it may be nearly over: with two working days, the answer to a
     * request that comes in on a Friday is due at the end of Tuesday.
     *
     * @param request the moment at which the request came in
     * @param zone the practitioner's zone, in which days begin and end
     * @return the promised moment; {@code request} itself if nothing is promised
     */
    public Instant dueAt(Instant request, ZoneId zone) {
        if (workingDays == 0) {
            return request.plus(within);
        }
        var day = LocalDate.ofInstant(request, zone);
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (week.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
