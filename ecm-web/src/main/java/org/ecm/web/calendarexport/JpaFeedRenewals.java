package org.ecm.web.calendarexport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.ecm.web.database.SqlErrors;

/** Stores renewals in the database, with one row for each practitioner who has renewed the address of their feed. */
@ApplicationScoped
@Transactional
class JpaFeedRenewals implements FeedRenewals {

    @PersistenceContext
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    JpaFeedRenewals() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaFeedRenewals(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public int of(AuthorId practitioner) {
        return entityManager
                .createQuery(
                        "select row.renewals from FeedRow row where row.practitioner = :practitioner", Integer.class)
                .setParameter("practitioner", practitioner.value())
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    @Override
    public void add(AuthorId practitioner) {
        try {
            if (!advance(practitioner)) {
                entityManager.persist(FeedRow.first(practitioner));
                entityManager.flush();
            }
        } catch (PersistenceException e) {
            throw SqlErrors.isOf(e, "calendar_feed_pk") || SqlErrors.isOfRivals(e)
                    ? new StaleRevision(practitioner, Revision.NONE)
                    : e;
        }
    }

    private boolean advance(AuthorId practitioner) {
        return entityManager
                        .createQuery("update FeedRow row set row.renewals = row.renewals + 1"
                                + " where row.practitioner = :practitioner")
                        .setParameter("practitioner", practitioner.value())
                        .executeUpdate()
                == 1;
    }
}
