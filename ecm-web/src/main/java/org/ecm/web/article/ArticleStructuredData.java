package org.ecm.web.article;

import static org.ecm.web.structureddata.StructuredData.add;
import static org.ecm.web.structureddata.StructuredData.breadcrumb;
import static org.ecm.web.structureddata.StructuredData.thing;

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

    static StructuredData of(ArticleView open, String path, SiteContext site) {
        var article = open.article();
        var particulars = article.metadata();
        var published = article.publication().publishAt().orElseThrow();
        var authors = Json.createArrayBuilder();
        open.byline().signatures().forEach(signature -> authors.add(PersonStructuredData.of(signature, site)));
        var data = thing("Article")
                .add("@id", site.absolute(path))
                .add("url", site.absolute(path))
                .add("mainEntityOfPage", site.absolute(path))
                .add("headline", article.headline().text())
                .add("author", authors)
                .add(
                        "publisher",
                        thing("Organization").add("name", site.settings().name()))
                .add("inLanguage", particulars.language().tag())
                .add("datePublished", published.toString())
                .add("dateModified", particulars.updated().orElse(published).toString())
                .add("wordCount", article.body().words())
                .add("timeRequired", "PT" + article.body().readingMinutes() + "M");
        add(data, "description", description(open));
        if (!particulars.topics().isEmpty()) {
            data.add(
                    "keywords",
                    Json.createArrayBuilder(particulars.topics().stream()
                            .sorted()
                            .map(Topic::text)
                            .toList()));
        }
        open.placement()
                .ifPresent(place -> data.add("isPartOf", series(place, site))
                        .add("position", place.position().part()));
        var crumbs = new ArrayList<>(ArticlePage.breadcrumb(open, site.texts()));
        crumbs.add(new SiteSettings.Link(article.headline().text(), path));
        return StructuredData.of(data, breadcrumb(crumbs, site));
    }

    private static JsonObjectBuilder series(SeriesPlacement place, SiteContext site) {
        var address = site.absolute("/series/" + place.series().slug());
        return thing("CreativeWorkSeries")
                .add("@id", address)
                .add("url", address)
                .add("name", place.series().title());
    }

    /** {@return the description with the disclaimers, which accompany it everywhere} */
    private static Optional<String> description(ArticleView open) {
        var text = new StringBuilder(open.article().metadata().description().orElse(""));
        open.disclaimers().forEach(statement -> text.append(' ').append(statement.text()));
        return Optional.of(text.toString().strip()).filter(whole -> !whole.isEmpty());
    }
}
