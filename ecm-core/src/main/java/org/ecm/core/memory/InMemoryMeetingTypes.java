package org.ecm.core.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.shared.MeetingTypeId;

/** Stores meeting types in memory. Thread-safe. */
public final class InMemoryMeetingTypes implements MeetingTypes {

    private final VersionHistory<MeetingTypeId, MeetingType> ledger;

    /** @param clock tells the moment of each save */
    public InMemoryMeetingTypes(Clock clock) {
        this.ledger = new VersionHistory<>(clock, MeetingType::id, MeetingType::revision, MeetingType::withRevision);
    }

    @Override
    public MeetingType save(MeetingType type) {
        return ledger.save(type);
    }

    @Override
    public Optional<MeetingType> find(MeetingTypeId id) {
        return ledger.latest(id);
    }

    @Override
    public Snapshot asOf(Instant instant) {
        return new Snapshot() {
            @Override
            public Optional<MeetingType> find(MeetingTypeId id) {
                return ledger.asOf(id, instant);
            }

            @Override
            public List<MeetingType> find(Collection<MeetingTypeId> ids) {
                return all().stream().filter(type -> ids.contains(type.id())).toList();
            }

            @Override
            public List<MeetingType> all() {
                return ledger.asOf(instant).toList();
            }
        };
    }
}
