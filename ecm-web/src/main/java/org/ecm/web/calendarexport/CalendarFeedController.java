package org.ecm.web.calendarexport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.ecm.core.author.Authors;
import org.ecm.web.layout.SiteContext;

/**
 * A practitioner's meetings, for a calendar to subscribe to.
 *
 * <p>The address is the key. Whatever is wrong with one, the answer is the same: 404.
 */
@Path("calendar/{secret}.ics")
@RequestScoped
public class CalendarFeedController {

    @Inject
    CalendarFeeds feeds;

    @Inject
    Authors authors;

    @Inject
    CalendarFeedContent meetings;

    @Inject
    SiteContext site;

    /**
     * {@return the calendar}
     *
     * @param secret the key: anything at all, as it came
     */
    @GET
    public Response calendar(@PathParam("secret") String secret) {
        var practitioner = feeds.open(secret).flatMap(authors::find).orElseThrow(NotFoundException::new);
        return Response.ok(meetings.calendar(practitioner, site.settings(), site.now()))
                .type("text/calendar;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
