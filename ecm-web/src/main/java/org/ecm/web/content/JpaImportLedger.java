package org.ecm.web.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Keeps the import ledger in the database of the imported content. */
@ApplicationScoped
@Transactional
class JpaImportLedger implements ImportLedger {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    JpaImportLedger() {}

    /** Creates a ledger for tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaImportLedger(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public Optional<Entry> find(String path) {
        return Optional.ofNullable(entityManager.find(ImportRow.class, path)).map(ImportRow::toEntry);
    }

    @Override
    public void record(Entry entry) {
        entityManager.merge(ImportRow.of(entry, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        entityManager.flush();
    }

    /** Updates a single row, because every database then locks it until the transaction ends. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        entityManager
                .createNativeQuery("update content_import_lock set locked_at = current_timestamp where id = 1")
                .executeUpdate();
    }
}
