package org.ecm.web.calendarexport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ecm.core.author.Author;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.Schedules;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.PractitionerCalendars;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.shared.InvalidValue;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.settings.SiteSettings;

/**
 * Writes a practitioner's private calendar feed: the meetings of the last 30 days and all upcoming ones, without canceled
 * ones. The feed reveals neither the subjects of the meetings nor the requesters.
 */
@ApplicationScoped
class CalendarFeedContent {

    private static final Duration BACK = Duration.ofDays(30);

    /** Covers the ten years ahead for which the desk can book meetings. */
    private static final Duration AHEAD = Duration.ofDays(3_660);

    private static final Duration REFRESH = Duration.ofHours(1);

    @Inject
    PractitionerCalendars calendars;

    @Inject
    MeetingTypes types;

    @Inject
    Schedules schedules;

    @Inject
    Configuration configuration;

    @SuppressWarnings("NullAway.Init")
    CalendarFeedContent() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    CalendarFeedContent(
            PractitionerCalendars calendars, MeetingTypes types, Schedules schedules, Configuration configuration) {
        this.calendars = calendars;
        this.types = types;
        this.schedules = schedules;
        this.configuration = configuration;
    }

    /**
     * {@return the feed as iCalendar}
     *
     * @param practitioner the owner of the calendar
     * @param settings the settings of the site
     * @param now the present moment
     */
    String calendar(Author practitioner, SiteSettings settings, Instant now) {
        var zone = schedules
                .find(practitioner.id())
                .map(schedule -> schedule.hours().zone())
                .orElseGet(settings::zone);
        var offeredTypes = types.asOf(now);
        var texts = settings.texts();
        var events = calendars.overlapping(practitioner.id(), new TimeRange(now.minus(BACK), now.plus(AHEAD))).stream()
                .map(meeting -> MeetingEvent.of(
                        meeting,
                        offeredTypes.find(meeting.type()).orElseThrow().location(),
                        EventTexts.forPractitioner(texts),
                        configuration.baseUrl().getHost(),
                        zone,
                        now))
                .toList();
        return MeetingCalendar.feed(texts.text("events.name"), REFRESH, organizer(practitioner, settings), events);
    }

    private static Optional<Participant> organizer(Author practitioner, SiteSettings settings) {
        return settings.contactEmail()
                .flatMap(CalendarFeedContent::address)
                .map(address -> new Participant(practitioner.name().text(), address));
    }

    /** Checks the address, because the settings accept any text. */
    private static Optional<EmailAddress> address(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
