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
 * <p>Where the practitioner confirms first, nobody can ask for a time before the promised answer: it could be over by then.
 *
 * @param within how long after a request the answer comes, if it's counted in hours; zero if it's counted in working days
 * @param workingDays how many working days after the day of the request the answer comes, by the end of the last one; zero if it's
 *     counted in hours
 * @param week which days of the week are working days
 */
public record AnswerPromise(Duration within, int workingDays, Set<DayOfWeek> week) {

    /** The longest promise in hours. */
    public static final Duration LONGEST = Duration.ofDays(90);

    /** The most working days. */
    public static final int MOST_WORKING_DAYS = 60;

    /** Promises nothing, so that every open time can be asked for. */
    public static final AnswerPromise NONE = new AnswerPromise(Duration.ZERO, 0, Set.of());

    /**
     * @throws InvalidValue rule {@code answer-promise.out-of-range} (the most days, and the most working
     *     days), or {@code answer-promise.no-working-days} if
     *     working days are promised and the week has none
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
     * Promises an answer within a time that runs day and night.
     *
     * @param within such as 24 hours
     */
    public static AnswerPromise within(Duration within) {
        return new AnswerPromise(within, 0, Set.of());
    }

    /**
     * Promises an answer within working days, Monday to Friday.
     *
     * @param days how many
     */
    public static AnswerPromise workingDays(int days) {
        return workingDays(days, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }

    /**
     * Promises an answer within working days.
     *
     * @param days how many
     * @param week which days of the week they are
     */
    public static AnswerPromise workingDays(int days, Set<DayOfWeek> week) {
        return new AnswerPromise(Duration.ZERO, days, week);
    }

    /**
     * Returns by when a request is answered.
     *
     * <p>The day of the request doesn't count, as somebody may write late in the evening: what comes in on a Friday is answered
     * within two working days by the end of Tuesday.
     *
     * @param request when it came in
     * @param zone in which the practitioner's days begin and end
     * @return the moment itself, if nothing is promised
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
