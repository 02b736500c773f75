package org.ecm.core.testing;

import java.time.Instant;
import java.util.Optional;
import org.ecm.core.series.Series;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;

/** Adapts {@link SeriesCatalog} to the contracts of all ports. */
record SeriesAdapter(SeriesCatalog port) implements PortAdapter.WithSlugs<Series> {

    @Override
    public Series example(int n) {
        return Series.of(new SeriesId(Examples.uuid(n)), new Slug("series-" + n), "Series " + n, Examples.ONE);
    }

    @Override
    public Series changed(Series series, String text) {
        return series.withTitle(text);
    }

    @Override
    public Series at(Series series, Revision revision) {
        return series.withRevision(revision);
    }

    @Override
    public Series under(Series series, Permalink permalink) {
        return new Series(
                series.id(), series.revision(), permalink, series.title(), series.description(), series.order());
    }

    @Override
    public Permalink permalink(Series series) {
        return series.permalink();
    }

    @Override
    public Object id(Series series) {
        return series.id();
    }

    @Override
    public Series save(Series series) {
        return port.save(series);
    }

    @Override
    public Optional<Series> find(Series like) {
        return port.find(like.id());
    }

    @Override
    public Optional<Series> asOf(Instant instant, Series like) {
        return port.asOf(instant).find(like.slug());
    }

    @Override
    public Optional<Series> asOf(Instant instant, Slug slug) {
        return port.asOf(instant).find(slug);
    }
}
