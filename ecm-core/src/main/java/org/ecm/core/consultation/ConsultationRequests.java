package org.ecm.core.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.enquiry.EmailAddress;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.StaleRevision;

/**
 * Where requests are kept, what was written for them, and who looked at it. Each call is atomic.
 *
 * <p>Every change, and every reading of a {@link Correspondence}, is in the trail of its request; so is nothing else, and
 * nobody can do one without the other.
 */
public interface ConsultationRequests {

    /**
     * Records a new request with what was written for it and the notices that tell of it: all of it, or nothing.
     *
     * @param request never saved before
     * @param enquiry what was written
     * @param notices of this request
     * @return the request at its new revision
     * @throws AlreadySubmitted if its form is recorded already; nothing is kept
     * @throws StaleRevision if the request was saved before; nothing is kept
     */
    ConsultationRequest submit(ConsultationRequest request, Enquiry enquiry, List<Notice> notices);

    /**
     * Records what happened to a request, with the notices that tell of it: all of it, or nothing.
     *
     * <p>One that is erased loses its correspondence, the address and the form that led to it, and the notices that wait,
     * for good; none joins them, but for those that {@linkplain Notice#outlivesErasure outlive} it. That it was erased is in {@link #erasures}.
     *
     * @param request at the revision the change was based on
     * @param notices of this request
     * @return the same at its new revision
     * @throws StaleRevision if somebody saved meanwhile, or it was never submitted; nothing is kept
     * @throws InvalidValue as {@link ConsultationRequest#requireContinues} has it; nothing is kept
     */
    ConsultationRequest save(ConsultationRequest request, List<Notice> notices);

    /**
     * Records what happened to a request together with a note of it.
     *
     * @param request at the revision the change was based on
     * @param note joins those that are there; not kept if the request is erased
     * @return the request at its new revision
     * @throws StaleRevision if somebody saved meanwhile, or it was never submitted; nothing is kept
     * @throws InvalidValue as {@link ConsultationRequest#requireContinues} has it; nothing is kept
     * @throws Unreadable if what was written cannot be opened; nothing is kept
     */
    ConsultationRequest save(ConsultationRequest request, Note note);

    /**
     * {@return a request; empty if there never was one}
     *
     * @param id which
     */
    Optional<ConsultationRequest> find(RequestId id);

    /**
     * {@return a request; empty if there is none of that name}
     *
     * @param reference what people call it
     */
    Optional<ConsultationRequest> find(Reference reference);

    /**
     * {@return the requests that are known, in the given order}
     *
     * @param ids which
     */
    List<ConsultationRequest> find(Collection<RequestId> ids);

    /**
     * {@return the request that a form became; empty if it never did, or that was erased}
     *
     * @param key the form's
     */
    Optional<ConsultationRequest> submitted(SubmissionKey key);

    /**
     * Shows what was written, and records that somebody looked.
     *
     * @param id which request's
     * @param by who looks
     * @param at when
     * @return empty, with nothing recorded, if there is no such request or it was erased
     * @throws Unreadable if it cannot be opened; nothing is recorded
     */
    Optional<Correspondence> read(RequestId id, Actor by, Instant at);

    /**
     * {@return requests in some states, the latest received first, then by id}
     *
     * @param states which
     * @param skip how many of the first to leave out, from 0
     * @param most how many to give at most
     */
    List<ConsultationRequest> in(Set<RequestState> states, int skip, int most);

    /**
     * {@return the requests that wait for an answer, the first received first, then by id}
     *
     * @param skip how many of the first to leave out, from 0
     * @param most how many to give at most
     */
    List<RequestId> waiting(int skip, int most);

    /**
     * {@return how many requests are in some states}
     *
     * @param states which
     */
    int count(Set<RequestState> states);

    /**
     * {@return the requests that wait for an answer and ask for a time that overlaps a range, the first received first,
     * then by id}
     *
     * @param range half-open, as the times are
     */
    List<ConsultationRequest> askingFor(TimeRange range);

    /**
     * {@return everything somebody asked for under an address, the latest received first; nothing of it that was erased}
     *
     * @param email compared by its {@linkplain EmailAddress#canonical canonical} form
     */
    List<ConsultationRequest> from(EmailAddress email);

    /**
     * {@return requests in some states to which nothing happened since a moment, the longest silent first, then by id}
     *
     * @param states which
     * @param since those whose {@linkplain ConsultationRequest#lastChange last change} is at or before it
     */
    List<RequestId> silentSince(Set<RequestState> states, Instant since);

    /**
     * {@return who looked at a request and changed it, in the order it was recorded}
     *
     * @param id which
     */
    List<TrailEntry> trail(RequestId id);

    /** {@return every erasure, by time, then by id} */
    List<Erasure> erasures();
}
