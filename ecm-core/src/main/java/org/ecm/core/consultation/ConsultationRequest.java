package org.ecm.core.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;

/**
 * A request for a conversation, from its receipt to its erasure.
 *
 * <p>A received request is booked, answered, declined, withdrawn, or lapses; a booked one is canceled, attended or
 * missed; any request can be erased at any time. The history only grows, and the state follows from it. No personal
 * data is held here: what the requester wrote is in its {@link RequestContent}, which {@link ConsultationRequests#read}
 * returns and records.
 *
 * @param id the request's permanent id
 * @param revision the saved revision this one is based on
 * @param reference the reference number that people use
 * @param key the key of the form it came from; empty once the request is erased
 * @param purpose what the requester wants
 * @param suspected whether the practitioner still has to review it before anything is booked, because it looked
 *     automated or went beyond the {@link OpenConversationLimit}
 * @param requestedSlot the slot it asks for, if any
 * @param acknowledgments receipts for the statements the requester accepted
 * @param history the events so far, oldest first; the first is its receipt
 */
public record ConsultationRequest(
        RequestId id,
        Revision revision,
        Reference reference,
        Optional<SubmissionKey> key,
        Purpose purpose,
        boolean suspected,
        Optional<RequestedSlot> requestedSlot,
        List<Acknowledgment> acknowledgments,
        List<HistoryEntry> history) {

    /**
     * @throws InvalidValue rule {@code request.history-without-receipt}, {@code request.history-out-of-order} if an
     *     entry is earlier than the one before it, {@code request.impossible-history} if a state doesn't allow the
     *     event that follows, or {@code request.key-misplaced} if the key is missing before erasure or present after it
     */
    public ConsultationRequest {
        acknowledgments = List.copyOf(acknowledgments);
        history = List.copyOf(history);
        if (history.isEmpty() || history.get(0).event() != RequestEvent.RECEIVED) {
            throw new InvalidValue("request.history-without-receipt");
        }
        var state = RequestState.RECEIVED;
        for (int i = 1; i < history.size(); i++) {
            if (history.get(i).at().isBefore(history.get(i - 1).at())) {
                throw new InvalidValue("request.history-out-of-order");
            }
            if (!isAllowed(state, history.get(i).event())) {
                throw new InvalidValue(
                        "request.impossible-history", state, history.get(i).event());
            }
            state = history.get(i).event().state().orElse(state);
        }
        if (key.isPresent() == (state == RequestState.ERASED)) {
            throw new InvalidValue("request.key-misplaced");
        }
    }

    /**
     * {@return a request that has just arrived}
     *
     * @param id the request's permanent id
     * @param reference the reference number that people use
     * @param key the key of the form it came from
     * @param purpose what the requester wants
     * @param suspected whether it looked automated
     * @param acknowledgments receipts for the statements the requester accepted
     * @param at the moment of receipt
     */
    public static ConsultationRequest received(
            RequestId id,
            Reference reference,
            SubmissionKey key,
            Purpose purpose,
            boolean suspected,
            List<Acknowledgment> acknowledgments,
            Instant at) {
        return new ConsultationRequest(
                id,
                Revision.NONE,
                reference,
                Optional.of(key),
                purpose,
                suspected,
                Optional.empty(),
                acknowledgments,
                List.of(new HistoryEntry(at, Actor.REQUESTER, RequestEvent.RECEIVED)));
    }

    /**
     * {@return this request with the slot it asks for}
     *
     * @param time the slot, which stays open to others
     */
    public ConsultationRequest withRequestedSlot(RequestedSlot time) {
        return new ConsultationRequest(
                id, revision, reference, key, purpose, suspected, Optional.of(time), acknowledgments, history);
    }

    /** {@return this request, marked for review by the practitioner before anything is booked} */
    public ConsultationRequest asSuspected() {
        return new ConsultationRequest(
                id, revision, reference, key, purpose, true, requestedSlot, acknowledgments, history);
    }

    /** {@return the state that its history leads to} */
    public RequestState state() {
        return history.stream()
                .flatMap(entry -> entry.event().state().stream())
                .reduce((earlier, later) -> later)
                .orElse(RequestState.RECEIVED);
    }

    /** {@return the moment of receipt} */
    public Instant receivedAt() {
        return history.get(0).at();
    }

    /** {@return whether its history contains an event} */
    public boolean hasEvent(RequestEvent what) {
        return history.stream().anyMatch(entry -> entry.event() == what);
    }

    /**
     * {@return the latest moment at which a person acted on it or its state changed}
     *
     * <p>Events of the system that change no state, such as reminders, don't count: otherwise a request with reminders
     * would never lapse.
     */
    public Instant lastActivityAt() {
        return history.stream()
                .filter(entry -> !entry.by().equals(Actor.SYSTEM)
                        || entry.event().state().isPresent())
                .map(HistoryEntry::at)
                .reduce((earlier, later) -> later)
                .orElse(receivedAt());
    }

    private Instant lastEntry() {
        return history.get(history.size() - 1).at();
    }

    /**
     * {@return whether the state of this request allows an event}
     *
     * @param what the event
     */
    public boolean allows(RequestEvent what) {
        return isAllowed(state(), what);
    }

    /**
     * Applies an event to this request.
     *
     * <p>Erasing a booked request cancels it first. Any decision on a suspected request clears the suspicion.
     *
     * @param what the event
     * @param by the person or process behind it
     * @param at the moment of the event; an earlier moment than the last entry's counts as the last entry's, in case clocks
     *     differ
     * @return this request with the event in its history, or a refusal if its state doesn't allow the event
     */
    public Transition transition(RequestEvent what, Actor by, Instant at) {
        if (!allows(what)) {
            return new Transition.TransitionRefused(state(), what);
        }
        var effectiveAt = at.isBefore(lastEntry()) ? lastEntry() : at;
        var entries = what == RequestEvent.ERASED && state() == RequestState.BOOKED
                ? Stream.of(
                        new HistoryEntry(effectiveAt, by, RequestEvent.CANCELED),
                        new HistoryEntry(effectiveAt, by, what))
                : Stream.of(new HistoryEntry(effectiveAt, by, what));
        boolean decided =
                what != RequestEvent.NOTE_ADDED && what != RequestEvent.REMINDED && what != RequestEvent.ERASED;
        return new Transition.Transitioned(new ConsultationRequest(
                id,
                revision,
                reference,
                what == RequestEvent.ERASED ? Optional.empty() : key,
                purpose,
                suspected && !decided,
                requestedSlot,
                acknowledgments,
                Stream.concat(history.stream(), entries).toList()));
    }

    /**
     * Requires that this request continues a saved one: its history extends the saved history, and what came with the
     * form is unchanged.
     *
     * @param saved the request as saved before
     * @throws InvalidValue rule {@code request.rewritten}
     */
    public void requireContinuationOf(ConsultationRequest saved) {
        boolean continues = history.size() >= saved.history.size()
                && history.subList(0, saved.history.size()).equals(saved.history)
                && reference.equals(saved.reference)
                && (key.isEmpty() || key.equals(saved.key))
                && purpose == saved.purpose
                && requestedSlot.equals(saved.requestedSlot)
                && acknowledgments.equals(saved.acknowledgments);
        if (!continues) {
            throw new InvalidValue("request.rewritten");
        }
    }

    /** Tells whether a state allows an event. An erased request allows no notes, since its requester is gone. */
    private static boolean isAllowed(RequestState state, RequestEvent what) {
        return switch (what) {
            case RECEIVED -> false;
            case NOTE_ADDED -> state != RequestState.ERASED;
            case REMINDED, TIMES_OFFERED -> state == RequestState.RECEIVED;
            case RESCHEDULED -> state == RequestState.BOOKED;
            case BOOKED,
                    ANSWERED,
                    DECLINED,
                    WITHDRAWN,
                    LAPSED,
                    MARKED_SPAM,
                    RESTORED,
                    CANCELED,
                    ATTENDED,
                    NO_SHOW,
                    ERASED -> what.state().map(state.successors()::contains).orElse(false);
        };
    }

    /**
     * {@return this request with another revision}
     *
     * @param expectedRevision the revision that the next save is based on, or the one a store has assigned
     */
    public ConsultationRequest withRevision(Revision expectedRevision) {
        return new ConsultationRequest(
                id, expectedRevision, reference, key, purpose, suspected, requestedSlot, acknowledgments, history);
    }
}
