package org.ecm.web.outbox;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.web.calendarexport.EventTexts;
import org.ecm.web.calendarexport.MeetingCalendar;
import org.ecm.web.calendarexport.MeetingEvent;
import org.ecm.web.calendarexport.Participant;
import org.ecm.web.mail.Email.Invitation;

/**
 * What the letters ask calendars to do. Whoever writes, invites: the address that the site's mail bears.
 *
 * @param host of the site
 * @param organizer the address that the mail bears
 */
record CalendarInvitations(String host, EmailAddress organizer) {

    /** {@return what the requester's calendar is to do; empty if there is no meeting, or nobody knows where} */
    Optional<Invitation> forRequester(NoticeContext context, EmailAddress address, ZoneId zone) {
        var name = name(context);
        var texts = context.texts();
        return invitation(
                context,
                EventTexts.forRequester(texts, name),
                List.of(),
                zone,
                new Participant(name, organizer),
                new Participant(address.text(), address));
    }

    /** {@return what the practitioner's calendar is to do; empty if there is no meeting, or nobody knows where} */
    Optional<Invitation> forPractitioner(NoticeContext context, EmailAddress address, ZoneId zone) {
        var texts = context.texts();
        return invitation(
                context,
                EventTexts.forPractitioner(texts),
                // by which the practitioner finds it at the desk, and nobody else does
                List.of(texts.text(
                        "events.request",
                        "reference",
                        context.request().reference().text())),
                zone,
                new Participant(host, organizer),
                new Participant(name(context), address));
    }

    private String name(NoticeContext context) {
        return context.practitionerName().orElse(host);
    }

    private Optional<Invitation> invitation(
            NoticeContext context,
            EventTexts texts,
            List<String> description,
            ZoneId zone,
            Participant organizing,
            Participant attending) {
        return context.meeting()
                .flatMap(meeting -> context.requestCase()
                        .type()
                        .map(type -> MeetingEvent.of(
                                meeting,
                                type.location(),
                                texts,
                                host,
                                zone,
                                context.requestCase().at())))
                .map(event -> event.describedBy(description))
                .map(event -> MeetingCalendar.message(event, organizing, attending))
                .map(message -> new Invitation(message.method(), message.text()));
    }
}
