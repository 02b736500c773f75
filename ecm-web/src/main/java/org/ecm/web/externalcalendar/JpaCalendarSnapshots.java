package org.ecm.web.externalcalendar;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.externalcalendar.BusyResult.Unreadable;

/**
 * What calendars elsewhere said, kept in the database.
 *
 * <p>Whoever writes changes the calendar's row before anything else, and so holds it: what two nodes read at once is not
 * mixed. Most readings say what was said before; then its times are left alone.
 */
@ApplicationScoped
@Transactional
class JpaCalendarSnapshots implements CalendarSnapshots {

    @PersistenceContext
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    JpaCalendarSnapshots() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaCalendarSnapshots(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<BusySnapshot> find(String calendar) {
        return Optional.ofNullable(entityManager.find(BusyCalendarRow.class, calendar))
                .flatMap(row -> row.readAt()
                        .flatMap(readAt -> row.asked().map(asked -> new BusySnapshot(readAt, asked, times(calendar)))));
    }

    private List<TimeRange> times(String calendar) {
        return entityManager
                .createQuery(
                        "select row from BusyTimeRow row where row.calendar = :calendar order by row.start, row.end",
                        BusyTimeRow.class)
                .setParameter("calendar", calendar)
                .getResultStream()
                .map(BusyTimeRow::toTime)
                .toList();
    }

    @Override
    public void said(String calendar, AuthorId practitioner, BusySnapshot snapshot) {
        boolean kept = entityManager
                        .createQuery("update BusyCalendarRow row set row.readAt = :readAt, row.readFrom = :start,"
                                + " row.readUntil = :end, row.failingSince = null, row.reason = null,"
                                + " row.zone = null, row.zoneDate = null"
                                + " where row.id = :id and (row.readAt is null or row.readAt <= :readAt)")
                        .setParameter("readAt", snapshot.readAt())
                        .setParameter("start", snapshot.of().start())
                        .setParameter("end", snapshot.of().end())
                        .setParameter("id", calendar)
                        .executeUpdate()
                == 1;
        if (kept || added(BusyCalendarRow.said(calendar, practitioner, snapshot))) {
            if (!times(calendar).equals(snapshot.times())) {
                replaceTimes(calendar, snapshot.times());
            }
        }
        entityManager.flush();
    }

    private boolean added(BusyCalendarRow row) {
        if (!conditions(List.of(row.id())).isEmpty()) {
            return false;
        }
        entityManager.persist(row);
        entityManager.flush();
        return true;
    }

    private void replaceTimes(String calendar, List<TimeRange> times) {
        entityManager
                .createQuery("delete from BusyTimeRow row where row.calendar = :calendar")
                .setParameter("calendar", calendar)
                .executeUpdate();
        times.forEach(time -> entityManager.persist(BusyTimeRow.of(calendar, time)));
    }

    @Override
    public void failed(String calendar, AuthorId practitioner, Instant at, Unreadable failure) {
        boolean known = entityManager
                        .createQuery("update BusyCalendarRow row set row.reason = :reason, row.zone = null,"
                                + " row.zoneDate = null where row.id = :id")
                        .setParameter("reason", failure.reason())
                        .setParameter("id", calendar)
                        .executeUpdate()
                == 1;
        if (known) {
            failure.zone()
                    .ifPresent(zone -> entityManager
                            .createQuery("update BusyCalendarRow row set row.zone = :zone, row.zoneDate = :date"
                                    + " where row.id = :id")
                            .setParameter("zone", zone.name())
                            .setParameter("date", zone.date())
                            .setParameter("id", calendar)
                            .executeUpdate());
            entityManager
                    .createQuery("update BusyCalendarRow row set row.failingSince = :at"
                            + " where row.id = :id and row.failingSince is null")
                    .setParameter("at", at)
                    .setParameter("id", calendar)
                    .executeUpdate();
        } else {
            added(BusyCalendarRow.failed(calendar, practitioner, at, failure));
        }
    }

    @Override
    public Map<String, SnapshotStatus> conditions(Collection<String> calendars) {
        return calendars.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "select row from BusyCalendarRow row where row.id in :calendars", BusyCalendarRow.class)
                        .setParameter("calendars", calendars)
                        .getResultStream()
                        .collect(toMap(BusyCalendarRow::id, BusyCalendarRow::condition));
    }

    @Override
    public void keepOnly(Collection<String> calendars) {
        var others = entityManager
                .createQuery("select row from BusyCalendarRow row", BusyCalendarRow.class)
                .getResultStream()
                .filter(row -> !calendars.contains(row.id()))
                .toList();
        for (var row : others) {
            replaceTimes(row.id(), List.of());
            entityManager.remove(row);
        }
        entityManager.flush();
    }
}
