package org.ecm.core.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.Schedules;
import org.ecm.core.shared.AuthorId;

/** Stores schedules in memory. Thread-safe. */
public final class InMemorySchedules implements Schedules {

    private final VersionHistory<AuthorId, Schedule> ledger;

    /** @param clock tells the moment of each save */
    public InMemorySchedules(Clock clock) {
        this.ledger = new VersionHistory<>(clock, Schedule::practitioner, Schedule::revision, Schedule::withRevision);
    }

    @Override
    public Schedule save(Schedule schedule) {
        return ledger.save(schedule);
    }

    @Override
    public Optional<Schedule> find(AuthorId practitioner) {
        return ledger.latest(practitioner);
    }

    @Override
    public Snapshot asOf(Instant instant) {
        return new Snapshot() {
            @Override
            public Optional<Schedule> find(AuthorId practitioner) {
                return ledger.asOf(practitioner, instant);
            }

            @Override
            public List<Schedule> all() {
                return ledger.asOf(instant).toList();
            }
        };
    }
}
