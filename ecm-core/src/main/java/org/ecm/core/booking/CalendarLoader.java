package org.ecm.core.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.Schedules;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.AuthorId;

/** Loads a practitioner's calendar, schedule and external calendars for the time that a query needs. */
record CalendarLoader(PractitionerCalendars calendars, Schedules schedules, ExternalCalendars externalCalendars) {

    /** Covers a whole day before the range in any time zone, since meetings are counted by day. */
    private static final Duration DAY_BEFORE = Duration.ofDays(2);

    /** How far from a requested time alternatives are sought; more than the day within which the horizon ends. */
    private static final Duration SEARCH_RADIUS = Duration.ofDays(14);

    /** More than a meeting with its buffers takes. */
    private static final Duration MARGIN = Duration.ofDays(1);

    /** {@return the calendar for finding open slots within a range; empty if the practitioner has no schedule} */
    Optional<CalendarView> loadWithin(AuthorId practitioner, TimeRange range, Instant now) {
        return schedules.asOf(now).find(practitioner).map(schedule -> {
            var elsewhere = externalCalendars.cachedBusyTimes(practitioner, withMargin(range));
            return open(schedule, elsewhere, range, now, now);
        });
    }

    /**
     * Loads the calendar around a requested start.
     *
     * @param start any time at all; a time before now or beyond the horizon is answered with the nearest open slots
     * @return empty if the practitioner has no schedule
     */
    Optional<CalendarView> loadAround(AuthorId practitioner, Instant start, Instant now) {
        return schedules.asOf(now).find(practitioner).map(schedule -> {
            var horizon = now.plus(Duration.ofDays(schedule.rules().horizonDays()));
            var center = later(now, earlier(start, horizon));
            var range = new TimeRange(center.minus(SEARCH_RADIUS), center.plus(SEARCH_RADIUS));
            var elsewhere = externalCalendars.freshBusyTimes(practitioner, withMargin(range));
            return open(schedule, elsewhere, range, later(earlier(start, now), now.minus(CalendarView.REACH)), now);
        });
    }

    private CalendarView open(
            Schedule schedule, Collection<TimeRange> elsewhere, TimeRange range, Instant from, Instant now) {
        return new CalendarView(
                schedule, calendars.load(schedule.practitioner(), from.minus(DAY_BEFORE)), elsewhere, range, now);
    }

    private static TimeRange withMargin(TimeRange range) {
        return range.widened(MARGIN, MARGIN);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
