package org.ecm.web.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.Schedules;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.database.VersionCondition;
import org.ecm.web.database.VersionedTable;

/** Schedules kept in the database. */
@ApplicationScoped
@Transactional
class JpaSchedules implements Schedules {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    JpaSchedules() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaSchedules(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public Schedule save(Schedule schedule) {
        history().record(ScheduleRow.of(schedule), schedule.practitioner(), schedule.revision());
        return schedule.withRevision(schedule.revision().next());
    }

    @Override
    public Optional<Schedule> find(AuthorId practitioner) {
        return history().latest(practitioner.value()).map(ScheduleRow::toSchedule);
    }

    @Override
    public Snapshot asOf(Instant instant) {
        return new Snapshot() {
            @Override
            public Optional<Schedule> find(AuthorId practitioner) {
                return rows(instant, VersionCondition.of("row.id = :id", "id", practitioner.value())).stream()
                        .findFirst();
            }

            @Override
            public List<Schedule> all() {
                return rows(instant, VersionCondition.NONE);
            }
        };
    }

    private List<Schedule> rows(Instant instant, VersionCondition condition) {
        return history()
                .asOf(instant, condition, "row.id")
                .getResultStream()
                .map(ScheduleRow::toSchedule)
                .toList();
    }

    private VersionedTable<ScheduleRow> history() {
        return new VersionedTable<>(entityManager, clock, ScheduleRow.class);
    }
}
