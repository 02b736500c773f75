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
 * Stores the content of requests in the database, encrypted by the vault.
 *
 * <p>This class records no access. Callers that show content to someone must record that in the audit trail.
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
     * Creates the key of a request and encrypts what its requester wrote.
     *
     * <p>The key stays even if the transaction fails, so stored content can always be decrypted. A key that decrypts nothing is
     * removed later.
     *
     * @return the row, which isn't {@linkplain #keep stored} yet
     * @throws RequestErased if the request was erased
     */
    RequestContentRow seal(UUID request, Inquiry inquiry) {
        return RequestContentRow.of(
                request,
                vault.fingerprint(inquiry.email().canonical()),
                vault.seal(request, PURPOSE, RequestContentJson.write(inquiry)));
    }

    /** Stores the encrypted content; the request's row must already be there. */
    void keep(RequestContentRow sealed) {
        entityManager.persist(sealed);
    }

    /**
     * {@return the decrypted content of a request; empty if the request was erased, or is being erased}
     *
     * @throws UnreadableContent if the content is stored but can't be decrypted
     */
    Optional<RequestContent> open(UUID request) {
        return document(request).map(RequestContentJson::read);
    }

    /**
     * Adds a note to the content of a request.
     *
     * @return whether the note was added; false if the request was erased, or is being erased
     * @throws UnreadableContent if the content is stored but can't be decrypted
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

    /** Tells a lost key from an erased request, whose erasure the vault records even if it was interrupted. */
    private Optional<byte[]> opened(UUID request, byte[] sealed) {
        var opened = unlocked(request, sealed);
        if (opened.isEmpty()
                && vault.erasures().stream()
                        .noneMatch(erasure -> erasure.request().equals(request))) {
            throw new UnreadableContent("the key of a request is missing, but the request wasn't erased;"
                    + " restore the key from the backup of the keys");
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

    /** Deletes the encrypted content of a request and the fingerprint of its email address. */
    void remove(UUID request) {
        entityManager
                .createQuery("delete from RequestContentRow row where row.request = :request")
                .setParameter("request", request)
                .executeUpdate();
    }
}
