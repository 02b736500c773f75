package org.ecm.web.article;

import static org.ecm.web.structureddata.StructuredData.add;
import static org.ecm.web.structureddata.StructuredData.breadcrumb;
import static org.ecm.web.structureddata.StructuredData.object;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Optional;
import org.ecm.core.reading.ArticleView;
import org.ecm.core.reading.SeriesPlacement;
import org.ecm.core.shared.Topic;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.structureddata.PersonStructuredData;
import org.ecm.web.structureddata.StructuredData;

/** Builds the structured data of an article's page: {@code Article} of schema.org, its series and its breadcrumb. */
final class ArticleStructuredData {

    private ArticleStructuredData() {}

    static StructuredData of(ArticleView view, String path, SiteContext site) {
        var article = view.article();
        var metadata = article.metadata();
        var published = article.publication().publishAt().orElseThrow();
        var authors = Json.createArrayBuilder();
        view.byline().authors().forEach(signature -> authors.add(PersonStructuredData.of(signature, site)));
        var data = object("Article")
                .add("@id", site.absolute(path))
                .add("url", site.absolute(path))
                .add("mainEntityOfPage", site.absolute(path))
                .add("headline", article.headline().text())
                .add("author", authors)
                .add(
                        "publisher",
                        object("Organization").add("name", site.settings().name()))
                .add("inLanguage", metadata.language().tag())
                .add("datePublished", published.toString())
                .add("dateModified", metadata.updated().orElse(published).toString())
                .add("wordCount", article.body().words())
                .add("timeRequired", "PT" + article.body().readingMinutes() + "M");
        add(data, "description", description(view));
        if (!metadata.topics().isEmpty()) {
            data.add(
                    "keywords",
                    Json.createArrayBuilder(
                            metadata.topics().stream().sorted().map(Topic::text).toList()));
        }
        view.placement()
                .ifPresent(placement -> data.add("isPartOf", series(placement, site))
                        .add("position", placement.position().part()));
        var crumbs = new ArrayList<>(ArticlePage.breadcrumb(view, site.texts()));
        crumbs.add(new SiteSettings.Link(article.headline().text(), path));
        return StructuredData.of(data, breadcrumb(crumbs, site));
    }

    private static JsonObjectBuilder series(SeriesPlacement placement, SiteContext site) {
        var address = site.absolute("/series/" + placement.series().slug());
        return object("CreativeWorkSeries")
                .add("@id", address)
                .add("url", address)
                .add("name", placement.series().title());
    }

    /** {@return the description with the disclaimers, which accompany it everywhere} */
    private static Optional<String> description(ArticleView view) {
        var text = new StringBuilder(view.article().metadata().description().orElse(""));
        view.disclaimers().forEach(statement -> text.append(' ').append(statement.text()));
        return Optional.of(text.toString().strip()).filter(whole -> !whole.isEmpty());
    }
}
