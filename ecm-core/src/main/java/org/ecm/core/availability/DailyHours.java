package org.ecm.core.availability;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.ecm.core.shared.InvalidValue;

/**
 * Opening hours of one day in local time, half-open: closed at {@code until}.
 *
 * <p>If {@code until} is not after {@code from}, it means that time on the next day. So 22:00 to 02:00 runs past
 * midnight, 09:00 to 00:00 ends at midnight, and 00:00 to 00:00 is the whole day.
 *
 * @param from opening time, a whole minute
 * @param until closing time, a whole minute
 */
public record DailyHours(LocalTime from, LocalTime until) {

    /** @throws InvalidValue rule {@code daily-hours.not-whole-minutes} */
    public DailyHours {
        if (!isWholeMinute(from) || !isWholeMinute(until)) {
            throw new InvalidValue("daily-hours.not-whole-minutes", from, until);
        }
    }

    /** {@return whether they end at midnight or on the next day} */
    public boolean isPastMidnight() {
        return !until.isAfter(from);
    }

    /** {@return the local opening time of hours that begin on {@code day}} */
    LocalDateTime opening(LocalDate day) {
        return day.atTime(from);
    }

    /** {@return the local closing time of hours that begin on {@code day}} */
    LocalDateTime closing(LocalDate day) {
        return (isPastMidnight() ? day.plusDays(1) : day).atTime(until);
    }

    private static boolean isWholeMinute(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }
}
