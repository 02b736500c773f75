package org.ecm.core.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.shared.DisclaimerId;

/** Stores disclaimers in memory. Thread-safe. */
public final class InMemoryDisclaimers implements Disclaimers {

    private final Clock clock;
    private final VersionHistory<DisclaimerId, Disclaimer> ledger;

    /** @param clock tells the moment of each save, and which wordings may have been shown */
    public InMemoryDisclaimers(Clock clock) {
        this.clock = clock;
        this.ledger = new VersionHistory<>(clock, Disclaimer::id, Disclaimer::revision, Disclaimer::withRevision);
    }

    @Override
    public Disclaimer save(Disclaimer disclaimer) {
        ledger.latest(disclaimer.id())
                .filter(kept -> kept.revision().equals(disclaimer.revision()))
                .ifPresent(kept -> kept.withWordings(disclaimer.wordings(), clock.instant()));
        return ledger.save(disclaimer);
    }

    @Override
    public Optional<Disclaimer> find(DisclaimerId id) {
        return ledger.latest(id);
    }

    @Override
    public Snapshot asOf(Instant instant) {
        return () -> ledger.asOf(instant).toList();
    }
}
