package org.ecm.web.layout;

import org.ecm.core.article.Article;
import org.ecm.core.series.Series;

/** Builds the addresses of articles that a visitor reads as parts of a series. */
public final class SeriesLinks {

    private SeriesLinks() {}

    /**
     * {@return the address of a part, which names the series unless it's the part's home}
     *
     * @param series the series that the visitor reads
     * @param part an article of the series
     */
    public static String path(Series series, Article part) {
        var home = part.metadata().home();
        return "/articles/" + part.slug()
                + (home.filter(series.id()::equals).isPresent() ? "" : "?series=" + series.slug());
    }
}
