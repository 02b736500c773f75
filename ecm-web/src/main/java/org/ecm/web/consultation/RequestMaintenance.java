package org.ecm.web.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.web.retention.Reconciliation;

/** Gives {@link Reconciliation} access to stored requests, so that it can compare them with their keys. */
public interface RequestMaintenance {

    /** {@return the stored requests that aren't erased} */
    Set<UUID> standing();

    /** {@return the erasures of stored requests that a ledger doesn't contain} */
    List<ErasureRecord> missing(Collection<ErasureRecord> ledger);

    /** {@return when the latest request was received; empty if there are no requests} */
    Optional<Instant> latestReceipt();

    /** {@return the requests whose email fingerprint wasn't made with the first master key} */
    List<UUID> outdated();

    /**
     * Makes the email fingerprint of a request again, with the first master key.
     *
     * <p>This decrypts the content without recording an access, because no one sees it.
     */
    void renew(UUID request);
}
