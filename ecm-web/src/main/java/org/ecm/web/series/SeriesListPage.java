package org.ecm.web.series;

import java.util.List;
import org.ecm.core.disclaimer.Statement;
import org.ecm.core.reading.OpenSeries;
import org.ecm.web.site.Frame;

/**
 * The list of every series.
 *
 * @param frame what stands around it
 * @param series by slug, each with its visible parts
 */
public record SeriesListPage(Frame frame, List<OpenSeries> series) {

    /** Takes a copy. */
    public SeriesListPage {
        series = List.copyOf(series);
    }

    /** {@return what must be shown with the series} */
    public List<Statement> disclaimers() {
        return Statement.merge(series.stream().map(OpenSeries::disclaimers));
    }
}
