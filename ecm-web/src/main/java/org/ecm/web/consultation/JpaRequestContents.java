package org.ecm.web.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.ecm.core.consultation.Note;
import org.ecm.core.consultation.RequestContent;
import org.ecm.core.consultation.UnreadableContent;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.web.vault.RequestErased;
import org.ecm.web.vault.TamperedData;
import org.ecm.web.vault.UnknownMasterKey;
import org.ecm.web.vault.Vault;

/**
 * What was written for requests, kept in the database, locked by the vault.
 *
 * <p>Whoever opens it must leave a trace; here nothing is recorded.
 */
@ApplicationScoped
@Transactional
class JpaRequestContents {

    private static final String PURPOSE = "correspondence";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Vault vault;

    @SuppressWarnings("NullAway.Init")
    JpaRequestContents() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaRequestContents(EntityManager entityManager, Vault vault) {
        this.entityManager = entityManager;
        this.vault = vault;
    }

    /**
     * Locks what was written, and makes the key of its request.
     *
     * <p>The key is durable from here on, whatever becomes of the transaction: what is stored can always be opened, and
     * a key that opens nothing is removed some day.
     *
     * @return what can be {@linkplain #keep kept}
     * @throws RequestErased if the request was erased
     */
    RequestContentRow seal(UUID request, Inquiry inquiry) {
        return RequestContentRow.of(
                request,
                vault.fingerprint(inquiry.email().canonical()),
                vault.seal(request, PURPOSE, RequestContentJson.write(inquiry)));
    }

    /** Keeps it, once its request is there. */
    void keep(RequestContentRow sealed) {
        entityManager.persist(sealed);
    }

    /**
     * {@return what was written and noted; empty if the request was erased, or is being erased}
     *
     * @throws UnreadableContent if it is there and cannot be opened
     */
    Optional<RequestContent> open(UUID request) {
        return document(request).map(RequestContentJson::read);
    }

    /**
     * Adds a note.
     *
     * @return whether there was something to add it to: a request that was erased, or is being erased, has nothing
     * @throws UnreadableContent if what is there cannot be opened
     */
    boolean add(UUID request, Note note) {
        try {
            return document(request)
                    .map(before -> vault.seal(request, PURPOSE, RequestContentJson.with(before, note)))
                    .map(locked -> replace(request, locked))
                    .orElse(false);
        } catch (RequestErased e) {
            return false;
        }
    }

    private boolean replace(UUID request, byte[] sealed) {
        return entityManager
                        .createQuery(
                                "update RequestContentRow row set row.sealed = :sealed where row.request = :request")
                        .setParameter("sealed", sealed)
                        .setParameter("request", request)
                        .executeUpdate()
                == 1;
    }

    private Optional<byte[]> document(UUID request) {
        return entityManager
                .createQuery("select row.sealed from RequestContentRow row where row.request = :request", byte[].class)
                .setParameter("request", request)
                .getResultStream()
                .findFirst()
                .flatMap(locked -> opened(request, locked));
    }

    /** Without a key it was erased, at this very moment or by somebody who was cut off; or else the key was lost. */
    private Optional<byte[]> opened(UUID request, byte[] sealed) {
        var opened = unlocked(request, sealed);
        if (opened.isEmpty()
                && vault.erasures().stream()
                        .noneMatch(erasure -> erasure.request().equals(request))) {
            throw new UnreadableContent("the key of a request is missing, though nobody has erased it;"
                    + " put it back from the backup of the keys");
        }
        return opened;
    }

    private Optional<byte[]> unlocked(UUID request, byte[] sealed) {
        try {
            return vault.open(request, PURPOSE, sealed);
        } catch (UnknownMasterKey | TamperedData e) {
            throw new UnreadableContent(e);
        }
    }

    /** Removes what was written, and what it was found by. */
    void remove(UUID request) {
        entityManager
                .createQuery("delete from RequestContentRow row where row.request = :request")
                .setParameter("request", request)
                .executeUpdate();
    }
}
