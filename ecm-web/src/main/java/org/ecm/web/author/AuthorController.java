package org.ecm.web.author;

import static org.ecm.web.structureddata.StructuredData.add;
import static org.ecm.web.structureddata.StructuredData.breadcrumb;
import static org.ecm.web.structureddata.StructuredData.object;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.reading.AuthorView;
import org.ecm.core.reading.Reading;
import org.ecm.core.shared.Slug;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.settings.SiteSettings.Link;
import org.ecm.web.structureddata.PersonStructuredData;
import org.ecm.web.structureddata.StructuredData;

/** Shows an author with their credentials. Responds 301 with the address of a renamed author, 404 if there's no such author. */
@Path("authors/{slug}")
@Controller
@RequestScoped
public class AuthorController {

    private static final int LATEST = 10;

    @Inject
    Reading reading;

    @Inject
    SiteContext site;

    @Inject
    Models models;

    /**
     * Shows an author.
     *
     * @param slug a current or former slug
     * @return the view
     */
    @GET
    public String read(@PathParam("slug") Slug slug) {
        var view = site.orNotFound(reading.openAuthor(slug, site.now()), to -> "/authors/" + to);
        var author = view.signature().author();
        var path = "/authors/" + author.slug();
        models.put(
                "page",
                new AuthorPage(
                        site.frame(path, Optional.of(view.signature().text()))
                                .withDescription(author.bio(), view.disclaimers())
                                .with(data(view, path).script(), "profile"),
                        view,
                        reading.browse(ArticleFilter.by(author.id()), 0, LATEST, site.now())
                                .articles(),
                        site.dates()));
        return "author/author.jte";
    }

    private StructuredData data(AuthorView view, String path) {
        var person = add(
                PersonStructuredData.of(view.signature(), site),
                "description",
                view.signature().author().bio());
        var name = view.signature().author().name().text();
        return StructuredData.of(
                object("ProfilePage").add("url", site.absolute(path)).add("mainEntity", person),
                breadcrumb(List.of(Link.home(site.texts()), new Link(name, path)), site));
    }
}
