package org.ecm.web.selfservice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.protection.CsrfProtected;
import org.ecm.web.timepicker.SlotPicker;
import org.jspecify.annotations.Nullable;

/**
 * Lets a requester reschedule a meeting, or book an open slot if none is booked.
 *
 * <p>Form fields: {@code pass}, the pass of the page; {@code meeting}, the meeting type if no meeting is booked; {@code start}.
 * Responds 303 to the request's page; 404 if the link is invalid, 403 if the pass is invalid or expired, 400 if no time was
 * chosen, 409 if the time is no longer open (with the nearest open slots) or can't be booked, 503 if the site can't save
 * anything right now.
 */
@Path("consultation/manage/{link}/times")
@Controller
@RequestScoped
public class RescheduleController {

    @Inject
    CaseAccess caseAccess;

    @Inject
    RescheduleOptions options;

    @Inject
    SiteContext site;

    @Inject
    Models models;

    /** The form fields of the page. */
    public static class RescheduleChoice {

        @FormParam("pass")
        @Nullable
        String pass;

        @FormParam("meeting")
        @Nullable
        String meeting;

        @FormParam("start")
        @Nullable
        Instant start;
    }

    /**
     * Shows the open slots.
     *
     * @param link the token of the requester's link, unchecked
     * @param from the first day to show
     * @param meeting the meeting type if no meeting is booked
     * @return the view
     */
    @GET
    public Response list(
            @PathParam("link") String link,
            @QueryParam("from") @Nullable String from,
            @QueryParam("meeting") @Nullable String meeting) {
        return caseAccess
                .find(link)
                .map(caseView -> show(200, caseView, meeting, from, Optional.empty()))
                .orElseGet(this::invalidLink);
    }

    /**
     * Books the chosen slot, or moves the meeting to it.
     *
     * @param link the token of the requester's link, unchecked
     * @param choice the form fields
     * @return 303 to the request's page, or the open slots again
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @CsrfProtected
    public Response choose(@PathParam("link") String link, @BeanParam RescheduleChoice choice) {
        return caseAccess.find(link).map(caseView -> take(caseView, choice)).orElseGet(this::invalidLink);
    }

    private Response take(CaseView caseView, RescheduleChoice choice) {
        if (!caseAccess.isValidPass(caseView, choice.pass)) {
            return show(403, caseView, choice.meeting, null, Optional.of(FlashMessage.outdated(site.texts())));
        }
        if (!site.canSave()) {
            var answer = show(503, caseView, choice.meeting, null, Optional.of(FlashMessage.unsaved(site.texts())));
            return Response.fromResponse(answer).header("Retry-After", "60").build();
        }
        var start = choice.start;
        if (start == null) {
            return show(400, caseView, choice.meeting, null, Optional.of(FlashMessage.noTimePicked(site.texts())));
        }
        var types = options.types(caseView);
        var type = options.type(types, choice.meeting);
        if (choice.meeting != null
                && type.filter(found -> !found.id().text().equals(choice.meeting))
                        .isPresent()) {
            // the requester chose a meeting type that is gone; don't book another one instead
            return show(409, caseView, choice.meeting, null, Optional.of(FlashMessage.slotTaken(true, site.texts())));
        }
        return options.take(caseView, type, start)
                .fold(
                        meeting -> Response.seeOther(URI.create(caseView.path() + "?done=time"))
                                .build(),
                        nearest -> showTimes(
                                409,
                                caseView,
                                choice.meeting,
                                options.nearest(caseView, nearest),
                                Optional.of(FlashMessage.slotTaken(!nearest.isEmpty(), site.texts()))),
                        reason -> caseAccess
                                .find(caseView.token())
                                .map(now -> show(
                                        409,
                                        now,
                                        choice.meeting,
                                        null,
                                        Optional.of(FlashMessage.of(reason, site.texts()))))
                                .orElseGet(this::invalidLink));
    }

    private Response show(
            int status,
            CaseView caseView,
            @Nullable String meeting,
            @Nullable String from,
            Optional<FlashMessage> flash) {
        var type = options.type(options.types(caseView), meeting);
        return showTimes(status, caseView, meeting, options.slotPicker(caseView, type, from), flash);
    }

    private Response showTimes(
            int status, CaseView caseView, @Nullable String meeting, SlotPicker times, Optional<FlashMessage> flash) {
        var types = options.types(caseView);
        var texts = site.texts();
        var heading = texts.text(
                caseView.upcoming().isPresent() ? "selfservice.title.pick-another" : "selfservice.title.pick");
        models.put(
                "page",
                new ReschedulePage(
                        SelfServiceLayout.of(
                                site,
                                flash.isPresent()
                                        ? texts.text("selfservice.title.unchanged", "title", heading)
                                        : heading),
                        heading,
                        caseView,
                        caseAccess.pass(caseView),
                        flash,
                        types,
                        options.type(types, meeting),
                        options.needNumber(caseView),
                        times));
        return Response.status(status).entity("selfservice/reschedule.jte").build();
    }

    private Response invalidLink() {
        models.put("page", InvalidLinkPage.unknown(site));
        return Response.status(404).entity(InvalidLinkPage.VIEW).build();
    }
}
