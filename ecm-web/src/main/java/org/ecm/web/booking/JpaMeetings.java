package org.ecm.web.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.RequestId;
import org.ecm.web.database.Timestamps;

/** Reads meetings from the database, each list in one statement. */
@ApplicationScoped
@Transactional
class JpaMeetings {

    @PersistenceContext
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    JpaMeetings() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaMeetings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<Meeting> of(Collection<RequestId> requestIds) {
        return requestIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select row from MeetingRow row where row.request in :requests order by row.start, row.id",
                                MeetingRow.class)
                        .setParameter(
                                "requests",
                                requestIds.stream().map(RequestId::value).toList())
                        .getResultStream()
                        .map(MeetingRow::toMeeting)
                        .toList();
    }

    /** The databases disagree on where nulls come in an order. */
    List<RequestId> booked(int skip, int limit) {
        return limit == 0
                ? List.of()
                : entityManager
                        .createQuery(
                                "select row.id from RequestRow row left join MeetingRow meeting on meeting.request = row.id"
                                        + " where row.state = :booked"
                                        + " order by case when meeting.start is null then 1 else 0 end,"
                                        + " meeting.start, row.id",
                                UUID.class)
                        .setParameter("booked", RequestState.BOOKED)
                        .setFirstResult(skip)
                        .setMaxResults(limit)
                        .getResultStream()
                        .map(RequestId::new)
                        .toList();
    }

    Optional<Meeting> next(Instant now) {
        return entityManager
                .createQuery(
                        "select row from MeetingRow row where row.standing = :booked and row.end > :now"
                                + " order by row.start, row.id",
                        MeetingRow.class)
                .setParameter("booked", MeetingStatus.BOOKED)
                .setParameter("now", Timestamps.within(now))
                .setMaxResults(1)
                .getResultStream()
                .map(MeetingRow::toMeeting)
                .findFirst();
    }

    List<Meeting> during(AuthorId practitioner, TimeRange range) {
        return entityManager
                .createQuery(
                        "select row from MeetingRow row where row.practitioner = :practitioner"
                                + " and row.end > :start and row.start < :end and row.standing <> :cancelled"
                                + " order by row.start, row.id",
                        MeetingRow.class)
                .setParameter("practitioner", practitioner.value())
                .setParameter("start", Timestamps.within(range.start()))
                .setParameter("end", Timestamps.within(range.end()))
                .setParameter("cancelled", MeetingStatus.CANCELED)
                .getResultStream()
                .map(MeetingRow::toMeeting)
                .toList();
    }

    List<Meeting> beginning(TimeRange range) {
        return entityManager
                .createQuery(
                        "select row from MeetingRow row where row.standing = :booked"
                                + " and row.start >= :start and row.start < :end order by row.start, row.id",
                        MeetingRow.class)
                .setParameter("booked", MeetingStatus.BOOKED)
                .setParameter("start", Timestamps.within(range.start()))
                .setParameter("end", Timestamps.within(range.end()))
                .getResultStream()
                .map(MeetingRow::toMeeting)
                .toList();
    }
}
