package org.ecm.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.ecm.core.reading.Reading;
import org.ecm.core.shared.Slug;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.markdown.Markdown;

/**
 * Shows a plain page at the root of the site's address, such as {@code /about}.
 *
 * <p>Responds 301 with the current address of a renamed page, 410 if it was withdrawn, 404 if it doesn't exist.
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
    SiteContext site;

    @Inject
    Models models;

    /**
     * Shows a page.
     *
     * @param slug a current or former slug
     * @return the view
     */
    @GET
    public String read(@PathParam("slug") Slug slug) {
        var view = site.orNotFound(reading.openPage(slug, site.now()), to -> "/" + to);
        var page = view.page();
        var layout = site.frame("/" + page.slug(), Optional.of(page.title().text()))
                .withDescription(page.description(), view.disclaimers());
        models.put("page", new PlainPage(layout, view, markdown.render(page.body(), site.texts())));
        return "page/page.jte";
    }
}
