package org.ecm.core.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.consultation.AlreadySubmitted;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Notice;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.StaleRevision;

/**
 * Stores the practitioners' calendars with all their past and future meetings. Each call is atomic, including the
 * requests and notices it saves, which can be read through {@code ConsultationRequests} and {@code Notices} of the same
 * store.
 */
public interface PractitionerCalendars {

    /**
     * {@return a practitioner's calendar from a moment on; empty, at {@code Revision.NONE}, if it was never saved}
     *
     * @param practitioner the owner of the calendar
     * @param from leaves out what ends at or before this moment
     */
    PractitionerCalendar load(AuthorId practitioner, Instant from);

    /**
     * Saves one meeting of a calendar, with its request and the notices about it.
     *
     * @param calendar the calendar at its expected revision, with the meeting in it unless it was canceled
     * @param meeting the new or changed meeting
     * @param request the request with the change in its history, at its expected revision
     * @param notices notices of this request
     * @return the saved meeting
     * @throws StaleRevision if the calendar or the request was saved meanwhile, or the store itself found the time
     *     taken; nothing is saved
     */
    Meeting save(PractitionerCalendar calendar, Meeting meeting, ConsultationRequest request, List<Notice> notices);

    /**
     * Saves the meeting of a new request, together with the request and what its requester wrote.
     *
     * @param calendar the calendar at its expected revision, with the meeting in it
     * @param meeting the new meeting
     * @param request the new request
     * @param inquiry what the requester wrote
     * @param notices notices of this request
     * @return the saved meeting
     * @throws StaleRevision as above; nothing is saved
     * @throws AlreadySubmitted if the form was submitted before; nothing is saved
     */
    Meeting submit(
            PractitionerCalendar calendar,
            Meeting meeting,
            ConsultationRequest request,
            Inquiry inquiry,
            List<Notice> notices);

    /**
     * Saves the blocked time.
     *
     * @param calendar the calendar at its expected revision; its blocked time replaces the saved one from {@code from} on
     * @param from the moment that the calendar was loaded from
     * @return the calendar at its new revision
     * @throws StaleRevision if the calendar was saved meanwhile; nothing is saved
     */
    PractitionerCalendar save(PractitionerCalendar calendar, Instant from);

    /**
     * {@return the meeting that a request led to, in any status; empty if it led to none}
     *
     * @param request the request
     */
    Optional<Meeting> findByRequest(RequestId request);

    /**
     * {@return the meetings that several requests led to, in any status, by start, then by id}
     *
     * @param requests the requests
     */
    List<Meeting> findByRequest(Collection<RequestId> requests);

    /**
     * {@return the booked requests of all practitioners, by the start of their meeting, then by id; booked
     * requests without a meeting in a calendar come last}
     *
     * @param skip the number of requests to skip, from 0
     * @param limit the maximum number of requests
     */
    List<RequestId> bookedRequests(int skip, int limit);

    /**
     * {@return the next booked meeting of any practitioner that hasn't ended, by start, then by id; empty if there is
     * none}
     *
     * @param now the present moment; a meeting that has ended by then doesn't count
     */
    Optional<Meeting> nextMeeting(Instant now);

    /**
     * {@return how many conversations a person has open: requests awaiting an answer, and booked meetings that haven't
     * ended, with all practitioners together} Messages and suspected requests don't count. A store takes the same steps
     * for every result, so that the time it takes doesn't reveal whether an address is known.
     *
     * @param person compared by the {@linkplain EmailAddress#canonical canonical} form of the address
     * @param now the present moment; a meeting that has ended by then doesn't count
     */
    int countOpen(EmailAddress person, Instant now);

    /**
     * {@return the meetings that take a practitioner's time within a range, by start}
     *
     * @param practitioner the owner of the calendar
     * @param range the range that the meetings overlap
     */
    List<Meeting> overlapping(AuthorId practitioner, TimeRange range);

    /**
     * {@return the booked meetings of all practitioners that start within a range, by start, then by id}
     *
     * @param range half-open: a meeting that starts at its end is left out
     */
    List<Meeting> startingWithin(TimeRange range);
}
