package org.ecm.web.home;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.article.Article;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.reading.ArticleView;
import org.ecm.core.reading.AuthorView;
import org.ecm.core.reading.SeriesView;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.layout.SeriesLinks;
import org.ecm.web.text.DateTimeText;

/**
 * The home page.
 *
 * @param layout the page layout
 * @param practitioner the practitioner, if the settings name one
 * @param firstSeries the series to begin with, if any series has parts
 * @param latest the latest articles
 * @param dates formats dates
 */
public record HomePage(
        PageLayout layout,
        Optional<AuthorView> practitioner,
        Optional<SeriesView> firstSeries,
        List<ArticleView> latest,
        DateTimeText dates) {

    /** Takes a copy. */
    public HomePage {
        latest = List.copyOf(latest);
    }

    /** {@return the disclaimers that the practitioner, the series and the articles require} */
    public List<DisclaimerText> disclaimers() {
        var first = Stream.concat(
                practitioner.stream().map(AuthorView::disclaimers),
                firstSeries.stream().map(SeriesView::disclaimers));
        return DisclaimerText.merge(Stream.concat(first, latest.stream().map(ArticleView::disclaimers)));
    }

    /**
     * {@return the address of a part of the series to begin with}
     *
     * @param part an article of the series
     */
    public String path(Article part) {
        return firstSeries.map(view -> SeriesLinks.path(view.series(), part)).orElse("/articles/" + part.slug());
    }
}
