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
 * @param layout the page layout
 * @param view the article with everything to show beside it
 * @param rendered the rendered body
 * @param dates formats dates
 */
public record ArticlePage(PageLayout layout, ArticleView view, RenderedText rendered, DateTimeText dates) {

    /** {@return the article} */
    public Article article() {
        return view.article();
    }

    /** {@return the links from the home page to the article, without the article itself} */
    public List<SiteSettings.Link> breadcrumb() {
        return breadcrumb(view, layout.texts());
    }

    static List<SiteSettings.Link> breadcrumb(ArticleView view, Texts texts) {
        var home = SiteSettings.Link.home(texts);
        return view.placement()
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
        return view.byline().authors().stream()
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
        return view.placement()
                .map(placement -> SeriesLinks.path(placement.series(), neighbour))
                .orElse("/articles/" + neighbour.slug());
    }
}
