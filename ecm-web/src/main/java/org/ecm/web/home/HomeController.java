package org.ecm.web.home;

import static org.ecm.web.structureddata.StructuredData.add;
import static org.ecm.web.structureddata.StructuredData.object;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.reading.AuthorView;
import org.ecm.core.reading.Lookup;
import org.ecm.core.reading.Reading;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.structureddata.PersonStructuredData;
import org.ecm.web.structureddata.StructuredData;

/** Shows the home page: the practitioner, the series to begin with, and the latest articles. */
@Path("")
@Controller
@RequestScoped
public class HomeController {

    private static final int LATEST = 5;

    @Inject
    Reading reading;

    @Inject
    SiteContext site;

    @Inject
    Models models;

    /** {@return the view of the home page} */
    @GET
    public String home() {
        var now = site.now();
        var practitioner = site.settings()
                .practitioner()
                .map(slug -> reading.openAuthor(slug, now))
                .flatMap(Lookup::found);
        var firstSeries = reading.firstSeries(now);
        var latest = reading.browse(ArticleFilter.all(), 0, LATEST, now).articles();
        var page = new HomePage(
                site.frame("/", Optional.empty()).with(data(practitioner).script(), "website"),
                practitioner,
                firstSeries,
                latest,
                site.dates());
        models.put(
                "page",
                new HomePage(
                        page.layout().withDescription(site.settings().tagline(), page.disclaimers()),
                        practitioner,
                        firstSeries,
                        latest,
                        page.dates()));
        return "home/home.jte";
    }

    private StructuredData data(Optional<AuthorView> practitioner) {
        var website = object("WebSite")
                .add("url", site.absolute("/"))
                .add("name", site.settings().name());
        add(website, "description", site.settings().tagline());
        practitioner.ifPresent(view -> website.add("author", PersonStructuredData.of(view.signature(), site)));
        return StructuredData.of(website);
    }
}
