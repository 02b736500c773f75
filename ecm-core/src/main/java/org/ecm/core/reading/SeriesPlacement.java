package org.ecm.core.reading;

import org.ecm.core.series.Position;
import org.ecm.core.series.Series;

/**
 * An article's placement in a series: part n of m, counting visible parts only.
 *
 * @param series the series it's read in
 * @param position its position in the series
 * @param home whether this is the article's home series
 */
public record SeriesPlacement(Series series, Position position, boolean home) {}
