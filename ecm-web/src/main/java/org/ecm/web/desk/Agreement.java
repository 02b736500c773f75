package org.ecm.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecm.core.booking.BookMeeting;
import org.ecm.core.booking.Wanted;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AskedTime;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Notice;
import org.ecm.core.enquiry.Purpose;
import org.ecm.core.shared.NoticeId;
import org.ecm.web.site.Site;

/** Finds a time together with whoever waits for an answer: the one they ask for, any other, or those that are open. */
@RequestScoped
class Agreement {

    private static final String GONE =
            "This kind of meeting is not offered any more. Nothing was agreed; please choose again.";

    @Inject
    BookMeeting booking;

    @Inject
    ConsultationRequests requests;

    @Inject
    Appointments appointments;

    @Inject
    Supplier<UUID> ids;

    @Inject
    Site site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    Agreement() {}

    /** Agrees to the time that is asked for. */
    Outcome accept(ConsultationRequest request) {
        return request.asked().map(asked -> accept(request, asked)).orElseGet(Outcome::notNow);
    }

    private Outcome accept(ConsultationRequest request, AskedTime asked) {
        var start = asked.time().start();
        return start.isBefore(site.now())
                ? Outcome.trouble(409, "That time is past. Agree on another one, or offer other times.")
                : agree(request, new Wanted(asked.type(), start));
    }

    /** Agrees on the time that a step names, for the kind of meeting it was shown under and for none in its place. */
    Outcome agree(ConsultationRequest request, Step step) {
        return appointments
                .named(request, step)
                .map(kind -> Times.with(
                        step,
                        kind.type().length().toMinutes(),
                        appointments.words(kind.zone()),
                        site.now(),
                        start -> agree(request, new Wanted(kind.type().id(), start))))
                .orElseGet(() -> Outcome.trouble(409, GONE));
    }

    private Outcome agree(ConsultationRequest request, Wanted wanted) {
        if (request.purpose() != Purpose.CONVERSATION) {
            return Outcome.notNow();
        }
        return Times.told(
                booking.agree(request.id(), wanted, Actor.PRACTITIONER, site.now()),
                meeting -> Sentences.told("The meeting is agreed.", site.sendsMail()));
    }

    /** Offers whatever is open: the letter leads the enquirer to their page, where they choose. */
    Outcome offer(RequestCase about, Step step) {
        var request = about.request();
        if (!about.isConversation()) {
            return Outcome.notNow();
        }
        boolean open = appointments
                .choice(about, step, Outcome.LOOKED)
                .filter(choice -> !choice.times().isEmpty())
                .isPresent();
        return open
                ? request.then(Event.TIMES_OFFERED, Actor.PRACTITIONER, site.now())
                        .fold(this::offered, (state, event) -> Outcome.notNow())
                : Outcome.trouble(409, "No time is open that could be offered. Nothing was sent.");
    }

    private Outcome offered(ConsultationRequest changed) {
        Instant now = site.now();
        requests.save(
                changed, List.of(new Notice(new NoticeId(ids.get()), changed.id(), Notice.Kind.TIMES_OFFERED, now)));
        return Outcome.done(
                site.sendsMail()
                        ? "They get an e-mail that leads them to your open times."
                        : "Other times are offered. No e-mail is sent: please tell them yourself.");
    }
}
