package org.ecm.web.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.ecm.web.database.SqlErrors;

/** Stores revoked links in the database, with one row for each request that ever had any. */
@ApplicationScoped
@Transactional
class JpaRevokedLinks implements RevokedLinks {

    @PersistenceContext
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    JpaRevokedLinks() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaRevokedLinks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Instant> until(RequestId request) {
        return entityManager
                .createQuery("select row.revokedAt from RevokedLinkRow row where row.request = :request", Instant.class)
                .setParameter("request", request.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public void revoke(RequestId request, Instant until) {
        try {
            if (!advance(request, until)) {
                until(request).ifPresentOrElse(before -> requireNotOutdated(request, before, until), () -> {
                    entityManager.persist(RevokedLinkRow.of(request, until));
                    entityManager.flush();
                });
            }
        } catch (PersistenceException e) {
            throw SqlErrors.isOf(e, "request_link_pk") || SqlErrors.isOfRivals(e) ? stale(request) : e;
        }
    }

    /** Another call may have written an earlier instant that the update missed; then the caller has to try again. */
    private static void requireNotOutdated(RequestId request, Instant kept, Instant until) {
        if (kept.isBefore(until)) {
            throw stale(request);
        }
    }

    private static StaleRevision stale(RequestId request) {
        return new StaleRevision(request, Revision.NONE);
    }

    private boolean advance(RequestId request, Instant until) {
        return entityManager
                        .createQuery("update RevokedLinkRow row set row.revokedAt = :until"
                                + " where row.request = :request and row.revokedAt < :until")
                        .setParameter("until", until)
                        .setParameter("request", request.value())
                        .executeUpdate()
                == 1;
    }
}
