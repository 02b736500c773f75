package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.MeetingService;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.web.layout.SiteContext;

/** Moves a meeting, calls it off, and records what became of it. */
@RequestScoped
class MeetingCommands {

    @Inject
    MeetingService meetings;

    @Inject
    AppointmentLoader appointments;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    MeetingCommands() {}

    CommandResult move(RequestCase about, DeskCommand step) {
        return about.booked().map(meeting -> move(about, meeting, step)).orElseGet(CommandResult::notNow);
    }

    private CommandResult move(RequestCase about, Meeting meeting, DeskCommand step) {
        return CommandTimes.with(
                step,
                meeting.length().toMinutes(),
                appointments.dates(about.zone()),
                site.now(),
                start -> CommandTimes.told(
                        changing(about.request()).move(about.request().id(), start, Actor.PRACTITIONER, site.now()),
                        moved -> moved.equals(meeting)
                                ? text("desk.done.not-moved")
                                : site.sendsMail() ? text("desk.done.moved") : text("desk.done.moved-untold")));
    }

    CommandResult cancel(ConsultationRequest request, DeskCommand step) {
        return step.isSure()
                ? CommandTimes.told(
                        changing(request).cancel(request.id(), Actor.PRACTITIONER, site.now()),
                        meeting -> site.sendsMail() ? text("desk.done.canceled") : text("desk.done.canceled-untold"))
                : CommandResult.trouble(400, text("desk.done.cancel-unsure"));
    }

    CommandResult conclude(ConsultationRequest request, boolean held) {
        return CommandTimes.told(
                changing(request).recordAttendance(request.id(), held, Actor.PRACTITIONER, site.now()),
                meeting -> held ? text("desk.done.took-place") : text("desk.done.no-show"));
    }

    private MeetingService changing(ConsultationRequest request) {
        return meetings.withExpectedRevision(request.revision());
    }
}
