package org.ecm.web.series;

import org.ecm.core.article.Article;
import org.ecm.core.reading.SeriesView;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.layout.SeriesLinks;

/**
 * The page of a series.
 *
 * @param frame the page layout
 * @param open the series with its visible parts
 */
public record SeriesPage(PageLayout frame, SeriesView open) {

    /**
     * {@return the address of a part, which names this series unless it's the part's home}
     *
     * @param part an article of the series
     */
    public String path(Article part) {
        return SeriesLinks.path(open.series(), part);
    }
}
