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
 * Another time for a meeting, or a first one, chosen by whoever asked for it.
 *
 * <p>Fields: {@code pass} of the page, {@code meeting} for the kind of it where none is agreed, {@code start}. Answers 303 to
 * the request's page; 404 if the link opens nothing, 403 if the pass no longer holds, 400 if no time was chosen, 409 if it is
 * not open any more (with what is nearest) or cannot be taken, 503 if nothing can be saved at the moment.
 */
@Path("consultation/manage/{link}/times")
@Controller
@RequestScoped
public class RescheduleController {

    @Inject
    CaseAccess visits;

    @Inject
    RescheduleOptions choices;

    @Inject
    SiteContext site;

    @Inject
    Models models;

    /** What the page sends. */
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
     * Shows the times that are open.
     *
     * @param link that leads here
     * @param from the first day to show
     * @param meeting the kind of meeting, where none is agreed
     * @return the view
     */
    @GET
    public Response list(
            @PathParam("link") String link,
            @QueryParam("from") @Nullable String from,
            @QueryParam("meeting") @Nullable String meeting) {
        return visits.by(link)
                .map(visit -> show(200, visit, meeting, from, Optional.empty()))
                .orElseGet(this::dead);
    }

    /**
     * Takes a time.
     *
     * @param link that leads here
     * @param choice what the page sent
     * @return 303 to the request's page, or the times again
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @CsrfProtected
    public Response choose(@PathParam("link") String link, @BeanParam RescheduleChoice choice) {
        return visits.by(link).map(visit -> take(visit, choice)).orElseGet(this::dead);
    }

    private Response take(CaseView visit, RescheduleChoice choice) {
        if (!visits.isOf(visit, choice.pass)) {
            return show(403, visit, choice.meeting, null, Optional.of(FlashMessage.outdated(site.texts())));
        }
        if (!site.canSave()) {
            var answer = show(503, visit, choice.meeting, null, Optional.of(FlashMessage.unsaved(site.texts())));
            return Response.fromResponse(answer).header("Retry-After", "60").build();
        }
        var start = choice.start;
        if (start == null) {
            return show(400, visit, choice.meeting, null, Optional.of(FlashMessage.unchosen(site.texts())));
        }
        var kinds = choices.kinds(visit);
        var kind = choices.kind(kinds, choice.meeting);
        if (choice.meeting != null
                && kind.filter(found -> !found.id().text().equals(choice.meeting))
                        .isPresent()) {
            // the kind whose times were shown is gone, and nobody is given another one in its place
            return show(409, visit, choice.meeting, null, Optional.of(FlashMessage.taken(true, site.texts())));
        }
        return choices.take(visit, kind, start)
                .fold(
                        meeting -> Response.seeOther(URI.create(visit.path() + "?done=time"))
                                .build(),
                        nearest -> showThese(
                                409,
                                visit,
                                choice.meeting,
                                choices.nearest(visit, nearest),
                                Optional.of(FlashMessage.taken(!nearest.isEmpty(), site.texts()))),
                        reason -> visits.by(visit.token())
                                .map(now -> show(
                                        409,
                                        now,
                                        choice.meeting,
                                        null,
                                        Optional.of(FlashMessage.of(reason, site.texts()))))
                                .orElseGet(this::dead));
    }

    private Response show(
            int status,
            CaseView visit,
            @Nullable String meeting,
            @Nullable String from,
            Optional<FlashMessage> notable) {
        var kind = choices.kind(choices.kinds(visit), meeting);
        return showThese(status, visit, meeting, choices.times(visit, kind, from), notable);
    }

    private Response showThese(
            int status, CaseView visit, @Nullable String meeting, SlotPicker times, Optional<FlashMessage> notable) {
        var kinds = choices.kinds(visit);
        var texts = site.texts();
        var heading =
                texts.text(visit.upcoming().isPresent() ? "selfservice.title.pick-another" : "selfservice.title.pick");
        models.put(
                "page",
                new ReschedulePage(
                        SelfServiceLayout.of(
                                site,
                                notable.isPresent()
                                        ? texts.text("selfservice.title.unchanged", "title", heading)
                                        : heading),
                        heading,
                        visit,
                        visits.pass(visit),
                        notable,
                        kinds,
                        choices.kind(kinds, meeting),
                        choices.needNumber(visit),
                        times));
        return Response.status(status).entity("selfservice/times.jte").build();
    }

    private Response dead() {
        models.put("page", InvalidLinkPage.unknown(site));
        return Response.status(404).entity(InvalidLinkPage.VIEW).build();
    }
}
