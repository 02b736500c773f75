package org.ecm.web.article;

import java.time.Instant;
import java.util.List;
import org.ecm.core.article.Article;
import org.ecm.core.reading.ArticleView;
import org.ecm.core.reading.SeriesPlacement;
import org.ecm.core.shared.Topic;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.layout.SeriesLinks;
import org.ecm.web.markdown.RenderedText;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.text.DateTimeText;
import org.ecm.web.text.Texts;

/**
 * The page of an article.
 *
 * @param frame the page layout
 * @param open the article with everything to show beside it
 * @param prose the rendered body
 * @param dates formats dates
 */
public record ArticlePage(PageLayout frame, ArticleView open, RenderedText prose, DateTimeText dates) {

    /** {@return the article} */
    public Article article() {
        return open.article();
    }

    /** {@return the links from the home page to the article, without the article itself} */
    public List<SiteSettings.Link> breadcrumb() {
        return breadcrumb(open, frame.texts());
    }

    static List<SiteSettings.Link> breadcrumb(ArticleView open, Texts texts) {
        var home = SiteSettings.Link.home(texts);
        return open.placement()
                .map(SeriesPlacement::series)
                .map(series -> List.of(
                        home,
                        SiteSettings.Link.series(texts),
                        new SiteSettings.Link(series.title(), "/series/" + series.slug())))
                .orElseGet(() -> List.of(home, SiteSettings.Link.articles(texts)));
    }

    /** {@return when the article was published} */
    public Instant published() {
        return article().publication().publishAt().orElseThrow();
    }

    /** {@return whether any of the authors has a bio} */
    public boolean hasBios() {
        return open.byline().signatures().stream()
                .anyMatch(signature -> signature.author().bio().isPresent());
    }

    /** {@return the topics of the article, in alphabetical order} */
    public List<Topic> topics() {
        return article().metadata().topics().stream().sorted().toList();
    }

    /**
     * {@return the address of a neighbor, which stays in the series that the visitor is reading}
     *
     * @param neighbour the article before or after this one
     */
    public String path(Article neighbour) {
        return open.placement()
                .map(place -> SeriesLinks.path(place.series(), neighbour))
                .orElse("/articles/" + neighbour.slug());
    }
}
