package org.ecm.web.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ecm.core.shared.Revision;
import org.ecm.web.database.VersionCondition;
import org.ecm.web.database.VersionedTable;

/** Stores the site's settings in the database. */
@ApplicationScoped
@Transactional
class JpaSiteSettingsHistory implements SiteSettingsHistory {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    JpaSiteSettingsHistory() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaSiteSettingsHistory(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public Recorded save(SiteSettings settings, Revision expectedRevision) {
        history().record(SiteSettingRow.of(settings), SiteSettingRow.ID, expectedRevision);
        return new Recorded(settings, expectedRevision.next());
    }

    @Override
    public Optional<Recorded> latest() {
        return history().latest(SiteSettingRow.ID).map(SiteSettingRow::toRecorded);
    }

    @Override
    public Optional<Recorded> asOf(Instant instant) {
        return history()
                .asOf(instant, VersionCondition.NONE, "row.revision")
                .getResultStream()
                .map(SiteSettingRow::toRecorded)
                .findFirst();
    }

    private VersionedTable<SiteSettingRow> history() {
        return new VersionedTable<>(entityManager, clock, SiteSettingRow.class);
    }
}
