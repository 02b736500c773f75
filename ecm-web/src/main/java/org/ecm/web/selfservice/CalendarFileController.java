package org.ecm.web.selfservice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Lets a requester download the meeting as a file for a calendar. */
@Path("consultation/manage/{link}/meeting.ics")
@RequestScoped
public class CalendarFileController {

    @Inject
    CaseAccess caseAccess;

    @Inject
    CalendarFile calendar;

    @Inject
    InvalidLinkResponses invalidLinks;

    /**
     * {@return the file; 404 if the link is invalid or there is no file}
     *
     * @param link the token of the requester's link, unchecked
     */
    @GET
    public Response file(@PathParam("link") String link) {
        return caseAccess
                .find(link)
                .flatMap(calendar::of)
                .map(file -> Response.ok(file, "text/calendar;charset=UTF-8")
                        .header("Content-Disposition", "attachment; filename=\"meeting.ics\"")
                        .build())
                .orElseGet(invalidLinks::answer);
    }
}
