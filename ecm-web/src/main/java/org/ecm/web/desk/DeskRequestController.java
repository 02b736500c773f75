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
    Scheduling agreement;

    @Inject
    MeetingCommands meetings;

    @Inject
    RequestDecisions judgement;

    @Inject
    AppointmentLoader appointments;

    @Inject
    SiteContext site;

    /**
     * Shows a request, after doing what was decided.
     *
     * @param reference of the request
     * @param step what the page sent
     * @return the view of the request
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @CsrfProtected
    public Response step(@PathParam("reference") @Nullable Reference reference, @BeanParam DeskCommand step) {
        if (!access.isOpenTo(step.pass)) {
            return desk.closed();
        }
        var seen = find(reference);
        var outcome =
                step.decision().map(decision -> outcome(decision, seen, step)).orElse(CommandResult.LOOKED);
        return show(find(reference), step, outcome);
    }

    private CommandResult outcome(String decision, RequestCase about, DeskCommand step) {
        if (ENDING.contains(decision) ? !site.canCancel() : !site.canSave()) {
            return CommandResult.unsaved();
        }
        try {
            var request = about.request();
            if (!request.revision().equals(step.drawnFrom())) {
                throw new StaleRevision(request.id(), step.drawnFrom());
            }
            return decide(decision, about, step);
        } catch (StaleRevision e) {
            return CommandResult.trouble(409, OUTDATED);
        } catch (InvalidValue e) {
            return CommandResult.trouble(400, NoteProblem.of(e));
        } catch (UnreadableContent e) {
            return CommandResult.trouble(409, LOCKED);
        }
    }

    private CommandResult decide(String decision, RequestCase about, DeskCommand step) {
        var request = about.request();
        return switch (decision) {
            case "accept" -> agreement.accept(request);
            case "agree" -> agreement.agree(request, step);
            case "offer" -> agreement.offer(about, step);
            case "move" -> meetings.move(about, step);
            case "cancel" -> meetings.cancel(request, step);
            case "held" -> meetings.conclude(request, true);
            case "missed" -> meetings.conclude(request, false);
            case "answered" -> judgement.answered(request);
            case "decline" -> judgement.decline(request);
            case "spam" -> judgement.spam(request);
            case "restore" -> judgement.restore(request);
            case "note" -> judgement.note(request, step);
            case "revoke" -> judgement.revoke(request);
            case "erase" -> judgement.erase(request, step);
            default -> throw new NotFoundException();
        };
    }

    private Response show(RequestCase about, DeskCommand step, CommandResult outcome) {
        var request = about.request();
        var correspondence = read(request);
        var theirs = correspondence.map(RequestContent::enquiry).flatMap(enquiry -> enquiry.zone());
        return desk.show(
                outcome.status(),
                "desk/request.jte",
                new RequestDetailPage(
                        DeskLayout.of(
                                site,
                                site.texts()
                                        .text(
                                                "desk.request.title",
                                                "reference",
                                                request.reference().text())),
                        desk.ways(DeskNavigation.NavigationLink.REQUEST),
                        about,
                        correspondence,
                        requests.auditLog(request.id()),
                        step.decision().orElse(""),
                        outcome,
                        appointments.of(about, theirs),
                        correspondence.flatMap(letter -> appointments.choice(about, step, outcome)),
                        outcome.trouble().isPresent() ? DeskCommand.text(step.text) : "",
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
