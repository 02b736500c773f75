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
 * Stores the audit trails of requests in the database.
 *
 * <p>A transaction that adds entries locks the request's row until it ends, so that positions follow the order of recording,
 * also across nodes.
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

    /**
     * Locks the request's row and records a reading of its content.
     *
     * @return whether it was recorded; false if the request doesn't exist or was erased
     */
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

    /** Records the latest entries, which the locked row of the request already counts. */
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

    /** {@return the audit entries of a request, in the order they were recorded} */
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
