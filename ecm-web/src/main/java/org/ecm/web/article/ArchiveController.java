package org.ecm.web.article;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.reading.Reading;
import org.ecm.web.http.PageNumber;
import org.ecm.web.layout.ArticleListing;
import org.ecm.web.layout.Pagination;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.settings.SiteSettings;

/** Lists all articles, newest first. Responds 400 to an invalid page number, 404 beyond the last page. */
@Path("articles")
@Controller
@RequestScoped
public class ArchiveController {

    @Inject
    Reading reading;

    @Inject
    SiteContext site;

    @Inject
    Models models;

    /**
     * Shows a page of the archive.
     *
     * @param page the page number, from 1
     * @return the view
     */
    @GET
    public String list(@DefaultValue(PageNumber.FIRST) @QueryParam("page") PageNumber page) {
        var list = reading.browse(ArticleFilter.all(), page.skip(), Pagination.SIZE, site.now());
        var pagination = Pagination.of("/articles", page, list.total());
        var home = SiteSettings.Link.home(site.texts());
        var heading = site.texts().text("layout.articles");
        models.put(
                "page",
                new ArticleListing(
                        site.frame(pagination.here(), Optional.of(pagination.titled(heading, site.texts()))),
                        heading,
                        List.of(home),
                        list.articles(),
                        pagination,
                        site.dates()));
        return "layout/article-list.jte";
    }
}
