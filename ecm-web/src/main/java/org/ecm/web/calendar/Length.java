package org.ecm.web.calendar;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long something lasts: days as calendars count them, of 23 or 25 hours twice a year, and exact time after them.
 *
 * @param days whole days
 * @param exact and this
 */
record Length(long days, Duration exact) {

    private static final Pattern DURATION = Pattern.compile(
            "([+-]?)P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?");

    static Length days(long days) {
        return new Length(days, Duration.ZERO);
    }

    static Length exactly(Duration exact) {
        return new Length(0, exact);
    }

    /** {@return what a duration says (RFC 5545, section 3.3.6)} */
    static Length parse(String text) {
        var parts = DURATION.matcher(text.strip());
        if (!parts.matches()) {
            throw UnreadableCalendar.malformed();
        }
        int sign = parts.group(1).equals("-") ? -1 : 1;
        var exact = Duration.ofHours(number(parts.group(4)))
                .plusMinutes(number(parts.group(5)))
                .plusSeconds(number(parts.group(6)));
        return new Length(sign * (7 * number(parts.group(2)) + number(parts.group(3))), exact.multipliedBy(sign));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** {@return the same with days of 24 hours, where no clock is asked} */
    Duration hours() {
        return Duration.ofDays(days).plus(exact);
    }

    /** {@return days enough for it, never negative} */
    long atMostDays() {
        return Math.max(0, days + exact.toDays() + 1);
    }
}
