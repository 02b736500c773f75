package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.cases.Cases;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Reference;
import org.ecm.core.consultation.RequestContent;
import org.ecm.core.consultation.UnreadableContent;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.StaleRevision;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.protection.CsrfProtected;
import org.jspecify.annotations.Nullable;

/**
 * Shows one request, which is recorded, and does what the practitioner decides.
 *
 * <p>Fields: {@code pass} of an earlier page; {@code action}, absent to read, or {@code accept} the time that is asked
 * for, {@code agree} on another, {@code offer} what is open, {@code move}, {@code cancel}, {@code held}, {@code missed},
 * {@code answered}, {@code decline}, {@code spam}, {@code restore}, {@code note}, {@code revoke} links, {@code erase};
 * {@code revision}, the one the page was drawn from; {@code text} of a note; {@code sure}, without which nothing is called
 * off or erased; {@code meeting}, a kind, with {@code start}, or with {@code day} and {@code time} on the practitioner's
 * clock; {@code show}, a day or a kind whose times are to be shown, and nothing is done.
 *
 * <p>Answers 403 if the pass no longer holds, 404 if there is no such request, 409 if somebody changed it meanwhile, a time
 * is taken or it cannot be done, 400 to what was mistyped; always with the request as it is. What was written and cannot be
 * opened is left out; that is no look at it.
 */
@Path("desk/requests/{reference}")
@Controller
@RequestScoped
public class DeskRequestController {

    private static final DeskMessage OUTDATED = text("desk.not-done.changed");

    /** These end something and need hardly any space. */
    private static final Set<String> ENDING = Set.of("cancel", "decline", "spam", "revoke", "erase");

    private static final DeskMessage LOCKED = text("desk.not-done.locked");

    @Inject
    DeskAccess access;

    @Inject
    DeskContext desk;

    @Inject
    ConsultationRequests requests;

    @Inject
    Cases cases;

    @Inject
    Scheduling scheduling;

    @Inject
    MeetingCommands meetings;

    @Inject
    RequestDecisions decisions;

    @Inject
    AppointmentLoader appointments;

    @Inject
    SiteContext site;

    /**
     * Shows a request, after doing what was decided.
     *
     * @param reference of the request
     * @param command what the page sent
     * @return the view of the request
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @CsrfProtected
    public Response step(@PathParam("reference") @Nullable Reference reference, @BeanParam DeskCommand command) {
        if (!access.isOpenTo(command.pass)) {
            return desk.closed();
        }
        var seen = find(reference);
        var result = command.decision()
                .map(decision -> outcome(decision, seen, command))
                .orElse(CommandResult.LOOKED);
        return show(find(reference), command, result);
    }

    private CommandResult outcome(String decision, RequestCase requestCase, DeskCommand command) {
        if (ENDING.contains(decision) ? !site.canCancel() : !site.canSave()) {
            return CommandResult.unsaved();
        }
        try {
            var request = requestCase.request();
            if (!request.revision().equals(command.expectedRevision())) {
                throw new StaleRevision(request.id(), command.expectedRevision());
            }
            return decide(decision, requestCase, command);
        } catch (StaleRevision e) {
            return CommandResult.problem(409, OUTDATED);
        } catch (InvalidValue e) {
            return CommandResult.problem(400, NoteProblem.of(e));
        } catch (UnreadableContent e) {
            return CommandResult.problem(409, LOCKED);
        }
    }

    private CommandResult decide(String decision, RequestCase requestCase, DeskCommand command) {
        var request = requestCase.request();
        return switch (decision) {
            case "accept" -> scheduling.accept(request);
            case "agree" -> scheduling.agree(request, command);
            case "offer" -> scheduling.offer(requestCase, command);
            case "move" -> meetings.move(requestCase, command);
            case "cancel" -> meetings.cancel(request, command);
            case "held" -> meetings.conclude(request, true);
            case "missed" -> meetings.conclude(request, false);
            case "answered" -> decisions.answered(request);
            case "decline" -> decisions.decline(request);
            case "spam" -> decisions.spam(request);
            case "restore" -> decisions.restore(request);
            case "note" -> decisions.note(request, command);
            case "revoke" -> decisions.revoke(request);
            case "erase" -> decisions.erase(request, command);
            default -> throw new NotFoundException();
        };
    }

    private Response show(RequestCase requestCase, DeskCommand command, CommandResult result) {
        var request = requestCase.request();
        var content = read(request);
        var requesterZone = content.map(RequestContent::inquiry).flatMap(inquiry -> inquiry.zone());
        return desk.show(
                result.status(),
                "desk/request.jte",
                new RequestDetailPage(
                        DeskLayout.of(
                                site,
                                site.texts()
                                        .text(
                                                "desk.request.title",
                                                "reference",
                                                request.reference().text())),
                        desk.navigation(DeskNavigation.NavigationLink.REQUEST),
                        requestCase,
                        content,
                        requests.auditLog(request.id()),
                        command.decision().orElse(""),
                        result,
                        appointments.of(requestCase, requesterZone),
                        content.flatMap(read -> appointments.choice(requestCase, command, result)),
                        result.problem().isPresent() ? DeskCommand.text(command.text) : "",
                        site.dates()));
    }

    private Optional<RequestContent> read(ConsultationRequest request) {
        try {
            return requests.read(request.id(), Actor.PRACTITIONER, site.now());
        } catch (UnreadableContent e) {
            return Optional.empty();
        }
    }

    private RequestCase find(@Nullable Reference reference) {
        return Optional.ofNullable(reference)
                .flatMap(requests::find)
                .map(request -> cases.of(request, site.now()))
                .orElseThrow(NotFoundException::new);
    }
}
