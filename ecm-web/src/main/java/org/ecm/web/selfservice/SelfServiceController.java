package org.ecm.web.selfservice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.ecm.core.booking.MeetingChangeResult;
import org.ecm.core.booking.MeetingService;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.shared.StaleRevision;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.links.RequestLinks;
import org.ecm.web.protection.CsrfProtected;
import org.jspecify.annotations.Nullable;

/**
 * The page of one request, for whoever made it: they come by the link in their mail.
 *
 * <p>To open it changes nothing, so whatever looks at links in mails may look at this one. Fields of what is posted:
 * {@code pass} of the page; {@code action}: {@code cancel}, {@code withdraw}, {@code erase} or {@code revoke}; {@code sure},
 * without which nothing is done. Answers 404 if the link opens nothing, 403 if the pass no longer holds, 400 without
 * {@code sure}, 409 if it cannot be done (any more), 503 if nothing can be saved at the moment; the latter four with the page as it is.
 */
@Path("consultation/manage/{link}")
@Controller
@RequestScoped
public class SelfServiceController {

    @Inject
    CaseAccess visits;

    @Inject
    RescheduleOptions choices;

    @Inject
    MeetingService changing;

    @Inject
    ConsultationRequests requests;

    @Inject
    RequestLinks links;

    @Inject
    CalendarFile calendar;

    @Inject
    SiteContext site;

    @Inject
    Models models;

    /** What the page sends. */
    public static class SelfServiceCommand {

        @FormParam("pass")
        @Nullable
        String pass;

        @FormParam("action")
        @Nullable
        String action;

        @FormParam("sure")
        @Nullable
        String sure;
    }

    /**
     * Shows where a request stands.
     *
     * @param link that leads here
     * @param done what was done just before
     * @return the view
     */
    @GET
    public Response open(@PathParam("link") String link, @QueryParam("done") @Nullable String done) {
        return visits.by(link)
                .map(visit -> show(200, visit, FlashMessage.done(done, visit, site.sendsMail(), site.texts())))
                .orElseGet(() -> dead(404, InvalidLinkPage.unknown(site)));
    }

    /**
     * Does what was decided.
     *
     * @param link that leads here
     * @param step what the page sent
     * @return 303 to the page, or what is read when there is none any more
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @CsrfProtected
    public Response step(@PathParam("link") String link, @BeanParam SelfServiceCommand step) {
        return visits.by(link)
                .map(visit -> decide(visit, step))
                .orElseGet(() -> dead(404, InvalidLinkPage.unknown(site)));
    }

    private Response decide(CaseView visit, SelfServiceCommand step) {
        if (!visits.isOf(visit, step.pass)) {
            return show(403, visit, Optional.of(FlashMessage.outdated(site.texts())));
        }
        if (!site.canCancel()) {
            return later(show(503, visit, Optional.of(FlashMessage.unsaved(site.texts()))));
        }
        if (!"yes".equals(step.sure)) {
            return show(400, visit, Optional.of(FlashMessage.unsure(site.texts())));
        }
        return switch (String.valueOf(step.action)) {
            case "cancel" -> cancel(visit);
            case "withdraw" -> withdraw(visit);
            case "erase" -> {
                changing.erase(visit.request().id(), Actor.REQUESTER, site.now());
                yield dead(200, InvalidLinkPage.erased(site));
            }
            case "revoke" -> {
                links.revoke(visit.request().id(), site.now());
                yield dead(200, InvalidLinkPage.revoked(site));
            }
            default -> throw new NotFoundException();
        };
    }

    private Response cancel(CaseView visit) {
        return changing.cancel(visit.request().id(), Actor.REQUESTER, site.now())
                .fold(
                        meeting -> done(visit, "cancelled"),
                        nearest -> refused(visit, "cancelled", MeetingChangeResult.RefusalReason.NOT_NOW),
                        reason -> refused(visit, "cancelled", reason));
    }

    private Response withdraw(CaseView visit) {
        return visit.request()
                .transition(RequestEvent.WITHDRAWN, Actor.REQUESTER, site.now())
                .fold(
                        withdrawn -> {
                            try {
                                requests.save(withdrawn, List.of());
                                return done(visit, "withdrawn");
                            } catch (StaleRevision meanwhile) {
                                return refused(visit, "withdrawn", MeetingChangeResult.RefusalReason.NOT_NOW);
                            }
                        },
                        (state, event) -> refused(visit, "withdrawn", MeetingChangeResult.RefusalReason.NOT_NOW));
    }

    private static Response done(CaseView visit, String what) {
        return Response.seeOther(URI.create(visit.path() + "?done=" + what)).build();
    }

    /** What was seen before may be outdated by now, and is looked at again: of a button pressed twice it is done already. */
    private Response refused(CaseView visit, String what, MeetingChangeResult.RefusalReason reason) {
        return visits.by(visit.token())
                .map(now -> isDone(now, what)
                        ? done(now, what)
                        : show(409, now, Optional.of(FlashMessage.of(reason, site.texts()))))
                .orElseGet(() -> dead(404, InvalidLinkPage.unknown(site)));
    }

    private static boolean isDone(CaseView visit, String what) {
        return switch (visit.request().state()) {
            case CANCELED -> what.equals("cancelled");
            case WITHDRAWN -> what.equals("withdrawn");
            default -> false;
        };
    }

    private Response show(int status, CaseView visit, Optional<FlashMessage> notable) {
        var heading = heading(visit);
        models.put(
                "page",
                new SelfServicePage(
                        SelfServiceLayout.of(
                                site,
                                notable.filter(FlashMessage::alarming).isPresent()
                                        ? site.texts().text("selfservice.title.unchanged", "title", heading)
                                        : heading),
                        heading,
                        visit,
                        visits.pass(visit),
                        notable,
                        choices.isGone(visit),
                        choices.areOpenTo(visit),
                        calendar.isThereFor(visit),
                        site.texts().dates(site.settings().zone())));
        return Response.status(status).entity("selfservice/manage.jte").build();
    }

    private static Response later(Response answer) {
        return Response.fromResponse(answer).header("Retry-After", "60").build();
    }

    private String heading(CaseView visit) {
        var texts = site.texts();
        return visit.upcoming()
                .map(meeting -> texts.text("selfservice.title.meeting", "practitioner", visit.withWhom()))
                .orElseGet(() -> texts.text(
                        visit.asksForConversation() ? "selfservice.title.request" : "selfservice.title.message"));
    }

    private Response dead(int status, InvalidLinkPage page) {
        models.put("page", page);
        return Response.status(status).entity(InvalidLinkPage.VIEW).build();
    }
}
