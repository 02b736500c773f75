package org.ecm.web.disclaimer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.web.database.ChildRows;
import org.ecm.web.database.VersionCondition;
import org.ecm.web.database.VersionedTable;

/** Disclaimers kept in the database. */
@ApplicationScoped
@Transactional
class JpaDisclaimers implements Disclaimers {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    JpaDisclaimers() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaDisclaimers(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public Disclaimer save(Disclaimer disclaimer) {
        find(disclaimer.id())
                .filter(kept -> kept.revision().equals(disclaimer.revision()))
                .ifPresent(kept -> kept.withWordings(disclaimer.wordings(), clock.instant()));
        history().record(DisclaimerRow.of(disclaimer), disclaimer.id(), disclaimer.revision());
        return disclaimer.withRevision(disclaimer.revision().next());
    }

    @Override
    public Optional<Disclaimer> find(DisclaimerId id) {
        return disclaimers(history().latest(id.text()).stream().toList()).stream()
                .findFirst();
    }

    @Override
    public Snapshot asOf(Instant instant) {
        return () -> disclaimers(
                history().asOf(instant, VersionCondition.NONE, "row.id").getResultList());
    }

    private List<Disclaimer> disclaimers(List<DisclaimerRow> rows) {
        var wordings = new ChildRows<>(
                        entityManager, DisclaimerRow.class, "wordings", WordingRow.COLUMNS, WordingRow::read)
                .of(rows);
        return rows.stream().map(row -> row.toDisclaimer(wordings.apply(row))).toList();
    }

    private VersionedTable<DisclaimerRow> history() {
        return new VersionedTable<>(entityManager, clock, DisclaimerRow.class);
    }
}
