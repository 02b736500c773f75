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

    CommandResult move(RequestCase requestCase, DeskCommand command) {
        return requestCase
                .booked()
                .map(meeting -> move(requestCase, meeting, command))
                .orElseGet(CommandResult::notNow);
    }

    private CommandResult move(RequestCase requestCase, Meeting meeting, DeskCommand command) {
        return CommandTimes.atChosenTime(
                command,
                meeting.length().toMinutes(),
                appointments.dates(requestCase.zone()),
                site.now(),
                start -> CommandTimes.resultOf(
                        basedOn(requestCase.request())
                                .move(requestCase.request().id(), start, Actor.PRACTITIONER, site.now()),
                        moved -> moved.equals(meeting)
                                ? text("desk.done.not-moved")
                                : site.sendsMail() ? text("desk.done.moved") : text("desk.done.moved-untold")));
    }

    CommandResult cancel(ConsultationRequest request, DeskCommand command) {
        return command.isSure()
                ? CommandTimes.resultOf(
                        basedOn(request).cancel(request.id(), Actor.PRACTITIONER, site.now()),
                        meeting -> site.sendsMail() ? text("desk.done.canceled") : text("desk.done.canceled-untold"))
                : CommandResult.problem(400, text("desk.done.cancel-unsure"));
    }

    CommandResult conclude(ConsultationRequest request, boolean held) {
        return CommandTimes.resultOf(
                basedOn(request).recordAttendance(request.id(), held, Actor.PRACTITIONER, site.now()),
                meeting -> held ? text("desk.done.took-place") : text("desk.done.no-show"));
    }

    private MeetingService basedOn(ConsultationRequest request) {
        return meetings.withExpectedRevision(request.revision());
    }
}
