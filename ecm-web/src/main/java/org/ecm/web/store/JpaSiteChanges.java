package org.ecm.web.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Numbers changes by counting them.
 *
 * <p>A sequence would lie: a change can be committed after one that has a greater number, and be overlooked.
 */
@ApplicationScoped
@Transactional
class JpaSiteChanges implements SiteChanges {

    @PersistenceContext
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    JpaSiteChanges() {}

    JpaSiteChanges(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public long latest() {
        return entityManager
                .createQuery("select count(row) from ChangeRow row", Long.class)
                .getSingleResult();
    }
}
