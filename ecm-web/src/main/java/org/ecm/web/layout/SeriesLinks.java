package org.ecm.web.layout;

import org.ecm.core.article.Article;
import org.ecm.core.series.Series;

/** Addresses of articles as they are read in a series. */
public final class SeriesLinks {

    private SeriesLinks() {}

    /**
     * {@return the address of a part that keeps the series it is read in}
     *
     * @param series which
     * @param part one of its articles
     */
    public static String path(Series series, Article part) {
        var home = part.metadata().home();
        return "/articles/" + part.slug()
                + (home.filter(series.id()::equals).isPresent() ? "" : "?series=" + series.slug());
    }
}
