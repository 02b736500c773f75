package org.ecm.web.consultation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Reference;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.InvalidValue;
import org.ecm.web.site.Site;

/**
 * Thanks for a request: what it is called, what happens next, and by when. Nothing of what was written stands there.
 *
 * <p>Answers 404 if there is no such request, or no longer.
 */
@Path("consultation/received/{reference}")
@Controller
@RequestScoped
public class ReceivedController {

    @Inject
    ConsultationRequests requests;

    @Inject
    Site site;

    @Inject
    Models models;

    /**
     * Shows that a request was received.
     *
     * @param text its reference
     * @return the view
     */
    @GET
    public Response received(@PathParam("reference") String text) {
        var request = requests.find(reference(text))
                .filter(found -> found.state() != RequestState.ERASED)
                .orElseThrow(NotFoundException::new);
        var frame = site.frame("/consultation/received/" + request.reference(), Optional.of("Thank you"))
                .unlisted();
        models.put("page", new ReceivedPage(frame, request.reference(), request.purpose(), request.suspected()));
        return Response.ok("consultation/received.jte")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Reference reference(String text) {
        try {
            return new Reference(text);
        } catch (InvalidValue e) {
            throw new NotFoundException(e);
        }
    }
}
