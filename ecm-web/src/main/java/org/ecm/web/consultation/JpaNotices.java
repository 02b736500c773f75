package org.ecm.web.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notices;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.RequestId;

/**
 * Stores the outbox in the database. {@link JpaConsultationRequests} adds the notices about a change in the same transaction.
 *
 * <p>Sent notices keep their rows, so that they aren't recorded again.
 */
@ApplicationScoped
@Transactional
class JpaNotices implements Notices {

    @PersistenceContext
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    JpaNotices() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaNotices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Handles a limit of 0 itself, because JPA providers may read it as no limit. */
    @Override
    public List<Notice> pending(int limit) {
        return limit == 0
                ? List.of()
                : entityManager
                        .createQuery(
                                "select row from NoticeRow row where row.state = :waiting order by row.recordedAt, row.id",
                                NoticeRow.class)
                        .setParameter("waiting", NoticeRow.WAITING)
                        .setMaxResults(limit)
                        .getResultStream()
                        .map(NoticeRow::toNotice)
                        .toList();
    }

    /** Locks the request's row, so that a concurrent erasure either commits first or deletes this notice with the others. */
    @Override
    public boolean add(Notice notice) {
        if (!notice.request().map(this::holds).orElse(false)
                || entityManager.find(NoticeRow.class, notice.id().value()) != null) {
            return false;
        }
        entityManager.persist(NoticeRow.of(notice));
        entityManager.flush();
        return true;
    }

    private boolean holds(RequestId request) {
        return entityManager
                        .createQuery("update RequestRow row set row.traces = row.traces"
                                + " where row.id = :request and row.state <> :erased")
                        .setParameter("request", request.value())
                        .setParameter("erased", RequestState.ERASED)
                        .executeUpdate()
                == 1;
    }
}
