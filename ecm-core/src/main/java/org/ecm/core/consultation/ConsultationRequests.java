package org.ecm.core.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.StaleRevision;

/**
 * Stores requests, what their requesters wrote, and the audit trail. Each call is atomic.
 *
 * <p>Every change, and every reading of a {@link RequestContent}, adds an entry to the audit trail of its request;
 * nothing else does.
 */
public interface ConsultationRequests {

    /**
     * Saves a new request together with what its requester wrote and the notices about it.
     *
     * @param request the new request
     * @param inquiry what the requester wrote
     * @param notices notices of this request
     * @return the request at its new revision
     * @throws AlreadySubmitted if the form was submitted before; nothing is saved
     * @throws StaleRevision if the request was saved before; nothing is saved
     */
    ConsultationRequest submit(ConsultationRequest request, Inquiry inquiry, List<Notice> notices);

    /**
     * Saves a changed request together with the notices about it.
     *
     * <p>Saving an erased request permanently deletes its content, email address, form key and pending notices, and
     * saves none of the given notices except those that {@linkplain Notice#survivesErasure outlive} erasure. It also
     * adds an entry to {@link #erasures}.
     *
     * @param request the request at its expected revision
     * @param notices notices of this request
     * @return the request at its new revision
     * @throws StaleRevision if the request was saved meanwhile, or never submitted; nothing is saved
     * @throws InvalidValue as described for {@link ConsultationRequest#requireContinuationOf}; nothing is saved
     */
    ConsultationRequest save(ConsultationRequest request, List<Notice> notices);

    /**
     * Saves a changed request together with a note.
     *
     * @param request the request at its expected revision
     * @param note the note to add; not saved if the request is erased
     * @return the request at its new revision
     * @throws StaleRevision if the request was saved meanwhile, or never submitted; nothing is saved
     * @throws InvalidValue as described for {@link ConsultationRequest#requireContinuationOf}; nothing is saved
     * @throws UnreadableContent if its content can't be decrypted; nothing is saved
     */
    ConsultationRequest save(ConsultationRequest request, Note note);

    /**
     * {@return the request with an id, if it exists}
     *
     * @param id the request's id
     */
    Optional<ConsultationRequest> find(RequestId id);

    /**
     * {@return the request with a reference number, if it exists}
     *
     * @param reference the reference number
     */
    Optional<ConsultationRequest> find(Reference reference);

    /**
     * {@return the existing requests among some ids, in the given order}
     *
     * @param ids the ids
     */
    List<ConsultationRequest> find(Collection<RequestId> ids);

    /**
     * {@return the request that a form led to; empty if there is none or it was erased}
     *
     * @param key the key of the form
     */
    Optional<ConsultationRequest> findBySubmission(SubmissionKey key);

    /**
     * Reads what the requester wrote, and records the access.
     *
     * @param id the request's id
     * @param by the reader
     * @param at the moment of reading
     * @return the content; empty, with nothing recorded, if the request doesn't exist or was erased
     * @throws UnreadableContent if the content can't be decrypted; nothing is recorded
     */
    Optional<RequestContent> read(RequestId id, Actor by, Instant at);

    /**
     * {@return requests in the given states, latest received first, then by id}
     *
     * @param states the states
     * @param skip the number of requests to skip, from 0
     * @param limit the maximum number of requests
     */
    List<ConsultationRequest> findByState(Set<RequestState> states, int skip, int limit);

    /**
     * {@return the unanswered requests, oldest first, then by id}
     *
     * @param skip the number of requests to skip, from 0
     * @param limit the maximum number of requests
     */
    List<RequestId> pending(int skip, int limit);

    /**
     * {@return the number of requests in the given states}
     *
     * @param states the states
     */
    int count(Set<RequestState> states);

    /**
     * {@return the pending requests for a slot that overlaps a range, oldest first, then by id}
     *
     * @param range half-open, as the slots are
     */
    List<ConsultationRequest> pendingOverlapping(TimeRange range);

    /**
     * {@return all requests from an email address, latest received first, without the erased ones}
     *
     * @param email compared by its {@linkplain EmailAddress#canonical canonical} form
     */
    List<ConsultationRequest> findByEmail(EmailAddress email);

    /**
     * {@return requests in the given states that were inactive since a moment, longest inactive first, then by id}
     *
     * @param states the states
     * @param since the {@linkplain ConsultationRequest#lastActivityAt last change} must be at or before this moment
     */
    List<RequestId> inactiveSince(Set<RequestState> states, Instant since);

    /**
     * {@return the audit trail of a request, in the order it was recorded}
     *
     * @param id the request's id
     */
    List<AuditEntry> auditLog(RequestId id);

    /** {@return all erasures, by time, then by id} */
    List<ErasureRecord> erasures();
}
