package org.ecm.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.ecm.core.booking.ChangeMeeting;
import org.ecm.core.booking.Meeting;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.web.site.Site;

/** Moves a meeting, calls it off, and records what became of it. */
@RequestScoped
class Meetings {

    @Inject
    ChangeMeeting meetings;

    @Inject
    Appointments appointments;

    @Inject
    Site site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    Meetings() {}

    Outcome move(RequestCase about, Step step) {
        return about.booked().map(meeting -> move(about, meeting, step)).orElseGet(Outcome::notNow);
    }

    private Outcome move(RequestCase about, Meeting meeting, Step step) {
        return Times.with(
                step,
                meeting.length().toMinutes(),
                appointments.words(about.zone()),
                site.now(),
                start -> Times.told(
                        changing(about.request()).move(about.request().id(), start, Actor.PRACTITIONER, site.now()),
                        moved -> moved.equals(meeting)
                                ? "The meeting was at that time already. Nothing was changed."
                                : Sentences.told("The meeting is moved.", site.sendsMail())));
    }

    Outcome cancel(ConsultationRequest request, Step step) {
        return step.isSure()
                ? Times.told(
                        changing(request).cancel(request.id(), Actor.PRACTITIONER, site.now()),
                        meeting -> Sentences.told("The meeting is called off.", site.sendsMail()))
                : Outcome.trouble(400, "Tick the box if the meeting is to be called off. Nothing was done.");
    }

    Outcome conclude(ConsultationRequest request, boolean held) {
        return Times.told(
                changing(request).conclude(request.id(), held, Actor.PRACTITIONER, site.now()),
                meeting -> held ? "Noted: it took place." : "Noted: they did not come.");
    }

    private ChangeMeeting changing(ConsultationRequest request) {
        return meetings.from(request.revision());
    }
}
