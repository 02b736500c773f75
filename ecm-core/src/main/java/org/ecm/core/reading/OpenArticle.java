package org.ecm.core.reading;

import java.util.List;
import java.util.Optional;
import org.ecm.core.article.Article;
import org.ecm.core.author.Byline;
import org.ecm.core.disclaimer.Statement;
import org.ecm.core.series.Neighbours;

/**
 * An article with everything that belongs beside it at one moment.
 *
 * @param article what is read
 * @param byline who signs it, with the post-nominals in force
 * @param disclaimers what must be shown with it, by disclaimer
 * @param place where it stands in the series it is read in; empty outside any series
 * @param neighbours the visible articles before and after it: in that series, or else by (published at, id) among those
 *     outside any series
 */
public record OpenArticle(
        Article article,
        Byline byline,
        List<Statement> disclaimers,
        Optional<Place> place,
        Neighbours<Article> neighbours) {

    /** Takes copies. */
    public OpenArticle {
        disclaimers = List.copyOf(disclaimers);
    }
}
