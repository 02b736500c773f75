package org.ecm.web.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.ecm.core.consultation.AuditEntry;
import org.ecm.core.consultation.RequestState;

/**
 * Who looked at requests and changed them, kept in the database.
 *
 * <p>Whoever adds to the trail of a request holds the row of that request until the end of the transaction, so that the
 * positions count in the order of recording, on whatever node.
 */
@ApplicationScoped
@Transactional
class JpaAuditLog {

    @PersistenceContext
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    JpaAuditLog() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaAuditLog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Records that somebody looked. {@return whether there was still something to look at} */
    boolean addLook(UUID request, AuditEntry entry) {
        boolean found = entityManager
                        .createQuery("update RequestRow row set row.traces = row.traces + 1"
                                + " where row.id = :request and row.state <> :erased")
                        .setParameter("request", request)
                        .setParameter("erased", RequestState.ERASED)
                        .executeUpdate()
                == 1;
        if (found) {
            addLast(request, List.of(entry));
        }
        return found;
    }

    /** Records the latest lines, which the row of the request counts already. */
    void addLast(UUID request, List<AuditEntry> latest) {
        int first = entityManager
                        .createQuery("select row.traces from RequestRow row where row.id = :request", Integer.class)
                        .setParameter("request", request)
                        .getSingleResult()
                - latest.size();
        for (int i = 0; i < latest.size(); i++) {
            entityManager.persist(AuditRow.of(request, first + i, latest.get(i)));
        }
        entityManager.flush();
    }

    /** {@return all lines, in the order they were recorded} */
    List<AuditEntry> of(UUID request) {
        return entityManager
                .createQuery(
                        "select row from AuditRow row where row.place.request = :request order by row.place.position",
                        AuditRow.class)
                .setParameter("request", request)
                .getResultStream()
                .map(AuditRow::toTrailEntry)
                .toList();
    }
}
