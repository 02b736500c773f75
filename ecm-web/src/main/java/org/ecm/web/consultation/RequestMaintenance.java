package org.ecm.web.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.web.retention.Reconciliation;

/** What is stored of requests, as {@link Reconciliation} sees it, which compares it with their keys. */
public interface RequestMaintenance {

    /** {@return the requests that are here and not erased} */
    Set<UUID> standing();

    /** {@return those that are erased here, but not in a ledger} */
    List<ErasureRecord> missing(Collection<ErasureRecord> ledger);

    /** {@return when the latest one came in} */
    Optional<Instant> latestReceipt();

    /** {@return those that are found by what another master key than the first has made of an email address} */
    List<UUID> outdated();

    /**
     * Makes again what a request is found by.
     *
     * <p>What was written must be opened for that, and no trace is left of it: nobody sees it.
     */
    void renew(UUID request);
}
