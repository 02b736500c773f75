package org.ecm.web.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.Notice;
import org.ecm.core.retention.RetentionRun;
import org.ecm.core.retention.RetentionRuns;

/** Stores retention runs in the database; of several runs at the same moment, the last recorded comes first. */
@ApplicationScoped
@Transactional
class JpaRetentionRuns implements RetentionRuns {

    @PersistenceContext
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    JpaRetentionRuns() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaRetentionRuns(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void save(RetentionRun run, Optional<Notice> notice) {
        entityManager.persist(RetentionRunRow.of(run));
        notice.map(NoticeRow::of).ifPresent(entityManager::persist);
        entityManager.flush();
    }

    /** Handles a limit of 0 itself, because JPA providers may read it as no limit. */
    @Override
    public List<RetentionRun> latest(int limit) {
        return limit == 0
                ? List.of()
                : entityManager
                        .createQuery(
                                "select row from RetentionRunRow row order by row.runAt desc, row.id desc",
                                RetentionRunRow.class)
                        .setMaxResults(limit)
                        .getResultStream()
                        .map(RetentionRunRow::toRun)
                        .toList();
    }
}
