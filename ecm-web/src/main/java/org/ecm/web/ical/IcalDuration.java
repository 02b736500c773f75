package org.ecm.web.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecm.core.availability.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * How long something lasts: days as calendars count them, of 23 or 25 hours twice a year, and exact time after them.
 *
 * @param days whole days
 * @param exact and this
 */
record IcalDuration(long days, Duration exact) {

    static final IcalDuration NONE = new IcalDuration(0, Duration.ZERO);

    static final IcalDuration DAY = new IcalDuration(1, Duration.ZERO);

    static final IcalDuration SECOND = new IcalDuration(0, Duration.ofSeconds(1));

    /** A number is needed after the P, and another after the T. */
    private static final Pattern DURATION = Pattern.compile("([+-]?)P(?=[\\dT])(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?"
            + "(?:T(?=\\d)(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?");

    static IcalDuration days(long days) {
        return new IcalDuration(days, Duration.ZERO);
    }

    static IcalDuration exactly(Duration exact) {
        return new IcalDuration(0, exact);
    }

    /**
     * {@return what a duration says (RFC 5545, section 3.3.6)}
     *
     * @throws UnreadableCalendar if it says none, or one before it begins
     */
    static IcalDuration parse(String text) {
        var parts = DURATION.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            throw UnreadableCalendar.malformed();
        }
        var exact = Duration.ofHours(number(parts.group(4)))
                .plusMinutes(number(parts.group(5)))
                .plusSeconds(number(parts.group(6)));
        var length = new IcalDuration(7 * number(parts.group(2)) + number(parts.group(3)), exact);
        if (parts.group(1).equals("-") && !length.equals(NONE)) {
            throw UnreadableCalendar.malformed();
        }
        return length;
    }

    /**
     * {@return how long it is from a start to an end; negative if that is before it}
     *
     * @param start of what lasts
     * @param clock that shows the start, and an end that names no zone
     * @param end if it is a date, all of it
     * @param zones of the calendar
     */
    static IcalDuration between(IcalDateTime start, ZoneRules clock, IcalDateTime end, CalendarZones zones) {
        if (start.isDate() && end.isDate()) {
            return days(ChronoUnit.DAYS.between(start.date(), end.date()));
        }
        var endClock = end.isFloating() || end.isDate() ? clock : zones.of(end);
        var local = end.isDate() ? end.local().plusDays(1) : end.local();
        var begin = CalendarZones.instant(start.local(), clock);
        var exact = Duration.between(begin, CalendarZones.instant(local, endClock));
        if (exact.isNegative()) { // unless it is in the second pass of an hour that comes twice
            exact = Duration.between(begin, CalendarZones.laterInstant(local, endClock));
        }
        return exactly(exact);
    }

    /** {@return the same, unless it is negative} */
    IcalDuration notNegative() {
        if (days < 0 || exact.isNegative()) {
            throw UnreadableCalendar.malformed();
        }
        return this;
    }

    /** {@return the time that something takes that begins at an instant, by a clock; empty if it takes none} */
    Optional<TimeRange> from(Instant begin, ZoneRules clock) {
        var end = end(begin, clock);
        return end.isAfter(begin) ? Optional.of(new TimeRange(begin, end)) : Optional.empty();
    }

    /** {@return when something ends that begins at an instant, by a clock} */
    Instant end(Instant begin, ZoneRules clock) {
        var day = days == 0
                ? begin
                : CalendarZones.instant(CalendarZones.local(begin, clock).plusDays(days), clock);
        return day.plus(exact);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** {@return the longer one of this and another, of what begins at an instant, by a clock} */
    IcalDuration orLonger(IcalDuration other, Instant begin, ZoneRules clock) {
        return other.end(begin, clock).isAfter(end(begin, clock)) ? other : this;
    }

    /** {@return this and a day more} */
    IcalDuration plusDay() {
        return new IcalDuration(days + 1, exact);
    }

    /** {@return days enough for it, never negative} */
    long atMostDays() {
        return Math.max(0, days + exact.toDays() + 1);
    }
}
