package org.ecm.web.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.web.database.VersionCondition;
import org.ecm.web.database.VersionedTable;

/** Kinds of meeting kept in the database. */
@ApplicationScoped
@Transactional
class JpaMeetingTypes implements MeetingTypes {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    JpaMeetingTypes() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaMeetingTypes(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public MeetingType save(MeetingType type) {
        history().record(MeetingTypeRow.of(type), type.id(), type.revision());
        return type.withRevision(type.revision().next());
    }

    @Override
    public Optional<MeetingType> find(MeetingTypeId id) {
        return history().latest(id.text()).map(MeetingTypeRow::toMeetingType);
    }

    @Override
    public Snapshot asOf(Instant instant) {
        return new Snapshot() {
            @Override
            public Optional<MeetingType> find(MeetingTypeId id) {
                return rows(instant, VersionCondition.of("row.id = :id", "id", id.text())).stream()
                        .findFirst();
            }

            @Override
            public List<MeetingType> find(Collection<MeetingTypeId> ids) {
                return ids.isEmpty()
                        ? List.of()
                        : rows(
                                instant,
                                VersionCondition.of(
                                        "row.id in :ids",
                                        "ids",
                                        ids.stream().map(MeetingTypeId::text).toList()));
            }

            @Override
            public List<MeetingType> all() {
                return rows(instant, VersionCondition.NONE);
            }
        };
    }

    private List<MeetingType> rows(Instant instant, VersionCondition condition) {
        return history()
                .asOf(instant, condition, "row.id")
                .getResultStream()
                .map(MeetingTypeRow::toMeetingType)
                .toList();
    }

    private VersionedTable<MeetingTypeRow> history() {
        return new VersionedTable<>(entityManager, clock, MeetingTypeRow.class);
    }
}
