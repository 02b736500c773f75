package org.ecm.core.availability;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.ecm.core.shared.InvalidValue;

/**
 * Hours of one day as a wall clock shows them, half-open: at {@code until} it is closed.
 *
 * <p>An {@code until} that is not after {@code from} means that time on the next day. So 22:00 to 02:00 runs across
 * midnight, 09:00 to 00:00 ends with the day, and 00:00 to 00:00 is the whole day.
 *
 * @param from when it opens, a whole minute
 * @param until when it closes, a whole minute
 */
public record DailyHours(LocalTime from, LocalTime until) {

    /** @throws InvalidValue rule {@code daily-hours.not-whole-minutes} */
    public DailyHours {
        if (!isWholeMinute(from) || !isWholeMinute(until)) {
            throw new InvalidValue("daily-hours.not-whole-minutes", from, until);
        }
    }

    /** {@return whether they end on the next day, or with this one} */
    public boolean reachMidnight() {
        return !until.isAfter(from);
    }

    /** {@return what the clock shows when hours that begin on {@code day} open} */
    LocalDateTime opening(LocalDate day) {
        return day.atTime(from);
    }

    /** {@return what the clock shows when hours that begin on {@code day} are over} */
    LocalDateTime closing(LocalDate day) {
        return (reachMidnight() ? day.plusDays(1) : day).atTime(until);
    }

    private static boolean isWholeMinute(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }
}
