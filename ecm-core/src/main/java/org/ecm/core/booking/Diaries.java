package org.ecm.core.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.consultation.AlreadySubmitted;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Notice;
import org.ecm.core.enquiry.EmailAddress;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.StaleRevision;

/**
 * Where practitioners' diaries are kept, with every meeting there ever was. Each call is atomic, also where it saves
 * requests and notices: those are found in {@code ConsultationRequests} and {@code Notices} of the same store.
 */
public interface Diaries {

    /**
     * {@return a practitioner's diary from a moment on; empty, at {@code Revision.NONE}, if nobody has written into it}
     *
     * @param practitioner whose
     * @param from what ends at or before it is left out
     */
    Diary open(AuthorId practitioner, Instant from);

    /**
     * Records one meeting of a diary, with the request it belongs to and the notices that tell of it.
     *
     * @param diary at the revision it was drawn from, with the meeting in it unless it was cancelled
     * @param meeting new, or changed
     * @param request with what happened to it, at the revision the change was based on
     * @param notices of this request
     * @return the meeting as it was recorded
     * @throws StaleRevision if somebody saved the diary or the request meanwhile, or the store itself found the time
     *     taken; nothing is kept
     */
    Meeting save(Diary diary, Meeting meeting, ConsultationRequest request, List<Notice> notices);

    /**
     * Records the meeting of a request that was never saved before, with what was written for it.
     *
     * @param diary at the revision it was drawn from, with the meeting in it
     * @param meeting new
     * @param request never saved before
     * @param enquiry what was written for it
     * @param notices of this request
     * @return the meeting as it was recorded
     * @throws StaleRevision as above; nothing is kept
     * @throws AlreadySubmitted if the request's form is recorded already; nothing is kept
     */
    Meeting submit(Diary diary, Meeting meeting, ConsultationRequest request, Enquiry enquiry, List<Notice> notices);

    /**
     * Records the time that is blocked.
     *
     * @param diary at the revision it was drawn from; its blocked time replaces what is kept from the moment it was
     *     opened from
     * @param from the moment it was opened from
     * @return the same at its new revision
     * @throws StaleRevision if somebody saved meanwhile; nothing is kept
     */
    Diary save(Diary diary, Instant from);

    /**
     * {@return the meeting that a request led to, whatever became of it; empty if it led to none}
     *
     * @param request which
     */
    Optional<Meeting> of(RequestId request);

    /**
     * {@return the meetings that several requests led to, whatever became of them, by beginning, then by id}
     *
     * @param requests which
     */
    List<Meeting> of(Collection<RequestId> requests);

    /**
     * {@return the booked requests of all practitioners, by the beginning of their meeting, then by id; requests booked without a
     * meeting in a diary come last}
     *
     * @param skip how many of the first to leave out, from 0
     * @param most how many to give at most
     */
    List<RequestId> booked(int skip, int most);

    /**
     * {@return the booked meeting of any practitioner that begins first, then by id, of those that haven't ended; empty if there
     * is none}
     *
     * @param now the present moment; a meeting that has ended by then doesn't count
     */
    Optional<Meeting> next(Instant now);

    /**
     * {@return how many conversations a person has open: requests that wait for an answer, and booked meetings that haven't
     * ended, with all practitioners together} Messages and suspected requests don't count. A store takes the same steps
     * for every result, so that the time it takes doesn't reveal whether an address is known.
     *
     * @param person compared by the {@linkplain EmailAddress#canonical canonical} form of the address
     * @param now the present moment; a meeting that has ended by then doesn't count
     */
    int countOpen(EmailAddress person, Instant now);

    /**
     * {@return the meetings that take a practitioner's time within a range, by beginning}
     *
     * @param practitioner whose
     * @param range what they overlap
     */
    List<Meeting> during(AuthorId practitioner, TimeRange range);

    /**
     * {@return the meetings of all practitioners that are agreed and begin within a range, by beginning, then by id}
     *
     * @param range half-open: what begins at its end is left out
     */
    List<Meeting> beginning(TimeRange range);
}
