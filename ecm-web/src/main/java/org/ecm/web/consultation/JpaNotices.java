package org.ecm.web.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notices;

/** The outbox, kept in the database: {@link JpaConsultationRequests} fills it in the transaction it tells of. */
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

    /** To JPA no rows at most may mean that there is no limit. */
    @Override
    public List<Notice> waiting(int most) {
        return most == 0
                ? List.of()
                : entityManager
                        .createQuery("select row from NoticeRow row order by row.recordedAt, row.id", NoticeRow.class)
                        .setMaxResults(most)
                        .getResultStream()
                        .map(NoticeRow::toNotice)
                        .toList();
    }
}
