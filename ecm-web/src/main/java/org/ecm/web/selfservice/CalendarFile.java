package org.ecm.web.selfservice;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.booking.Meeting;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.web.calendarexport.EventTexts;
import org.ecm.web.calendarexport.MeetingCalendar;
import org.ecm.web.calendarexport.MeetingEvent;
import org.ecm.web.calendarexport.Participant;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.OutgoingMail;
import org.ecm.web.layout.SiteContext;

/**
 * Creates the file that adds a meeting to the requester's calendar. Its event has the same UID as the one in our emails, so a
 * requester who opens both gets it only once.
 */
@RequestScoped
class CalendarFile {

    @Inject
    Configuration configuration;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    CalendarFile() {}

    /** {@return whether the requester can get a file: a meeting is upcoming, and the practice has an email address} */
    boolean isAvailable(CaseView caseView) {
        return organizer(caseView).isPresent() && event(caseView).isPresent();
    }

    /** {@return the file in UTF-8; empty if it isn't {@linkplain #isAvailable available}} */
    Optional<byte[]> of(CaseView caseView) {
        return event(caseView)
                .flatMap(event -> organizer(caseView).map(organizer -> MeetingCalendar.file(event, organizer)))
                .map(text -> text.getBytes(UTF_8));
    }

    private Optional<MeetingEvent> event(CaseView caseView) {
        return caseView.upcoming()
                .flatMap(meeting ->
                        caseView.kind().map(MeetingType::location).map(location -> event(caseView, meeting, location)));
    }

    private MeetingEvent event(CaseView caseView, Meeting meeting, MeetingLocation location) {
        return MeetingEvent.of(
                meeting,
                location,
                EventTexts.forRequester(site.texts(), caseView.practitionerName()),
                configuration.baseUrl().getHost(),
                caseView.dates().zone(),
                site.now());
    }

    /** Uses the sender of our emails; if the site sends none, the contact address for visitors. */
    private Optional<Participant> organizer(CaseView caseView) {
        return configuration
                .mail()
                .map(OutgoingMail::from)
                .or(() -> site.settings().contactEmail())
                .map(address -> new Participant(caseView.practitionerName(), new EmailAddress(address)));
    }
}
