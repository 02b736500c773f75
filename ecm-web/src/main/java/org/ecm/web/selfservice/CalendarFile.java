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
 * The file by which a meeting gets into somebody's calendar. It is the same event as the one in our mails, under the same
 * name: who opens both has it once.
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

    /** {@return whether there is one for a visit: there is a meeting to come, and the practice has an address} */
    boolean isThereFor(CaseView visit) {
        return organizer(visit).isPresent() && event(visit).isPresent();
    }

    /** {@return the file in UTF-8; empty if there is none} */
    Optional<byte[]> of(CaseView visit) {
        return event(visit)
                .flatMap(event -> organizer(visit).map(organizer -> MeetingCalendar.file(event, organizer)))
                .map(text -> text.getBytes(UTF_8));
    }

    private Optional<MeetingEvent> event(CaseView visit) {
        return visit.upcoming()
                .flatMap(meeting -> visit.kind().map(MeetingType::location).map(place -> event(visit, meeting, place)));
    }

    private MeetingEvent event(CaseView visit, Meeting meeting, MeetingLocation place) {
        return MeetingEvent.of(
                meeting,
                place,
                EventTexts.forRequester(site.texts(), visit.withWhom()),
                configuration.baseUrl().getHost(),
                visit.words().zone(),
                site.now());
    }

    /** Whoever writes the mails; where none are written, whom visitors may write to. */
    private Optional<Participant> organizer(CaseView visit) {
        return configuration
                .mail()
                .map(OutgoingMail::from)
                .or(() -> site.settings().contactEmail())
                .map(address -> new Participant(visit.withWhom(), new EmailAddress(address)));
    }
}
