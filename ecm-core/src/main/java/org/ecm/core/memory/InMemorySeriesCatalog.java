package org.ecm.core.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecm.core.series.Series;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;

/** Stores series in memory. Thread-safe. */
public final class InMemorySeriesCatalog implements SeriesCatalog {

    private final VersionHistory<SeriesId, Series> ledger;

    /** @param clock tells the moment of each save */
    public InMemorySeriesCatalog(Clock clock) {
        this.ledger = new VersionHistory<>(clock, Series::id, Series::revision, Series::withRevision);
    }

    @Override
    public Series save(Series series) {
        return ledger.save(series, series.permalink());
    }

    @Override
    public Optional<Series> find(SeriesId id) {
        return ledger.latest(id);
    }

    @Override
    public Snapshot asOf(Instant instant) {
        return new Snapshot() {
            @Override
            public Optional<Series> find(Slug slug) {
                return ledger.asOf(instant)
                        .filter(series -> series.permalink().matches(slug))
                        .findFirst();
            }

            @Override
            public List<Series> all() {
                return ledger.asOf(instant)
                        .sorted(Comparator.comparing(Series::slug))
                        .toList();
            }

            @Override
            public List<Series> containing(ArticleId article) {
                return all().stream()
                        .filter(series -> series.order().articles().contains(article))
                        .toList();
            }
        };
    }
}
