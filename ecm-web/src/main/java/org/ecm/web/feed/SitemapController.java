package org.ecm.web.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import java.util.TreeSet;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.article.Articles;
import org.ecm.core.article.Pages;
import org.ecm.core.author.Authors;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.core.shared.Topic;
import org.ecm.web.layout.SiteContext;

/** Serves the public addresses of the site to search engines, as a sitemap of sitemaps.org 0.9. */
@Path("sitemap.xml")
@RequestScoped
public class SitemapController {

    /** The maximum number of addresses that sitemaps.org allows in one file. */
    private static final int MOST = 50_000;

    @Inject
    Articles articles;

    @Inject
    Pages pages;

    @Inject
    SeriesCatalog catalog;

    @Inject
    Authors authors;

    @Inject
    SiteContext site;

    /** {@return the sitemap, as of now} */
    @GET
    @Produces("application/xml;charset=UTF-8")
    public String sitemap() {
        var now = site.now();
        var map = new XmlDocument("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
        add(map, "/", Optional.empty());
        add(map, "/articles", Optional.empty());
        add(map, "/series", Optional.empty());
        pages.asOf(now).visible().forEach(page -> add(map, "/" + page.slug(), Optional.empty()));
        catalog.asOf(now).all().forEach(series -> add(map, "/series/" + series.slug(), Optional.empty()));
        authors.asOf(now).all().forEach(author -> add(map, "/authors/" + author.slug(), Optional.empty()));
        var topics = new TreeSet<Topic>();
        articles.asOf(now).visible(ArticleFilter.all(), 0, MOST / 2).forEach(article -> {
            var changed =
                    article.metadata().updated().or(() -> article.publication().publishAt());
            add(map, "/articles/" + article.slug(), changed.map(site.dates()::isoDay));
            topics.addAll(article.metadata().topics());
        });
        topics.forEach(topic -> add(map, "/topics/" + topic, Optional.empty()));
        return map.finish();
    }

    private void add(XmlDocument map, String path, Optional<String> changed) {
        map.open("url").element("loc", site.absolute(path));
        changed.ifPresent(day -> map.element("lastmod", day));
        map.close();
    }
}
