package org.ecm.core.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.Confirm;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.booking.MeetingChange.Done;
import org.ecm.core.booking.MeetingChange.Reason;
import org.ecm.core.booking.MeetingChange.Refused;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.RequestConsultation;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.enquiry.Purpose;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.StaleRevision;

/**
 * How who waits for an answer takes one of the open times by themselves: because none was open that suited them, because
 * it was gone, or because others were offered.
 *
 * <p>They are bound by everything that bound them on the form. What the practitioner answers first is theirs to take only
 * once other times were offered: that offer was the answer. It is theirs, too, once the time they asked for is gone: there
 * is nothing left to answer.
 */
public final class ChooseTime {

    private final BookMeeting booking;
    private final RequestConsultation intake;
    private final ConsultationRequests requests;
    private final Diaries diaries;
    private final MeetingTypes types;

    /**
     * @param booking gives times
     * @param intake knows what must be accepted for what
     * @param requests where requests are kept
     * @param diaries where diaries are kept, in the same store
     * @param types where kinds of meeting are kept
     */
    public ChooseTime(
            BookMeeting booking,
            RequestConsultation intake,
            ConsultationRequests requests,
            Diaries diaries,
            MeetingTypes types) {
        this.booking = booking;
        this.intake = intake;
        this.requests = requests;
        this.diaries = diaries;
        this.types = types;
    }

    /**
     * Finds which kinds of meeting somebody may choose a time of: the one they asked for; or, if they asked for none, those
     * of the practitioner for which they have accepted already what must be accepted.
     *
     * @param request theirs
     * @param practitioner who is asked by a request for no time, by the slug of their page
     * @param language of what must be accepted
     * @param now the moment of asking
     * @return by id; none if it is not theirs to choose
     */
    public List<MeetingType> kinds(
            ConsultationRequest request, Optional<Slug> practitioner, Language language, Instant now) {
        if (request.state() != RequestState.RECEIVED
                || request.suspected()
                || request.purpose() != Purpose.CONVERSATION) {
            return List.of();
        }
        boolean offered = request.happened(Event.TIMES_OFFERED) || booking.isGone(request, now);
        return asked(request, practitioner, language, now).stream()
                .filter(type -> !type.retired())
                .filter(type -> offered || type.confirm() == Confirm.AT_ONCE)
                .toList();
    }

    private List<MeetingType> asked(
            ConsultationRequest request, Optional<Slug> practitioner, Language language, Instant now) {
        var snapshot = types.asOf(now);
        return request.asked()
                .map(asked -> snapshot.find(asked.type()).map(List::of).orElse(List.of()))
                .orElseGet(
                        () -> intake.practitioner(practitioner, now).map(snapshot::offeredBy).orElse(List.of()).stream()
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
        return intake.terms(Purpose.CONVERSATION, practitioner, services, language, now)
                .areMetBy(request);
    }

    /**
     * Finds out whether somebody would find an open time, if others were offered to them.
     *
     * @param request theirs
     * @param practitioner who is asked by a request for no time, by the slug of their page
     * @param language of what must be accepted
     * @param now the moment of asking
     */
    public boolean wouldFind(ConsultationRequest request, Optional<Slug> practitioner, Language language, Instant now) {
        return request.then(Event.TIMES_OFFERED, Actor.SYSTEM, now)
                .fold(
                        offered -> kinds(offered, practitioner, language, now).stream()
                                .anyMatch(kind -> !booking.bookableTimes(kind, BookingRules.ahead(now), now)
                                        .isEmpty()),
                        (state, event) -> false);
    }

    /**
     * Takes an open time. To take again what one has is done already.
     *
     * @param id of the request
     * @param wanted the kind of meeting, and when it is to begin: anything at all, as it came
     * @param practitioner who is asked by a request for no time, by the slug of their page
     * @param language of what must be accepted
     * @param now the moment of the decision
     * @return the meeting, or what is nearest, or that it is not theirs to choose
     * @throws StaleRevision if somebody was faster again and again
     */
    public MeetingChange take(
            RequestId id, Wanted wanted, Optional<Slug> practitioner, Language language, Instant now) {
        var type = requests.find(id).stream()
                .flatMap(request -> kinds(request, practitioner, language, now).stream())
                .filter(kind -> kind.id().equals(wanted.type()))
                .findFirst();
        return type.map(found -> booking.agree(id, wanted, Actor.ENQUIRER, now))
                .filter(change -> !change.equals(new Refused(Reason.NOT_NOW)))
                .orElseGet(() -> taken(id, wanted));
    }

    /** A button is pressed twice, and whoever is second finds the meeting agreed. */
    private MeetingChange taken(RequestId id, Wanted wanted) {
        return diaries.of(id)
                .filter(meeting -> meeting.standing() == Meeting.Standing.BOOKED)
                .filter(meeting -> meeting.type().equals(wanted.type())
                        && meeting.time().start().equals(wanted.start()))
                .<MeetingChange>map(Done::new)
                .orElseGet(() -> new Refused(Reason.NOT_NOW));
    }
}
