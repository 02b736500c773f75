package org.ecm.web.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.booking.PractitionerCalendar;
import org.ecm.core.booking.PractitionerCalendars;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.ecm.web.database.SqlErrors;
import org.ecm.web.database.Timestamps;
import org.ecm.web.vault.Vault;

/**
 * Diaries kept in the database, in one transaction with the requests they belong to.
 *
 * <p>Whoever saves moves the calendar's revision on before anything else. Others who want the same wait for that row, find it
 * moved on, and are outdated; so nobody waits for anybody in a circle.
 */
@ApplicationScoped
@Transactional
class JpaPractitionerCalendars implements PractitionerCalendars {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ConsultationRequests requests;

    @Inject
    private Vault vault;

    @Inject
    private JpaMeetings meetings;

    @SuppressWarnings("NullAway.Init")
    JpaPractitionerCalendars() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaPractitionerCalendars(EntityManager entityManager, ConsultationRequests requests, Vault vault) {
        this.entityManager = entityManager;
        this.requests = requests;
        this.vault = vault;
        this.meetings = new JpaMeetings(entityManager);
    }

    @Override
    public PractitionerCalendar load(AuthorId practitioner, Instant from) {
        // the revision first: what is written after it makes it outdated
        var revision = revision(practitioner);
        var moment = Timestamps.within(from);
        var meetings = meetings(
                "row.practitioner = :practitioner and row.end > :moment and row.standing <> :cancelled",
                practitioner,
                moment);
        return new PractitionerCalendar(practitioner, revision, meetings, blocked(practitioner, moment));
    }

    private Revision revision(AuthorId practitioner) {
        return entityManager
                .createQuery(
                        "select row.revision from PractitionerCalendarRow row where row.practitioner = :practitioner",
                        Integer.class)
                .setParameter("practitioner", practitioner.value())
                .getResultStream()
                .findFirst()
                .map(Revision::new)
                .orElse(Revision.NONE);
    }

    private List<Meeting> meetings(String condition, AuthorId practitioner, Instant moment) {
        return entityManager
                .createQuery("select row from MeetingRow row where " + condition, MeetingRow.class)
                .setParameter("practitioner", practitioner.value())
                .setParameter("moment", moment)
                .setParameter("cancelled", MeetingStatus.CANCELED)
                .getResultStream()
                .map(MeetingRow::toMeeting)
                .toList();
    }

    private List<TimeRange> blocked(AuthorId practitioner, Instant moment) {
        return entityManager
                .createQuery(
                        "select row from BlockedTimeRow row"
                                + " where row.practitioner = :practitioner and row.end > :moment",
                        BlockedTimeRow.class)
                .setParameter("practitioner", practitioner.value())
                .setParameter("moment", moment)
                .getResultStream()
                .map(BlockedTimeRow::toTime)
                .toList();
    }

    @Override
    public Meeting save(
            PractitionerCalendar calendar, Meeting meeting, ConsultationRequest request, List<Notice> notices) {
        advance(calendar);
        requests.save(request, notices);
        return record(calendar, meeting);
    }

    @Override
    public Meeting submit(
            PractitionerCalendar calendar,
            Meeting meeting,
            ConsultationRequest request,
            Inquiry inquiry,
            List<Notice> notices) {
        advance(calendar);
        requests.submit(request, inquiry, notices);
        return record(calendar, meeting);
    }

    @Override
    public PractitionerCalendar save(PractitionerCalendar calendar, Instant from) {
        advance(calendar);
        var practitioner = calendar.practitioner();
        entityManager
                .createQuery(
                        "delete from BlockedTimeRow row where row.practitioner = :practitioner and row.end > :moment")
                .setParameter("practitioner", practitioner.value())
                .setParameter("moment", Timestamps.within(from))
                .executeUpdate();
        calendar.blocked().forEach(time -> entityManager.persist(BlockedTimeRow.of(practitioner, time)));
        entityManager.flush();
        return calendar.withRevision(calendar.revision().next());
    }

    /** Moves the calendar on; its row is held until the end of the transaction. */
    private void advance(PractitionerCalendar calendar) {
        try {
            if (calendar.revision().equals(Revision.NONE)) {
                entityManager.persist(PractitionerCalendarRow.first(calendar.practitioner()));
                entityManager.flush();
            } else if (!incrementRevision(calendar)) {
                throw stale(calendar);
            }
        } catch (PersistenceException e) {
            throw SqlErrors.isOf(e, "diary_pk") || SqlErrors.isOfRivals(e) ? stale(calendar) : e;
        }
    }

    private boolean incrementRevision(PractitionerCalendar calendar) {
        return entityManager
                        .createQuery("update PractitionerCalendarRow row set row.revision = :next"
                                + " where row.practitioner = :practitioner and row.revision = :drawnFrom")
                        .setParameter("next", calendar.revision().next().number())
                        .setParameter("practitioner", calendar.practitioner().value())
                        .setParameter("drawnFrom", calendar.revision().number())
                        .executeUpdate()
                == 1;
    }

    private Meeting record(PractitionerCalendar calendar, Meeting meeting) {
        try {
            entityManager.merge(MeetingRow.of(meeting));
            entityManager.flush();
            return meeting;
        } catch (PersistenceException e) {
            var outrun = Stream.of("meeting_apart", "meeting_pk", "meeting_one_of_request")
                            .anyMatch(constraint -> SqlErrors.isOf(e, constraint))
                    || SqlErrors.isOfRivals(e);
            throw outrun ? stale(calendar) : e;
        }
    }

    private static StaleRevision stale(PractitionerCalendar calendar) {
        return new StaleRevision(calendar.practitioner(), calendar.revision());
    }

    @Override
    public Optional<Meeting> findByRequest(RequestId request) {
        return findByRequest(List.of(request)).stream().findFirst();
    }

    @Override
    public List<Meeting> findByRequest(Collection<RequestId> requestIds) {
        return meetings.of(requestIds);
    }

    @Override
    public List<RequestId> bookedRequests(int skip, int limit) {
        return meetings.booked(skip, limit);
    }

    @Override
    public Optional<Meeting> nextMeeting(Instant now) {
        return meetings.next(now);
    }

    /** One statement, whatever the person has, over the requests' own rows as well. */
    @Override
    public int countOpen(EmailAddress person, Instant now) {
        return entityManager
                .createQuery(
                        "select count(row) from RequestRow row where row.id in (select letter.request"
                                + " from RequestContentRow letter where letter.fingerprint in :fingerprints)"
                                + " and row.purpose = :conversation and (row.state = :received and row.suspected = false"
                                + " or row.state = :booked and exists (select meeting from MeetingRow meeting"
                                + " where meeting.request = row.id and meeting.standing = :agreed and meeting.end > :now))",
                        Long.class)
                .setParameter("fingerprints", vault.fingerprints(person.canonical()))
                .setParameter("conversation", Purpose.CONVERSATION)
                .setParameter("received", RequestState.RECEIVED)
                .setParameter("booked", RequestState.BOOKED)
                .setParameter("agreed", MeetingStatus.BOOKED)
                .setParameter("now", Timestamps.within(now))
                .getSingleResult()
                .intValue();
    }

    @Override
    public List<Meeting> overlapping(AuthorId practitioner, TimeRange range) {
        return meetings.during(practitioner, range);
    }

    @Override
    public List<Meeting> startingWithin(TimeRange range) {
        return meetings.beginning(range);
    }
}
