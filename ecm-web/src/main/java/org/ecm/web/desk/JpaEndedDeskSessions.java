package org.ecm.web.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Stores ended sessions in the database: one row for each sign-out, so that signing out twice at once never conflicts. */
@ApplicationScoped
@Transactional
class JpaEndedDeskSessions implements EndedDeskSessions {

    @PersistenceContext
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    JpaEndedDeskSessions() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaEndedDeskSessions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean contains(UUID session) {
        return entityManager
                        .createQuery(
                                "select count(row) from EndedDeskSessionRow row where row.digest = :digest", Long.class)
                        .setParameter("digest", EndedDeskSessionRow.digest(session))
                        .getSingleResult()
                > 0;
    }

    @Override
    public void add(UUID session, Instant keptUntil) {
        entityManager.persist(EndedDeskSessionRow.of(session, keptUntil));
    }

    @Override
    public void deleteExpired(Instant now) {
        entityManager
                .createQuery("delete from EndedDeskSessionRow row where row.keptUntil <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
