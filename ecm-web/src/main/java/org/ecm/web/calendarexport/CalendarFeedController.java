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
 * Serves a practitioner's meetings as a feed that calendar programs subscribe to.
 *
 * <p>The secret in the address is the only key. Responds 404 to every invalid address, whatever is wrong with it.
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
     * {@return the feed}
     *
     * @param secret the secret in the address, unchecked
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
