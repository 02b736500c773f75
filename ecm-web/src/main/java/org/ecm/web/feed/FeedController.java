package org.ecm.web.feed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import org.ecm.core.article.Article;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.reading.ArticleView;
import org.ecm.core.reading.Reading;
import org.ecm.web.layout.JteViewEngine;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.markdown.Markdown;

/**
 * Serves the latest articles as an Atom feed (RFC 4287); each entry has the full text, after its disclaimers.
 *
 * <p>Links, images and footnotes have absolute addresses, and lead to the same places as on the article's page.
 */
@Path("feed.xml")
@RequestScoped
public class FeedController {

    private static final int LATEST = 20;

    @Inject
    Reading reading;

    @Inject
    Markdown markdown;

    @Inject
    JteViewEngine templates;

    @Inject
    SiteContext site;

    /** {@return the feed} */
    @GET
    @Produces("application/atom+xml;charset=UTF-8")
    public String feed() {
        var latest = reading.browse(ArticleFilter.all(), 0, LATEST, site.now()).articles();
        var feed = new XmlDocument("feed", "http://www.w3.org/2005/Atom")
                .attributes(
                        "xml:base",
                        site.absolute("/"),
                        "xml:lang",
                        site.settings().locale().toLanguageTag())
                .element("id", site.absolute("/"))
                .element("title", site.settings().name());
        site.settings().tagline().ifPresent(tagline -> feed.element("subtitle", tagline));
        feed.element(
                        "updated",
                        latest.stream()
                                .map(view -> updated(view.article()))
                                .max(Comparator.naturalOrder())
                                .orElse(Instant.EPOCH)
                                .toString())
                .open("link", "rel", "self", "href", site.absolute("/feed.xml"), "type", "application/atom+xml")
                .close()
                .open("link", "rel", "alternate", "href", site.absolute("/"), "type", "text/html")
                .close();
        latest.forEach(view -> entry(feed, view));
        return feed.finish();
    }

    private void entry(XmlDocument feed, ArticleView view) {
        var article = view.article();
        var page = site.absolute("/articles/" + article.slug());
        feed.open("entry", "xml:lang", article.metadata().language().tag(), "xml:base", page)
                .element("id", "urn:uuid:" + article.id())
                .element("title", article.headline().text())
                .open("link", "rel", "alternate", "href", page)
                .close()
                .element(
                        "published",
                        article.publication().publishAt().orElseThrow().toString())
                .element("updated", updated(article).toString());
        view.byline()
                .authors()
                .forEach(signature -> feed.open("author")
                        .element("name", signature.author().name().text())
                        .element(
                                "uri",
                                site.absolute("/authors/" + signature.author().slug()))
                        .close());
        article.metadata().topics().stream()
                .sorted()
                .forEach(topic -> feed.open("category", "term", topic.text()).close());
        article.metadata().description().ifPresent(text -> feed.element("summary", text));
        feed.element("content", content(view, page), "type", "html").close();
    }

    private String content(ArticleView view, String page) {
        var rendered = markdown.render(view.article().body(), site.texts()).elsewhere(URI.create(page));
        return new String(
                templates.render("feed/entry.jte", new FeedEntry(view, rendered, site.texts())),
                StandardCharsets.UTF_8);
    }

    private static Instant updated(Article article) {
        return article.metadata()
                .updated()
                .or(() -> article.publication().publishAt())
                .orElseThrow();
    }
}
