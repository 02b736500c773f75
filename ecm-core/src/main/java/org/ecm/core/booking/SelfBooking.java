package org.ecm.core.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.booking.MeetingChangeResult.ChangeRefused;
import org.ecm.core.booking.MeetingChangeResult.MeetingChanged;
import org.ecm.core.booking.MeetingChangeResult.RefusalReason;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.ConsultationService;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.StaleRevision;

/**
 * Lets a requester with a pending request book an open slot: because no open slot suited them, because the one they
 * asked for is gone, or because they were offered other times.
 *
 * <p>Everything that bound them on the form still binds them. If the practitioner confirms first, they can book only
 * after other times were offered, which was the practitioner's answer, or after the slot they asked for is gone, since
 * nothing is left to confirm.
 */
public final class SelfBooking {

    private final BookingService booking;
    private final ConsultationService consultation;
    private final ConsultationRequests requests;
    private final PractitionerCalendars calendars;
    private final MeetingTypes types;

    /**
     * @param booking books the slot
     * @param consultation finds the consent terms
     * @param requests stores requests
     * @param calendars stores the practitioners' calendars, in the same store
     * @param types stores meeting types
     */
    public SelfBooking(
            BookingService booking,
            ConsultationService consultation,
            ConsultationRequests requests,
            PractitionerCalendars calendars,
            MeetingTypes types) {
        this.booking = booking;
        this.consultation = consultation;
        this.requests = requests;
        this.calendars = calendars;
        this.types = types;
    }

    /**
     * Finds the meeting types that a requester can book. It is the type they asked for; if they asked for none, it is
     * each type of the practitioner whose consent terms they have already accepted.
     *
     * @param request the pending request
     * @param practitioner the slug of the page it came from, for a request that asks for no slot
     * @param language the language of the consent terms
     * @param now the present moment
     * @return the types, by id; empty if the requester can't book
     */
    public List<MeetingType> bookableTypes(
            ConsultationRequest request, Optional<Slug> practitioner, Language language, Instant now) {
        if (request.state() != RequestState.RECEIVED
                || request.suspected()
                || request.purpose() != Purpose.CONVERSATION) {
            return List.of();
        }
        var open = asked(request, practitioner, language, now).stream()
                .filter(type -> !type.retired())
                .toList();
        boolean all = open.stream().allMatch(SelfBooking::isAtOnce)
                || request.hasEvent(RequestEvent.TIMES_OFFERED)
                || booking.isRequestedSlotGone(request, now);
        return all ? open : open.stream().filter(SelfBooking::isAtOnce).toList();
    }

    private static boolean isAtOnce(MeetingType type) {
        return type.confirmation() == ConfirmationPolicy.AT_ONCE;
    }

    private List<MeetingType> asked(
            ConsultationRequest request, Optional<Slug> practitioner, Language language, Instant now) {
        var snapshot = types.asOf(now);
        return request.requestedSlot()
                .map(requestedSlot ->
                        snapshot.find(requestedSlot.type()).map(List::of).orElse(List.of()))
                .orElseGet(() ->
                        consultation
                                .findPractitioner(practitioner, now)
                                .map(snapshot::offeredBy)
                                .orElse(List.of())
                                .stream()
                                .filter(type -> isAccepted(request, type, practitioner, language, now))
                                .toList());
    }

    private boolean isAccepted(
            ConsultationRequest request,
            MeetingType type,
            Optional<Slug> practitioner,
            Language language,
            Instant now) {
        var services = type.service().map(Set::of).orElse(Set.of());
        return consultation
                .terms(Purpose.CONVERSATION, practitioner, services, language, now)
                .isSatisfiedBy(request);
    }

    /**
     * Tells whether a requester would find an open slot if they were offered other times.
     *
     * @param request the pending request
     * @param practitioner the slug of the page it came from, for a request that asks for no slot
     * @param language the language of the consent terms
     * @param now the present moment
     */
    public boolean wouldHaveOpenSlots(
            ConsultationRequest request, Optional<Slug> practitioner, Language language, Instant now) {
        return request.transition(RequestEvent.TIMES_OFFERED, Actor.SYSTEM, now)
                .fold(
                        offered -> bookableTypes(offered, practitioner, language, now).stream()
                                .anyMatch(candidate -> !booking.bookableSlots(
                                                candidate, BookingRules.bookableRange(now), now)
                                        .isEmpty()),
                        (state, event) -> false);
    }

    /**
     * Books an open slot. Booking the same slot again returns the existing meeting.
     *
     * @param id the request
     * @param choice the meeting type and the start, unchecked
     * @param practitioner the slug of the page it came from, for a request that asks for no slot
     * @param language the language of the consent terms
     * @param now the moment of the decision
     * @return the meeting, or the nearest open slots, or a refusal if the requester can't book
     * @throws StaleRevision if other saves got in first on every attempt
     */
    public MeetingChangeResult book(
            RequestId id, SlotChoice choice, Optional<Slug> practitioner, Language language, Instant now) {
        var type = requests.find(id).stream()
                .flatMap(request -> bookableTypes(request, practitioner, language, now).stream())
                .filter(candidate -> candidate.id().equals(choice.type()))
                .findFirst();
        return type.map(found -> booking.book(id, choice, Actor.REQUESTER, now))
                .filter(change -> !change.equals(new ChangeRefused(RefusalReason.NOT_ALLOWED)))
                .orElseGet(() -> earlierBooking(id, choice));
    }

    /** Answers a second click on the same button with the meeting that the first one booked. */
    private MeetingChangeResult earlierBooking(RequestId id, SlotChoice choice) {
        return calendars
                .findByRequest(id)
                .filter(meeting -> meeting.status() == Meeting.MeetingStatus.BOOKED)
                .filter(meeting -> meeting.type().equals(choice.type())
                        && meeting.time().start().equals(choice.start()))
                .<MeetingChangeResult>map(MeetingChanged::new)
                .orElseGet(() -> new ChangeRefused(RefusalReason.NOT_ALLOWED));
    }
}
