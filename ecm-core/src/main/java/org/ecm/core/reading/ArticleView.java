package org.ecm.core.reading;

import java.util.List;
import java.util.Optional;
import org.ecm.core.article.Article;
import org.ecm.core.author.Byline;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.series.Neighbors;

/**
 * An article as readers see it at one moment, with its byline, disclaimers and neighbors.
 *
 * @param article the article
 * @param byline its authors, with their current post-nominals
 * @param disclaimers the disclaimers to show with it, by id
 * @param placement its placement in the series it's read in; empty outside any series
 * @param neighbors the visible articles before and after it: in that series, or else by (published at, id) among
 *     articles outside any series
 */
public record ArticleView(
        Article article,
        Byline byline,
        List<DisclaimerText> disclaimers,
        Optional<SeriesPlacement> placement,
        Neighbors<Article> neighbors) {

    /** Copies the list. */
    public ArticleView {
        disclaimers = List.copyOf(disclaimers);
    }
}
