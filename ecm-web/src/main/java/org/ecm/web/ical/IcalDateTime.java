package org.ecm.web.ical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date or a time of day as iCalendar writes it (RFC 5545, sections 3.3.4 and 3.3.5).
 *
 * @param local what the clock shows; midnight for a date
 * @param isDate whether it is a whole day
 * @param zone whose clock: {@code UTC} for a time in UTC; empty for a date and for a time that floats
 */
record IcalDateTime(LocalDateTime local, boolean isDate, Optional<String> zone) {

    /** The zone of a time that ends with Z. */
    static final String UTC = "UTC";

    /** Some programs write a Z after a date as well, where it means nothing. */
    private static final Pattern DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})[Zz]?");

    private static final Pattern TIME = Pattern.compile("(\\d{8})[Tt](\\d{2})(\\d{2})(\\d{2})?([Zz]?)");

    /** {@return the moments of a property, which may list several or none} */
    static Stream<IcalDateTime> all(IcalProperty property) {
        return property.values().map(text -> of(text, property.parameter("TZID")));
    }

    static IcalDateTime one(IcalProperty property) {
        return of(property.value().strip(), property.parameter("TZID"));
    }

    static IcalDateTime of(String text, Optional<String> zone) {
        var time = TIME.matcher(text);
        if (time.matches()) {
            int second = Math.min(59, number(time.group(4))); // 60 is a leap second
            var clock = LocalTime.of(number(time.group(2)), number(time.group(3)), second);
            return new IcalDateTime(
                    date(time.group(1)).atTime(clock), false, time.group(5).isEmpty() ? zone : Optional.of(UTC));
        }
        return new IcalDateTime(date(text).atStartOfDay(), true, Optional.empty());
    }

    private static LocalDate date(String text) {
        var date = DATE.matcher(text);
        if (!date.matches()) {
            throw UnreadableCalendar.malformed();
        }
        return LocalDate.of(number(date.group(1)), number(date.group(2)), number(date.group(3)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    LocalDate date() {
        return local.toLocalDate();
    }

    /** {@return whether it is a time that names no zone} */
    boolean isFloating() {
        return !isDate && zone.isEmpty();
    }
}
