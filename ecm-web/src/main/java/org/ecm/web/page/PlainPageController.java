package org.ecm.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.ecm.core.reading.Reading;
import org.ecm.web.prose.Markdown;
import org.ecm.web.site.Addresses;
import org.ecm.web.site.Moved;
import org.ecm.web.site.Site;
import org.ecm.web.site.Withdrawn;

/**
 * Shows a plain page at the root of the site's address, such as {@code /about}.
 *
 * <p>Answers 301 to a renamed page's present address, 410 to a withdrawn one, 404 if there is none.
 */
@Path("{slug}")
@Controller
@RequestScoped
public class PlainPageController {

    @Inject
    Reading reading;

    @Inject
    Markdown markdown;

    @Inject
    Site site;

    @Inject
    Models models;

    /**
     * Shows a page.
     *
     * @param slug a current or former slug
     * @return the view
     */
    @GET
    public String read(@PathParam("slug") String slug) {
        var open = reading.openPage(Addresses.slug(slug), site.now())
                .fold(
                        found -> found,
                        to -> {
                            throw new Moved(site.absolute("/" + to));
                        },
                        reason -> {
                            throw new Withdrawn(reason);
                        },
                        () -> {
                            throw new NotFoundException();
                        });
        var page = open.page();
        var frame = site.frame("/" + page.slug(), Optional.of(page.title().text()))
                .describedAs(page.description(), open.disclaimers());
        models.put("page", new PlainPage(frame, open, markdown.render(page.body(), site.texts())));
        return "page/page.jte";
    }
}
