package org.ecm.web.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.UnreadableContent;
import org.ecm.core.retention.Retention;
import org.ecm.web.consultation.RequestMaintenance;
import org.ecm.web.vault.Vault;

/**
 * Brings requests and their keys into step, after a copy of either was put back, or something was cut off in between.
 *
 * <p>Each method may be repeated, broken off, or called on several nodes at once; it says how many it set right.
 */
@ApplicationScoped
public class Reconciliation {

    private static final Duration STRAY = Duration.ofDays(1);

    @Inject
    private ConsultationRequests requests;

    @Inject
    private Supplier<Retention> retention;

    @Inject
    private RequestMaintenance stored;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    Reconciliation() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    public Reconciliation(
            ConsultationRequests requests,
            Supplier<Retention> retention,
            RequestMaintenance stored,
            Vault vault,
            Clock clock) {
        this.requests = requests;
        this.retention = retention;
        this.stored = stored;
        this.vault = vault;
        this.clock = clock;
    }

    /** Erases what is in the ledger and yet stands here: an older copy of the rows, or an erasure that was cut off. */
    public int eraseAgain() {
        var standing = stored.standing();
        return retention
                .get()
                .replay(requests.erasures().stream()
                        .filter(erasure -> standing.contains(erasure.request().value()))
                        .toList());
    }

    /** Writes into the ledger what is erased here and not there: an older copy of the keys, with the ledger of its time. */
    int forgetAgain() {
        var missing = stored.missing(requests.erasures());
        missing.forEach(erasure -> vault.forget(erasure.request().value(), erasure.at()));
        return missing.size();
    }

    /**
     * Removes keys that were made for requests which were then not stored.
     *
     * <p>Only from before the latest request that is here: if an older copy of the rows was put back by mistake, the keys
     * of all later ones are still needed.
     */
    int discardStrays() {
        var standing = stored.standing();
        var dayAgo = clock.instant().minus(STRAY);
        return stored.latestReceipt()
                .map(latest -> latest.isBefore(dayAgo) ? latest : dayAgo)
                .map(before -> vault.discardStrays(before, standing::contains))
                .orElse(0);
    }

    /** Makes again what requests are found by, wherever another master key has made it; the rest stays as it is. */
    public int renewFingerprints() {
        return (int) stored.outdated().stream().filter(this::renewed).count();
    }

    private boolean renewed(UUID request) {
        try {
            stored.renew(request);
            return true;
        } catch (UnreadableContent e) {
            return false; // nor can anybody read it
        }
    }
}
