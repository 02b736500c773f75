package org.ecm.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.Change;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Note;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Reference;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.ecm.web.protection.CsrfProtected;
import org.ecm.web.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * Shows one request, which is recorded, and does what the practitioner decides.
 *
 * <p>Fields: {@code pass} of an earlier page; {@code action}, absent to read, or {@code decline}, {@code spam},
 * {@code restore}, {@code note}, {@code erase}; {@code revision}, the one the page was drawn from; {@code text} of a note;
 * {@code sure}, without which nothing is erased. Answers 403 if the pass no longer holds, 404 if there is no such request,
 * 409 if somebody changed it meanwhile or it cannot be done, 400 to what was mistyped; always with the request as it is.
 */
@Path("desk/requests/{reference}")
@Controller
@RequestScoped
public class DeskRequestController {

    @Inject
    DeskAccess access;

    @Inject
    ConsultationRequests requests;

    @Inject
    Supplier<UUID> ids;

    @Inject
    Site site;

    @Inject
    Models models;

    /** What one page of the desk sends. */
    public static class Step {

        @FormParam("pass")
        @Nullable
        String pass;

        @FormParam("action")
        @Nullable
        String action;

        @FormParam("revision")
        @Nullable
        String revision;

        @FormParam("text")
        @Nullable
        String text;

        @FormParam("sure")
        @Nullable
        String sure;
    }

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
    public Response step(@PathParam("reference") String reference, @BeanParam Step step) {
        if (!access.isOpenTo(step.pass)) {
            models.put(
                    "page",
                    new SignInPage(
                            DeskFrame.of(site, "The desk"),
                            Optional.of("The desk was closed after half an hour of rest. Please open it again.")));
            return answer(403, "desk/sign-in.jte");
        }
        var request = find(reference);
        if (step.action == null) {
            return show(200, request, Optional.empty(), "");
        }
        try {
            return decide(request.at(revision(step)), step);
        } catch (StaleRevision e) {
            return show(
                    409,
                    find(reference),
                    Optional.of(
                            "Somebody changed this request meanwhile. This is how it is now; " + "nothing was done."),
                    typed(step));
        } catch (InvalidValue e) {
            return show(400, find(reference), Optional.of(Sentences.of(e)), typed(step));
        }
    }

    private Response decide(ConsultationRequest request, Step step) {
        return switch (String.valueOf(step.action)) {
            case "decline" -> happen(request, Event.DECLINED, List.of(Notice.Kind.DECLINED));
            case "spam" -> happen(request, Event.MARKED_SPAM, List.of());
            case "restore" -> happen(request, Event.RESTORED, List.of());
            case "note" -> note(request, new Note(site.now(), Actor.PRACTITIONER, typed(step)));
            case "erase" ->
                "yes".equals(step.sure)
                        ? happen(request, Event.ERASED, List.of())
                        : show(400, request, Optional.of("Tick the box if you are sure. Nothing was erased."), "");
            default -> throw new NotFoundException();
        };
    }

    private Response happen(ConsultationRequest request, Event what, List<Notice.Kind> tell) {
        return changed(
                request,
                what,
                next -> requests.save(
                        next,
                        tell.stream()
                                .map(kind -> new Notice(new NoticeId(ids.get()), request.id(), kind, site.now()))
                                .toList()));
    }

    private Response note(ConsultationRequest request, Note note) {
        return changed(request, Event.NOTED, next -> requests.save(next, note));
    }

    private Response changed(
            ConsultationRequest request, Event what, Function<ConsultationRequest, ConsultationRequest> save) {
        Change change = request.then(what, Actor.PRACTITIONER, site.now());
        return change.fold(
                next -> show(200, save.apply(next), Optional.empty(), ""),
                (state, event) -> show(
                        409,
                        find(request.reference().text()),
                        Optional.of("This cannot be done to a request that stands where this one does."),
                        ""));
    }

    private Response show(int status, ConsultationRequest request, Optional<String> trouble, String note) {
        var correspondence = requests.read(request.id(), Actor.PRACTITIONER, site.now());
        models.put(
                "page",
                new RequestPage(
                        DeskFrame.of(site, "Request " + request.reference()),
                        access.pass(),
                        requests.find(request.id()).orElse(request),
                        correspondence,
                        requests.trail(request.id()),
                        trouble,
                        note,
                        site.dates()));
        return answer(status, "desk/request.jte");
    }

    private static Response answer(int status, String view) {
        return Response.status(status)
                .entity(view)
                .header("Cache-Control", "no-store")
                .build();
    }

    private ConsultationRequest find(String reference) {
        try {
            return requests.find(new Reference(reference)).orElseThrow(NotFoundException::new);
        } catch (InvalidValue e) {
            throw new NotFoundException(e);
        }
    }

    private static Revision revision(Step step) {
        var text = step.revision;
        return text != null && text.matches("[0-9]{1,9}") ? new Revision(Integer.parseInt(text)) : Revision.NONE;
    }

    private static String typed(Step step) {
        return step.text == null ? "" : step.text;
    }
}
