package org.ecm.web.series;

import org.ecm.core.article.Article;
import org.ecm.core.reading.SeriesView;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.layout.SeriesLinks;

/**
 * The page of a series.
 *
 * @param frame what stands around it
 * @param open the series with its visible parts
 */
public record SeriesPage(PageLayout frame, SeriesView open) {

    /**
     * {@return the address of a part, which keeps this series unless it is the part's home}
     *
     * @param part one of the series
     */
    public String path(Article part) {
        return SeriesLinks.path(open.series(), part);
    }
}
