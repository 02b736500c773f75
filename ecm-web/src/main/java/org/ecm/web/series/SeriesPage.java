package org.ecm.web.series;

import org.ecm.core.article.Article;
import org.ecm.core.reading.SeriesView;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.layout.SeriesLinks;

/**
 * The page of a series.
 *
 * @param layout the page layout
 * @param view the series with its visible parts
 */
public record SeriesPage(PageLayout layout, SeriesView view) {

    /**
     * {@return the address of a part, which names this series unless it's the part's home}
     *
     * @param part an article of the series
     */
    public String path(Article part) {
        return SeriesLinks.path(view.series(), part);
    }
}
