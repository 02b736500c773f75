package org.ecm.core.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.PractitionerCalendar;
import org.ecm.core.booking.PractitionerCalendars;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Notice;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.RequestId;

/** Forwards to another store of calendars. Tests override the call in which a rival acts first. */
public class ForwardingPractitionerCalendars implements PractitionerCalendars {

    private final PractitionerCalendars kept;

    /** @param kept the store */
    public ForwardingPractitionerCalendars(PractitionerCalendars kept) {
        this.kept = kept;
    }

    @Override
    public PractitionerCalendar load(AuthorId practitioner, Instant from) {
        return kept.load(practitioner, from);
    }

    @Override
    public Meeting save(
            PractitionerCalendar calendar, Meeting meeting, ConsultationRequest request, List<Notice> notices) {
        return kept.save(calendar, meeting, request, notices);
    }

    @Override
    public Meeting submit(
            PractitionerCalendar calendar,
            Meeting meeting,
            ConsultationRequest request,
            Inquiry inquiry,
            List<Notice> notices) {
        return kept.submit(calendar, meeting, request, inquiry, notices);
    }

    @Override
    public PractitionerCalendar save(PractitionerCalendar calendar, Instant from) {
        return kept.save(calendar, from);
    }

    @Override
    public Optional<Meeting> findByRequest(RequestId request) {
        return kept.findByRequest(request);
    }

    @Override
    public List<Meeting> findByRequest(Collection<RequestId> requests) {
        return kept.findByRequest(requests);
    }

    @Override
    public List<RequestId> bookedRequests(int skip, int limit) {
        return kept.bookedRequests(skip, limit);
    }

    @Override
    public Optional<Meeting> nextMeeting(Instant now) {
        return kept.nextMeeting(now);
    }

    @Override
    public int countOpen(EmailAddress person, Instant now) {
        return kept.countOpen(person, now);
    }

    @Override
    public List<Meeting> overlapping(AuthorId practitioner, TimeRange range) {
        return kept.overlapping(practitioner, range);
    }

    @Override
    public List<Meeting> startingWithin(TimeRange range) {
        return kept.startingWithin(range);
    }
}
