package org.ecm.web.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.ecm.core.shared.RequestId;
import org.ecm.web.mail.Recipient;
import org.ecm.web.mail.Recipients;
import org.ecm.web.vault.Vault;

/** Finds the recipients of emails in the encrypted content of requests, and passes on nothing else of it. */
@ApplicationScoped
@Transactional
class JpaRecipients implements Recipients {

    @Inject
    private JpaRequestContents contents;

    @SuppressWarnings("NullAway.Init")
    JpaRecipients() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaRecipients(EntityManager entityManager, Vault vault) {
        this.contents = new JpaRequestContents(entityManager, vault);
    }

    @Override
    public Optional<Recipient> of(RequestId request) {
        return contents.open(request.value())
                .map(opened ->
                        new Recipient(opened.inquiry().email(), opened.inquiry().zone()));
    }
}
