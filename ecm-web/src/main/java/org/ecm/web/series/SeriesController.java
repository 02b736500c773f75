package org.ecm.web.series;

import static org.ecm.web.structureddata.StructuredData.add;
import static org.ecm.web.structureddata.StructuredData.breadcrumb;
import static org.ecm.web.structureddata.StructuredData.object;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import org.ecm.core.reading.Reading;
import org.ecm.core.reading.SeriesView;
import org.ecm.core.shared.Slug;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.settings.SiteSettings.Link;
import org.ecm.web.structureddata.StructuredData;

/**
 * Lists all series, and shows each with its parts in order.
 *
 * <p>Responds 301 with the current address of a renamed series, 404 if it doesn't exist.
 */
@Path("series")
@Controller
@RequestScoped
public class SeriesController {

    @Inject
    Reading reading;

    @Inject
    SiteContext site;

    @Inject
    Models models;

    /** {@return the view of the list of all series} */
    @GET
    public String list() {
        models.put(
                "page",
                new SeriesListPage(
                        site.frame("/series", Optional.of(site.texts().text("layout.series"))),
                        reading.allSeries(site.now())));
        return "series/series-list.jte";
    }

    /**
     * Shows a series.
     *
     * @param slug a current or former slug
     * @return the view
     */
    @GET
    @Path("{slug}")
    public String read(@PathParam("slug") Slug slug) {
        var view = site.orNotFound(reading.openSeries(slug, site.now()), to -> "/series/" + to);
        var path = "/series/" + view.series().slug();
        models.put(
                "page",
                new SeriesPage(
                        site.frame(path, Optional.of(view.series().title()))
                                .withDescription(view.series().description(), view.disclaimers())
                                .with(data(view, path).script(), "website"),
                        view));
        return "series/series.jte";
    }

    private StructuredData data(SeriesView view, String path) {
        var address = site.absolute(path);
        var series = object("CreativeWorkSeries")
                .add("@id", address)
                .add("url", address)
                .add("name", view.series().title());
        add(series, "description", view.series().description());
        var parts = Json.createArrayBuilder();
        for (int i = 0; i < view.parts().size(); i++) {
            var part = view.parts().get(i);
            parts.add(object("Article")
                    .add("@id", site.absolute("/articles/" + part.slug()))
                    .add("headline", part.headline().text())
                    .add("position", i + 1));
        }
        series.add("hasPart", parts);
        return StructuredData.of(
                series,
                breadcrumb(
                        List.of(
                                Link.home(site.texts()),
                                Link.series(site.texts()),
                                new Link(view.series().title(), path)),
                        site));
    }
}
