package org.ecm.web.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.article.Page;
import org.ecm.core.article.Pages;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.Slug;
import org.ecm.web.database.SlugOwners;
import org.ecm.web.database.VersionedTable;

/** Stores plain pages in the database. */
@ApplicationScoped
@Transactional
class JpaPages implements Pages {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    JpaPages() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaPages(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public Page save(Page page) {
        history().record(PageRow.of(page), page.id(), page.revision());
        slugs().claim(page.permalink(), page.id().value());
        return page.withRevision(page.revision().next());
    }

    @Override
    public Optional<Page> find(PageId id) {
        return history().latest(id.value()).map(PageRow::toPage);
    }

    @Override
    public Snapshot asOf(Instant instant) {
        return new Snapshot() {
            @Override
            public Optional<Page> find(Slug slug) {
                return history()
                        .asOf(instant, slugs().owner(slug), "row.id")
                        .getResultStream()
                        .map(PageRow::toPage)
                        .filter(page -> page.permalink().matches(slug))
                        .findFirst();
            }

            @Override
            public List<Page> visible() {
                return history()
                        .asOf(instant, PublicationColumns.VISIBLE, "row.permalink.slug")
                        .getResultStream()
                        .map(PageRow::toPage)
                        .toList();
            }
        };
    }

    private VersionedTable<PageRow> history() {
        return new VersionedTable<>(entityManager, clock, PageRow.class);
    }

    private SlugOwners<PageSlugRow> slugs() {
        return new SlugOwners<>(entityManager, PageSlugRow.class, PageSlugRow::new);
    }
}
