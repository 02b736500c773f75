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

/** Runs kept in the database; of those at one moment, the one recorded last comes first. */
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

    /** To JPA no rows at most may mean that there is no limit. */
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
