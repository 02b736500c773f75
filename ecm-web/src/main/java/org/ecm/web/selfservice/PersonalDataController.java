package org.ecm.web.selfservice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.web.layout.SiteContext;

/** Lets a requester download everything that the site stores about them, as a machine-readable file. */
@Path("consultation/manage/{link}/data.json")
@RequestScoped
public class PersonalDataController {

    @Inject
    CaseAccess caseAccess;

    @Inject
    Disclaimers disclaimers;

    @Inject
    InvalidLinkResponses invalidLinks;

    @Inject
    SiteContext site;

    /**
     * {@return the file that {@link PersonalDataExport} writes; 404 if the link is invalid}
     *
     * @param link the token of the requester's link, unchecked
     */
    @GET
    public Response data(@PathParam("link") String link) {
        return caseAccess
                .find(link)
                .map(caseView -> Response.ok(PersonalDataExport.of(caseView, disclaimers.asOf(site.now())))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .header("Content-Disposition", "attachment; filename=\"my-data.json\"")
                        .build())
                .orElseGet(invalidLinks::answer);
    }
}
