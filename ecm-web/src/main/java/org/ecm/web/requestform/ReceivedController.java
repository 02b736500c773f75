package org.ecm.web.requestform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.ecm.core.cases.Cases;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Reference;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.UnreadableContent;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.mail.Recipient;
import org.ecm.web.mail.Recipients;
import org.ecm.web.text.DateTimeText;
import org.jspecify.annotations.Nullable;

/**
 * Confirms a request: shows its reference, what happens next, and by when. The page repeats nothing that the requester wrote.
 *
 * <p>It shows the time of a meeting for an hour after the last activity, in the requester's time zone; later, only their
 * email has it. If that time zone can't be read, it leaves the time out. Responds 404 if the request doesn't exist or was
 * erased.
 */
@Path("consultation/received/{reference}")
@Controller
@RequestScoped
public class ReceivedController {

    private static final Duration A_WHILE = Duration.ofHours(1);

    @Inject
    ConsultationRequests requests;

    @Inject
    Recipients recipients;

    @Inject
    Cases cases;

    @Inject
    SiteContext site;

    @Inject
    Models models;

    /**
     * Shows that the site received a request.
     *
     * @param reference the request's reference
     * @return the page
     */
    @GET
    public Response received(@PathParam("reference") @Nullable Reference reference) {
        var request = Optional.ofNullable(reference)
                .flatMap(requests::find)
                .filter(found -> found.state() != RequestState.ERASED)
                .orElseThrow(NotFoundException::new);
        var layout = site.frame(
                        "/consultation/received/" + request.reference(),
                        Optional.of(site.texts().text("form.title.received")))
                .unlisted();
        models.put(
                "page",
                new ReceivedPage(
                        layout,
                        request.reference(),
                        request.purpose(),
                        request.suspected(),
                        request.state(),
                        time(request),
                        site.sendsMail(),
                        site.script(FormHandler.RECEIVED)));
        return Response.ok("requestform/received.jte")
                .header("Cache-Control", "no-store")
                .build();
    }

    private Optional<ReceivedPage.Time> time(ConsultationRequest request) {
        boolean told = RequestState.OPEN.contains(request.state())
                && !request.lastActivityAt().plus(A_WHILE).isBefore(site.now());
        return told
                ? zone(request)
                        .map(zone -> site.texts().dates(zone))
                        .flatMap(dates -> time(cases.of(request, site.now()), dates))
                : Optional.empty();
    }

    private static Optional<ReceivedPage.Time> time(RequestCase requestCase, DateTimeText dates) {
        var options = requestCase.requesterOptions();
        return requestCase
                .time()
                .flatMap(time -> requestCase
                        .type()
                        .map(type -> new ReceivedPage.Time(
                                dates.at(time.start()),
                                time.length().toMinutes(),
                                type.name(),
                                options.changeableUntil().map(dates::at),
                                options.reschedule())));
    }

    /** Reads only the time zone, so the request's audit trail needs no entry. */
    private Optional<ZoneId> zone(ConsultationRequest request) {
        try {
            return recipients.of(request.id()).flatMap(Recipient::zone);
        } catch (UnreadableContent e) {
            return Optional.empty();
        }
    }
}
