package org.ecm.web.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.series.Series;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;
import org.ecm.web.database.SlugOwners;
import org.ecm.web.database.VersionCondition;
import org.ecm.web.database.VersionedTable;

/** Stores series in the database. */
@ApplicationScoped
@Transactional
class JpaSeriesCatalog implements SeriesCatalog {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    JpaSeriesCatalog() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaSeriesCatalog(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public Series save(Series series) {
        history().record(SeriesRow.of(series), series.id(), series.revision());
        slugs().claim(series.permalink(), series.id().value());
        return series.withRevision(series.revision().next());
    }

    @Override
    public Optional<Series> find(SeriesId id) {
        return history().latest(id.value()).map(SeriesRow::toSeries);
    }

    @Override
    public Snapshot asOf(Instant instant) {
        return new Snapshot() {
            @Override
            public Optional<Series> find(Slug slug) {
                return rows(instant, slugs().owner(slug)).stream()
                        .filter(series -> series.permalink().matches(slug))
                        .findFirst();
            }

            @Override
            public List<Series> all() {
                return rows(instant, VersionCondition.NONE);
            }

            @Override
            public List<Series> containing(ArticleId article) {
                return rows(instant, VersionCondition.of(":article member of row.parts", "article", article.value()));
            }
        };
    }

    private List<Series> rows(Instant instant, VersionCondition condition) {
        return history()
                .asOf(instant, condition, "row.permalink.slug")
                .getResultStream()
                .map(SeriesRow::toSeries)
                .toList();
    }

    private VersionedTable<SeriesRow> history() {
        return new VersionedTable<>(entityManager, clock, SeriesRow.class);
    }

    private SlugOwners<SeriesSlugRow> slugs() {
        return new SlugOwners<>(entityManager, SeriesSlugRow.class, SeriesSlugRow::new);
    }
}
