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

/** Everything that is kept about somebody, for themselves, as a file that other programs read. */
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
     * {@return the file, as {@link PersonalDataExport} has it; 404 if the link opens nothing}
     *
     * @param link that leads here
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
