package org.ecm.core.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.disclaimer.Acknowledgement;
import org.ecm.core.enquiry.Purpose;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;

/**
 * The life of a request for a conversation, from its receipt to its erasure.
 *
 * <p>Received, it is booked, answered, declined, withdrawn, or lapses; booked, it is cancelled, held or missed; at any
 * time it can be erased. The history only grows, and where it stands follows from it. Nothing here is personal: what
 * the enquirer wrote is its {@link Correspondence}, which {@link ConsultationRequests#read} gives and records.
 *
 * @param id which request, for good
 * @param revision the saved state this one was drawn from
 * @param reference what people call it
 * @param key which form it came from; empty once it is erased
 * @param purpose what the enquirer wrote for
 * @param suspected whether the practitioner still has to review it before anything is booked, because it looked automated or
 *     went beyond the {@link OpenConversationLimit}
 * @param asked the time that it asks for, if it asks for one
 * @param acknowledgements the receipts for what was accepted with it
 * @param history what happened, oldest first; it begins with its receipt
 */
public record ConsultationRequest(
        RequestId id,
        Revision revision,
        Reference reference,
        Optional<SubmissionKey> key,
        Purpose purpose,
        boolean suspected,
        Optional<AskedTime> asked,
        List<Acknowledgement> acknowledgements,
        List<Entry> history) {

    /**
     * @throws InvalidValue rule {@code request.history-without-receipt}, {@code request.history-out-of-order} if an entry
     *     is earlier than the one before it, {@code request.impossible-history} if a state follows that cannot, or
     *     {@code request.key-misplaced} unless it has a key until it is erased
     */
    public ConsultationRequest {
        acknowledgements = List.copyOf(acknowledgements);
        history = List.copyOf(history);
        if (history.isEmpty() || history.get(0).what() != Event.RECEIVED) {
            throw new InvalidValue("request.history-without-receipt");
        }
        var state = RequestState.RECEIVED;
        for (int i = 1; i < history.size(); i++) {
            if (history.get(i).at().isBefore(history.get(i - 1).at())) {
                throw new InvalidValue("request.history-out-of-order");
            }
            if (!follows(state, history.get(i).what())) {
                throw new InvalidValue(
                        "request.impossible-history", state, history.get(i).what());
            }
            state = history.get(i).what().state().orElse(state);
        }
        if (key.isPresent() == (state == RequestState.ERASED)) {
            throw new InvalidValue("request.key-misplaced");
        }
    }

    /**
     * {@return a request that has just come in}
     *
     * @param id which request
     * @param reference what people call it
     * @param key which form it came from
     * @param purpose what the enquirer wrote for
     * @param suspected whether it looked as if a machine had sent it
     * @param acknowledgements the receipts for what was accepted with it
     * @param at the moment of receipt
     */
    public static ConsultationRequest received(
            RequestId id,
            Reference reference,
            SubmissionKey key,
            Purpose purpose,
            boolean suspected,
            List<Acknowledgement> acknowledgements,
            Instant at) {
        return new ConsultationRequest(
                id,
                Revision.NONE,
                reference,
                Optional.of(key),
                purpose,
                suspected,
                Optional.empty(),
                acknowledgements,
                List.of(new Entry(at, Actor.ENQUIRER, Event.RECEIVED)));
    }

    /**
     * {@return this request, asking for a time}
     *
     * @param time that is asked for; it holds nothing
     */
    public ConsultationRequest askingFor(AskedTime time) {
        return new ConsultationRequest(
                id, revision, reference, key, purpose, suspected, Optional.of(time), acknowledgements, history);
    }

    /** {@return this request, which the practitioner has to review before anything is booked} */
    public ConsultationRequest asSuspected() {
        return new ConsultationRequest(id, revision, reference, key, purpose, true, asked, acknowledgements, history);
    }

    /** {@return where it stands} */
    public RequestState state() {
        return history.stream()
                .flatMap(entry -> entry.what().state().stream())
                .reduce((earlier, later) -> later)
                .orElse(RequestState.RECEIVED);
    }

    /** {@return when it came in} */
    public Instant receivedAt() {
        return history.get(0).at();
    }

    /** {@return whether something ever happened to it} */
    public boolean happened(Event what) {
        return history.stream().anyMatch(entry -> entry.what() == what);
    }

    /**
     * {@return when somebody last did something about it, or it last came to stand elsewhere}
     *
     * <p>What is said by itself as time passes, such as a reminder, ends no silence: or nothing would ever lapse of which
     * people are reminded.
     */
    public Instant lastChange() {
        return history.stream()
                .filter(entry ->
                        !entry.by().equals(Actor.SYSTEM) || entry.what().state().isPresent())
                .map(Entry::at)
                .reduce((earlier, later) -> later)
                .orElse(receivedAt());
    }

    private Instant lastEntry() {
        return history.get(history.size() - 1).at();
    }

    /**
     * {@return whether something can happen to this request in its state}
     *
     * @param what would happen
     */
    public boolean allows(Event what) {
        return follows(state(), what);
    }

    /**
     * Lets something happen to this request.
     *
     * <p>Erasing a booked one cancels it first. Once something is decided of it, it is no longer merely suspected.
     *
     * @param what happens
     * @param by who does it
     * @param at when; never taken to be before what happened last, however clocks go
     * @return this request with one entry more, or that it cannot happen to one that stands where this does
     */
    public Change then(Event what, Actor by, Instant at) {
        if (!allows(what)) {
            return new Change.Refused(state(), what);
        }
        var moment = at.isBefore(lastEntry()) ? lastEntry() : at;
        var entries = what == Event.ERASED && state() == RequestState.BOOKED
                ? Stream.of(new Entry(moment, by, Event.CANCELLED), new Entry(moment, by, what))
                : Stream.of(new Entry(moment, by, what));
        boolean judged = what != Event.NOTED && what != Event.REMINDED && what != Event.ERASED;
        return new Change.Changed(new ConsultationRequest(
                id,
                revision,
                reference,
                what == Event.ERASED ? Optional.empty() : key,
                purpose,
                suspected && !judged,
                asked,
                acknowledgements,
                Stream.concat(history.stream(), entries).toList()));
    }

    /**
     * Makes sure that this one goes on where a store has left off: what happened stays, and so does what came in.
     *
     * @param kept the same request as it was saved before
     * @throws InvalidValue rule {@code request.rewritten}
     */
    public void requireContinues(ConsultationRequest kept) {
        boolean continues = history.size() >= kept.history.size()
                && history.subList(0, kept.history.size()).equals(kept.history)
                && reference.equals(kept.reference)
                && (key.isEmpty() || key.equals(kept.key))
                && purpose == kept.purpose
                && asked.equals(kept.asked)
                && acknowledgements.equals(kept.acknowledgements);
        if (!continues) {
            throw new InvalidValue("request.rewritten");
        }
    }

    /**
     * A request is received once. What leaves the state as it is belongs to some of them: nothing is noted of what was
     * erased, for there is nobody left to note it of.
     */
    private static boolean follows(RequestState state, Event what) {
        return switch (what) {
            case RECEIVED -> false;
            case NOTED -> state != RequestState.ERASED;
            case REMINDED, TIMES_OFFERED -> state == RequestState.RECEIVED;
            case RESCHEDULED -> state == RequestState.BOOKED;
            case BOOKED,
                    ANSWERED,
                    DECLINED,
                    WITHDRAWN,
                    LAPSED,
                    MARKED_SPAM,
                    RESTORED,
                    CANCELLED,
                    HELD,
                    MISSED,
                    ERASED -> what.state().map(state.next()::contains).orElse(false);
        };
    }

    /**
     * {@return this request as a save based on {@code drawnFrom} sees it}
     *
     * @param drawnFrom the revision a form was drawn from, or the one a store has given
     */
    public ConsultationRequest at(Revision drawnFrom) {
        return new ConsultationRequest(
                id, drawnFrom, reference, key, purpose, suspected, asked, acknowledgements, history);
    }
}
