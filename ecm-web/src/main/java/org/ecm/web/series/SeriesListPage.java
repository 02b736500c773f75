package org.ecm.web.series;

import java.util.List;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.reading.SeriesView;
import org.ecm.web.layout.PageLayout;

/**
 * The list of every series.
 *
 * @param frame what stands around it
 * @param series by slug, each with its visible parts
 */
public record SeriesListPage(PageLayout frame, List<SeriesView> series) {

    /** Takes a copy. */
    public SeriesListPage {
        series = List.copyOf(series);
    }

    /** {@return what must be shown with the series} */
    public List<DisclaimerText> disclaimers() {
        return DisclaimerText.merge(series.stream().map(SeriesView::disclaimers));
    }
}
