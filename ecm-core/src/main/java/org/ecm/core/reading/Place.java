package org.ecm.core.reading;

import org.ecm.core.series.Position;
import org.ecm.core.series.Series;

/**
 * Where an article is read: "part n of m" of a series, counting visible parts only.
 *
 * @param series the series it is read in
 * @param position where in it
 * @param home whether this is the series the article belongs to first
 */
public record Place(Series series, Position position, boolean home) {}
