package org.ecm.web.series;

import java.util.List;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.reading.SeriesView;
import org.ecm.web.layout.PageLayout;

/**
 * The list of all series.
 *
 * @param layout the page layout
 * @param series the series sorted by slug, each with its visible parts
 */
public record SeriesListPage(PageLayout layout, List<SeriesView> series) {

    /** Takes a copy. */
    public SeriesListPage {
        series = List.copyOf(series);
    }

    /** {@return the disclaimers that the series require} */
    public List<DisclaimerText> disclaimers() {
        return DisclaimerText.merge(series.stream().map(SeriesView::disclaimers));
    }
}
