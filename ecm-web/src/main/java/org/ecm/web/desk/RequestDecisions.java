package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ecm.core.booking.MeetingService;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Note;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.NoticeId;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.links.RequestLinks;

/** Says what a request is, notes something of it, and ends it. */
@RequestScoped
class RequestDecisions {

    @Inject
    ConsultationRequests requests;

    @Inject
    MeetingService meetings;

    @Inject
    RequestLinks links;

    @Inject
    Supplier<UUID> ids;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    RequestDecisions() {}

    /** Ends what was answered by the practitioner's own mail or telephone: whoever wrote it knows already. */
    CommandResult answered(ConsultationRequest request) {
        return apply(
                request, RequestEvent.ANSWERED, next -> requests.save(next, List.of()), text("desk.done.answered"));
    }

    CommandResult decline(ConsultationRequest request) {
        var notice = new Notice(new NoticeId(ids.get()), request.id(), Notice.NoticeKind.DECLINED, site.now());
        return apply(
                request,
                RequestEvent.DECLINED,
                next -> requests.save(next, List.of(notice)),
                site.sendsMail() ? text("desk.done.declined") : text("desk.done.declined-untold"));
    }

    CommandResult spam(ConsultationRequest request) {
        return apply(request, RequestEvent.MARKED_SPAM, next -> requests.save(next, List.of()), text("desk.done.spam"));
    }

    CommandResult restore(ConsultationRequest request) {
        return apply(
                request, RequestEvent.RESTORED, next -> requests.save(next, List.of()), text("desk.done.not-spam"));
    }

    CommandResult note(ConsultationRequest request, DeskCommand command) {
        var note = new Note(site.now(), Actor.PRACTITIONER, DeskCommand.text(command.text));
        return apply(request, RequestEvent.NOTE_ADDED, next -> requests.save(next, note), text("desk.notes.saved"));
    }

    private CommandResult apply(
            ConsultationRequest request, RequestEvent what, Consumer<ConsultationRequest> save, DeskMessage message) {
        return request.transition(what, Actor.PRACTITIONER, site.now())
                .fold(
                        next -> {
                            save.accept(next);
                            return CommandResult.done(message);
                        },
                        (state, event) -> CommandResult.notNow());
    }

    CommandResult erase(ConsultationRequest request, DeskCommand command) {
        if (!command.isSure()) {
            return CommandResult.problem(400, text("desk.data.erase-unsure"));
        }
        return meetings.withExpectedRevision(request.revision()).erase(request.id(), Actor.PRACTITIONER, site.now())
                ? CommandResult.done(text("desk.data.erased-now"))
                : CommandResult.notNow();
    }

    /** Makes the links useless that lead to the requester's own page: perhaps somebody else reads their mail. */
    CommandResult revoke(ConsultationRequest request) {
        if (request.state() == RequestState.ERASED) {
            return CommandResult.notNow();
        }
        links.revoke(request.id(), site.now());
        return CommandResult.done(text("desk.data.link-off"));
    }
}
