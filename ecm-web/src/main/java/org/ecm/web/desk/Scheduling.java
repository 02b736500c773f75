package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecm.core.booking.BookingService;
import org.ecm.core.booking.SlotChoice;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestedSlot;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.NoticeId;
import org.ecm.web.layout.SiteContext;

/** Finds a time together with whoever waits for an answer: the one they ask for, any other, or those that are open. */
@RequestScoped
class Scheduling {

    private static final DeskMessage GONE = text("desk.pick.type-gone");

    @Inject
    BookingService booking;

    @Inject
    ConsultationRequests requests;

    @Inject
    AppointmentLoader appointments;

    @Inject
    Supplier<UUID> ids;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    Scheduling() {}

    /** Agrees to the time that is asked for. */
    CommandResult accept(ConsultationRequest request) {
        return request.requestedSlot()
                .map(requestedSlot -> accept(request, requestedSlot))
                .orElseGet(CommandResult::notNow);
    }

    private CommandResult accept(ConsultationRequest request, RequestedSlot requestedSlot) {
        var start = requestedSlot.time().start();
        return start.isBefore(site.now())
                ? CommandResult.problem(409, text("desk.time.past"))
                : agree(request, new SlotChoice(requestedSlot.type(), start));
    }

    /** Agrees on the time that a step names, for the kind of meeting it was shown under and for none in its place. */
    CommandResult agree(ConsultationRequest request, DeskCommand command) {
        return appointments
                .requestedType(request, command)
                .map(type -> CommandTimes.atChosenTime(
                        command,
                        type.type().length().toMinutes(),
                        appointments.dates(type.zone()),
                        site.now(),
                        start -> agree(request, new SlotChoice(type.type().id(), start))))
                .orElseGet(() -> CommandResult.problem(409, GONE));
    }

    private CommandResult agree(ConsultationRequest request, SlotChoice choice) {
        if (request.purpose() != Purpose.CONVERSATION) {
            return CommandResult.notNow();
        }
        return CommandTimes.resultOf(
                booking.book(request.id(), choice, Actor.PRACTITIONER, site.now()),
                meeting -> site.sendsMail() ? text("desk.done.booked") : text("desk.done.booked-untold"));
    }

    /** Offers whatever is open: the letter leads the requester to their page, where they choose. */
    CommandResult offer(RequestCase requestCase, DeskCommand command) {
        var request = requestCase.request();
        if (!requestCase.isConversation()) {
            return CommandResult.notNow();
        }
        boolean open = appointments
                .choice(requestCase, command, CommandResult.LOOKED)
                .filter(choice -> !choice.times().isEmpty())
                .isPresent();
        return open
                ? request.transition(RequestEvent.TIMES_OFFERED, Actor.PRACTITIONER, site.now())
                        .fold(this::offered, (state, event) -> CommandResult.notNow())
                : CommandResult.problem(409, text("desk.done.nothing-to-offer"));
    }

    private CommandResult offered(ConsultationRequest changed) {
        Instant now = site.now();
        requests.save(
                changed,
                List.of(new Notice(new NoticeId(ids.get()), changed.id(), Notice.NoticeKind.TIMES_OFFERED, now)));
        return CommandResult.done(site.sendsMail() ? text("desk.done.offered") : text("desk.done.offered-untold"));
    }
}
