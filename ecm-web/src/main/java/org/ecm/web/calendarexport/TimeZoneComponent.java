package org.ecm.web.calendarexport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.jspecify.annotations.Nullable;

/**
 * Writes a time zone for a calendar (RFC 5545, {@code VTIMEZONE}), covering the period of the calendar's meetings.
 *
 * <p>It uses the same rules as the local times in the calendar, so the two never disagree. If clocks change by the same rule
 * every year, it writes the rule; otherwise it lists each change.
 */
final class TimeZoneComponent {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final VTimeZone written = new VTimeZone();
    private final ZoneRules rules;

    private TimeZoneComponent(ZoneRules rules) {
        this.rules = rules;
    }

    /** {@return the zone, correct from {@code first} to {@code last}} */
    static VTimeZone of(ZoneId zone, Instant first, Instant last) {
        var made = new TimeZoneComponent(zone.getRules());
        made.written.add(new TzId(zone.getId()));
        made.write(first, last);
        return made.written;
    }

    private void write(Instant first, Instant last) {
        if (followsYearlyRules(first)) {
            int year = first.atOffset(ZoneOffset.UTC).getYear() - 1;
            for (var rule : rules.getTransitionRules()) {
                change(rule.createTransition(year), yearly(rule, year).orElseThrow());
            }
            return;
        }
        var before = rules.previousTransition(first.plusNanos(1));
        if (before == null) {
            unchanged(rules.getOffset(first));
        } else {
            change(before, null);
        }
        for (var next = rules.nextTransition(first); next != null; next = rules.nextTransition(next.getInstant())) {
            change(next, null);
            if (next.getInstant().isAfter(last)) {
                return; // include the first change after the end, so that readers don't assume there is none
            }
        }
    }

    /** Tells whether yearly rules apply from the year before {@code first} on, and iCalendar can express all of them. */
    private boolean followsYearlyRules(Instant first) {
        int year = first.atOffset(ZoneOffset.UTC).getYear() - 1;
        var singular = rules.getTransitions();
        boolean hold = singular.isEmpty()
                || singular.get(singular.size() - 1).getDateTimeAfter().getYear() < year;
        return hold
                && !rules.getTransitionRules().isEmpty()
                && rules.getTransitionRules().stream()
                        .allMatch(rule -> yearly(rule, year).isPresent());
    }

    private void change(ZoneOffsetTransition change, @Nullable String rule) {
        observance(
                rules.isDaylightSavings(change.getInstant()),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                rule);
    }

    private void unchanged(ZoneOffset offset) {
        observance(false, LONG_AGO, offset, offset, null);
    }

    private void observance(
            boolean daylight, LocalDateTime onset, ZoneOffset from, ZoneOffset to, @Nullable String rule) {
        var observance = daylight ? new Daylight() : new Standard();
        observance.add(new DtStart<>(onset));
        if (rule != null) {
            observance.add(new RRule<LocalDateTime>(rule));
        }
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        written.add(observance);
    }

    /** {@return the rule, such as the second Sunday in March; empty if iCalendar can't express its day that way} */
    private static Optional<String> yearly(ZoneOffsetTransitionRule rule, int year) {
        int min = rule.getDayOfMonthIndicator();
        var weekday = rule.getDayOfWeek();
        boolean last = min == -1 || isLastSeven(rule.getMonth(), min);
        boolean ordinary = min > 0 && min <= 22 && min % 7 == 1;
        if (weekday == null || !(last || ordinary)) {
            return Optional.empty();
        }
        var month = LocalDate.of(year, rule.getMonth(), 1);
        int ordinal = last ? -1 : min / 7 + 1;
        var day = month.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
        if (!day.equals(rule.createTransition(year).getDateTimeBefore().toLocalDate())) {
            return Optional.empty(); // a change given in UTC or at hour 24 falls on another local day
        }
        var name = weekday.name().substring(0, 2).toUpperCase(Locale.ROOT);
        return Optional.of(
                "FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s".formatted(rule.getMonth().getValue(), ordinal, name));
    }

    /** Recognizes how the JDK writes the last Sunday in March: as the first one from the 25th on. */
    private static boolean isLastSeven(Month month, int min) {
        return month != Month.FEBRUARY && min == month.maxLength() - 6;
    }
}
