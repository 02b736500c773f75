package org.ecm.web.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.RequestId;
import org.ecm.web.vault.Vault;

/** Finds stored and erased requests in the database, and updates their email fingerprints. */
@ApplicationScoped
@Transactional
class JpaRequestMaintenance implements RequestMaintenance {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Vault vault;

    @Inject
    private JpaRequestContents contents;

    @SuppressWarnings("NullAway.Init")
    JpaRequestMaintenance() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaRequestMaintenance(EntityManager entityManager, Vault vault) {
        this.entityManager = entityManager;
        this.vault = vault;
        this.contents = new JpaRequestContents(entityManager, vault);
    }

    @Override
    public Set<UUID> standing() {
        return entityManager
                .createQuery("select row.id from RequestRow row where row.state <> :erased", UUID.class)
                .setParameter("erased", RequestState.ERASED)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<ErasureRecord> missing(Collection<ErasureRecord> ledger) {
        var known = ledger.stream().map(ErasureRecord::request).collect(Collectors.toSet());
        return entityManager
                .createQuery(
                        "select row.id, row.lastChangeAt from RequestRow row where row.state = :erased", Object[].class)
                .setParameter("erased", RequestState.ERASED)
                .getResultStream()
                .map(columns -> new ErasureRecord(new RequestId((UUID) columns[0]), (Instant) columns[1]))
                .filter(erasure -> !known.contains(erasure.request()))
                .toList();
    }

    @Override
    public Optional<Instant> latestReceipt() {
        return entityManager
                .createQuery("select row.receivedAt from RequestRow row order by row.receivedAt desc", Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<UUID> outdated() {
        return entityManager
                .createQuery("select row.request, row.fingerprint from RequestContentRow row", Object[].class)
                .getResultStream()
                .filter(columns -> !vault.isCurrent((String) columns[1]))
                .map(columns -> (UUID) columns[0])
                .toList();
    }

    @Override
    public void renew(UUID request) {
        contents.open(request)
                .ifPresent(opened -> entityManager
                        .createQuery(
                                "update RequestContentRow row set row.fingerprint = :fingerprint where row.request = :request")
                        .setParameter(
                                "fingerprint",
                                vault.fingerprint(opened.inquiry().email().canonical()))
                        .setParameter("request", request)
                        .executeUpdate());
    }
}
