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
 * The requester's page for a request, which they open with the link in their email.
 *
 * <p>Opening the page changes nothing, so mail scanners can safely follow the link. Form fields: {@code pass}, the pass of the
 * page; {@code action}, one of {@code cancel}, {@code withdraw}, {@code erase} and {@code revoke}; {@code sure}, which must be
 * {@code yes}. Responds 404 if the link is invalid or the action is unknown, 403 if the pass is invalid or expired, 400 without
 * {@code sure}, 409 if the action isn't possible (any longer), 503 if the site can't save anything right now; the last four
 * with the current page.
 */
@Path("consultation/manage/{link}")
@Controller
@RequestScoped
public class SelfServiceController {

    @Inject
    CaseAccess caseAccess;

    @Inject
    RescheduleOptions options;

    @Inject
    MeetingService meetings;

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

    /** The form fields of the page. */
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
     * Shows the request.
     *
     * @param link the token of the requester's link, unchecked
     * @param done the action to confirm, unchecked
     * @return the view
     */
    @GET
    public Response open(@PathParam("link") String link, @QueryParam("done") @Nullable String done) {
        return caseAccess
                .find(link)
                .map(caseView -> show(200, caseView, FlashMessage.done(done, caseView, site.sendsMail(), site.texts())))
                .orElseGet(() -> invalidLink(404, InvalidLinkPage.unknown(site)));
    }

    /**
     * Carries out the requester's action.
     *
     * @param link the token of the requester's link, unchecked
     * @param command the form fields
     * @return 303 to the page; after {@code erase} and {@code revoke}, the page that says the link no longer works
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @CsrfProtected
    public Response step(@PathParam("link") String link, @BeanParam SelfServiceCommand command) {
        return caseAccess
                .find(link)
                .map(caseView -> decide(caseView, command))
                .orElseGet(() -> invalidLink(404, InvalidLinkPage.unknown(site)));
    }

    private Response decide(CaseView caseView, SelfServiceCommand command) {
        if (!caseAccess.isValidPass(caseView, command.pass)) {
            return show(403, caseView, Optional.of(FlashMessage.outdated(site.texts())));
        }
        if (!site.canCancel()) {
            return retryLater(show(503, caseView, Optional.of(FlashMessage.unsaved(site.texts()))));
        }
        if (!"yes".equals(command.sure)) {
            return show(400, caseView, Optional.of(FlashMessage.unconfirmed(site.texts())));
        }
        return switch (String.valueOf(command.action)) {
            case "cancel" -> cancel(caseView);
            case "withdraw" -> withdraw(caseView);
            case "erase" -> {
                meetings.erase(caseView.request().id(), Actor.REQUESTER, site.now());
                yield invalidLink(200, InvalidLinkPage.erased(site));
            }
            case "revoke" -> {
                links.revoke(caseView.request().id(), site.now());
                yield invalidLink(200, InvalidLinkPage.revoked(site));
            }
            default -> throw new NotFoundException();
        };
    }

    private Response cancel(CaseView caseView) {
        return meetings.cancel(caseView.request().id(), Actor.REQUESTER, site.now())
                .fold(
                        meeting -> done(caseView, "cancelled"),
                        nearest -> refused(caseView, "cancelled", MeetingChangeResult.RefusalReason.NOT_ALLOWED),
                        reason -> refused(caseView, "cancelled", reason));
    }

    private Response withdraw(CaseView caseView) {
        return caseView.request()
                .transition(RequestEvent.WITHDRAWN, Actor.REQUESTER, site.now())
                .fold(
                        withdrawn -> {
                            try {
                                requests.save(withdrawn, List.of());
                                return done(caseView, "withdrawn");
                            } catch (StaleRevision meanwhile) {
                                return refused(caseView, "withdrawn", MeetingChangeResult.RefusalReason.NOT_ALLOWED);
                            }
                        },
                        (state, event) ->
                                refused(caseView, "withdrawn", MeetingChangeResult.RefusalReason.NOT_ALLOWED));
    }

    private static Response done(CaseView caseView, String what) {
        return Response.seeOther(URI.create(caseView.path() + "?done=" + what)).build();
    }

    /** Reloads the case, because the action is already done if the requester clicked the button twice. */
    private Response refused(CaseView caseView, String what, MeetingChangeResult.RefusalReason reason) {
        return caseAccess
                .find(caseView.token())
                .map(now -> isDone(now, what)
                        ? done(now, what)
                        : show(409, now, Optional.of(FlashMessage.of(reason, site.texts()))))
                .orElseGet(() -> invalidLink(404, InvalidLinkPage.unknown(site)));
    }

    private static boolean isDone(CaseView caseView, String what) {
        return switch (caseView.request().state()) {
            case CANCELED -> what.equals("cancelled");
            case WITHDRAWN -> what.equals("withdrawn");
            default -> false;
        };
    }

    private Response show(int status, CaseView caseView, Optional<FlashMessage> flash) {
        var heading = heading(caseView);
        models.put(
                "page",
                new SelfServicePage(
                        SelfServiceLayout.of(
                                site,
                                flash.filter(FlashMessage::alarming).isPresent()
                                        ? site.texts().text("selfservice.title.unchanged", "title", heading)
                                        : heading),
                        heading,
                        caseView,
                        caseAccess.pass(caseView),
                        flash,
                        options.isSlotGone(caseView),
                        options.isAvailable(caseView),
                        calendar.isAvailable(caseView),
                        site.texts().dates(site.settings().zone())));
        return Response.status(status).entity("selfservice/self-service.jte").build();
    }

    private static Response retryLater(Response answer) {
        return Response.fromResponse(answer).header("Retry-After", "60").build();
    }

    private String heading(CaseView caseView) {
        var texts = site.texts();
        return caseView.upcoming()
                .map(meeting -> texts.text("selfservice.title.meeting", "practitioner", caseView.practitionerName()))
                .orElseGet(() -> texts.text(
                        caseView.asksForConversation() ? "selfservice.title.request" : "selfservice.title.message"));
    }

    private Response invalidLink(int status, InvalidLinkPage page) {
        models.put("page", page);
        return Response.status(status).entity(InvalidLinkPage.VIEW).build();
    }
}
