package org.ecm.core.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.PractitionerCalendar;
import org.ecm.core.booking.PractitionerCalendars;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;

/** Stores practitioners' calendars in memory, together with their requests. Thread-safe. */
public final class InMemoryPractitionerCalendars implements PractitionerCalendars {

    private final InMemoryConsultationRequests requests;
    private final Map<AuthorId, Revision> revisions = new HashMap<>();
    private final Map<MeetingId, Meeting> meetings = new TreeMap<>();
    private final Map<AuthorId, List<TimeRange>> blocked = new HashMap<>();

    /** @param requests stores the requests that are saved with a calendar */
    public InMemoryPractitionerCalendars(InMemoryConsultationRequests requests) {
        this.requests = requests;
    }

    @Override
    public PractitionerCalendar load(AuthorId practitioner, Instant from) {
        synchronized (requests) {
            return new PractitionerCalendar(
                    practitioner,
                    revision(practitioner),
                    meetings.values().stream()
                            .filter(meeting -> meeting.practitioner().equals(practitioner))
                            .filter(meeting -> meeting.time().end().isAfter(from))
                            .toList(),
                    blocked.getOrDefault(practitioner, List.of()).stream()
                            .filter(time -> time.end().isAfter(from))
                            .toList());
        }
    }

    @Override
    public Meeting save(
            PractitionerCalendar calendar, Meeting meeting, ConsultationRequest request, List<Notice> notices) {
        synchronized (requests) {
            requireLatest(calendar);
            requests.save(request, notices);
            return record(calendar, meeting);
        }
    }

    @Override
    public Meeting submit(
            PractitionerCalendar calendar,
            Meeting meeting,
            ConsultationRequest request,
            Inquiry inquiry,
            List<Notice> notices) {
        synchronized (requests) {
            requireLatest(calendar);
            requests.submit(request, inquiry, notices);
            return record(calendar, meeting);
        }
    }

    private Meeting record(PractitionerCalendar calendar, Meeting meeting) {
        revisions.put(calendar.practitioner(), calendar.revision().next());
        meetings.put(meeting.id(), meeting);
        return meeting;
    }

    @Override
    public PractitionerCalendar save(PractitionerCalendar calendar, Instant from) {
        synchronized (requests) {
            requireLatest(calendar);
            var past = blocked.getOrDefault(calendar.practitioner(), List.of()).stream()
                    .filter(time -> !time.end().isAfter(from));
            blocked.put(
                    calendar.practitioner(),
                    Stream.concat(past, calendar.blocked().stream()).toList());
            revisions.put(calendar.practitioner(), calendar.revision().next());
            return calendar.withRevision(calendar.revision().next());
        }
    }

    @Override
    public Optional<Meeting> findByRequest(RequestId request) {
        synchronized (requests) {
            return meetings.values().stream()
                    .filter(meeting -> meeting.request().equals(request))
                    .findFirst();
        }
    }

    @Override
    public List<Meeting> findByRequest(Collection<RequestId> requestIds) {
        synchronized (requests) {
            return sorted(meeting -> requestIds.contains(meeting.request())).toList();
        }
    }

    @Override
    public List<RequestId> bookedRequests(int skip, int limit) {
        synchronized (requests) {
            return requests.findByState(Set.of(RequestState.BOOKED), 0, Integer.MAX_VALUE).stream()
                    .map(ConsultationRequest::id)
                    .sorted(Comparator.comparing(this::begins).thenComparing(Comparator.naturalOrder()))
                    .skip(skip)
                    .limit(limit)
                    .toList();
        }
    }

    private Instant begins(RequestId request) {
        return findByRequest(request).map(meeting -> meeting.time().start()).orElse(Instant.MAX);
    }

    @Override
    public Optional<Meeting> nextMeeting(Instant now) {
        synchronized (requests) {
            return sorted(meeting -> meeting.status() == Meeting.MeetingStatus.BOOKED
                            && meeting.end().isAfter(now))
                    .findFirst();
        }
    }

    private Stream<Meeting> sorted(Predicate<Meeting> which) {
        return meetings.values().stream()
                .filter(which)
                .sorted(Comparator.comparing((Meeting meeting) -> meeting.time().start())
                        .thenComparing(Meeting::id));
    }

    @Override
    public int countOpen(EmailAddress person, Instant now) {
        synchronized (requests) {
            return (int) requests.findByEmail(person).stream()
                    .filter(request -> request.purpose() == Purpose.CONVERSATION)
                    .filter(request -> request.state() == RequestState.BOOKED
                            ? findByRequest(request.id())
                                    .filter(meeting -> meeting.status() == Meeting.MeetingStatus.BOOKED
                                            && meeting.end().isAfter(now))
                                    .isPresent()
                            : request.state() == RequestState.RECEIVED && !request.suspected())
                    .count();
        }
    }

    @Override
    public List<Meeting> overlapping(AuthorId practitioner, TimeRange range) {
        synchronized (requests) {
            return meetings.values().stream()
                    .filter(meeting -> meeting.practitioner().equals(practitioner) && meeting.takesTime())
                    .filter(meeting -> meeting.time().overlaps(range))
                    .sorted(Comparator.comparing(Meeting::time).thenComparing(Meeting::id))
                    .toList();
        }
    }

    @Override
    public List<Meeting> startingWithin(TimeRange range) {
        synchronized (requests) {
            return sorted(meeting -> meeting.status() == Meeting.MeetingStatus.BOOKED
                            && range.contains(meeting.time().start()))
                    .toList();
        }
    }

    private Revision revision(AuthorId practitioner) {
        return revisions.getOrDefault(practitioner, Revision.NONE);
    }

    private void requireLatest(PractitionerCalendar calendar) {
        if (!revision(calendar.practitioner()).equals(calendar.revision())) {
            throw new StaleRevision(calendar.practitioner(), calendar.revision());
        }
    }
}
