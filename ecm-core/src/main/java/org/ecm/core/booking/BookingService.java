package org.ecm.core.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.ecm.core.availability.AnswerPromise;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.Schedules;
import org.ecm.core.availability.Slot;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.MeetingChangeResult.RefusalReason;
import org.ecm.core.concurrency.OptimisticRetry;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AlreadySubmitted;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.ConsultationService;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestedSlot;
import org.ecm.core.consultation.Submission;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.StaleRevision;

/**
 * Books meetings: from the request form, and later for a pending request. When several requesters want the same slot,
 * exactly one gets it; the others get the nearest open slots, and pending requests for that slot are offered other
 * times.
 *
 * <p>Each attempt loads the calendar, checks the slot, and saves the calendar together with the request and its
 * notices. When another save got in first, the attempt is repeated with what was saved.
 */
public final class BookingService {

    private final ConsultationService intake;
    private final ConsultationRequests requests;
    private final PractitionerCalendars diaries;
    private final CalendarLoader open;
    private final CompetingRequests rivals;
    private final MeetingTypes types;
    private final AnswerPromise promise;
    private final Supplier<UUID> ids;
    private final OptimisticRetry retry;
    private final Executor afterBooking;

    /**
     * @param intake validates submitted forms
     * @param requests stores requests
     * @param diaries stores the practitioners' calendars, in the same store
     * @param schedules stores schedules
     * @param types stores meeting types
     * @param calendars reads the practitioners' external calendars
     * @param promise how soon the practice answers: where the practitioner confirms first, requesters can't ask for a
     *     time before the promised answer
     * @param ids generates unique identifiers
     * @param random spreads the repeated attempts of requests that collide; several threads use it at once
     * @param afterBooking runs what follows a saved booking: other times are offered to those who asked for the same one.
     *     It must catch and report failures, since the booking has succeeded anyway
     */
    public BookingService(
            ConsultationService intake,
            ConsultationRequests requests,
            PractitionerCalendars diaries,
            Schedules schedules,
            MeetingTypes types,
            ExternalCalendars calendars,
            AnswerPromise promise,
            Supplier<UUID> ids,
            RandomGenerator random,
            Executor afterBooking) {
        this.intake = intake;
        this.requests = requests;
        this.diaries = diaries;
        this.open = new CalendarLoader(diaries, schedules, calendars);
        this.rivals = new CompetingRequests(requests, types, open, ids);
        this.types = types;
        this.promise = promise;
        this.ids = ids;
        this.retry = new OptimisticRetry(random);
        this.afterBooking = afterBooking;
    }

    /**
     * Finds the slots that the form can offer to a requester.
     *
     * @param type the meeting type
     * @param range the range in which the meeting starts
     * @param now the present moment
     * @return the slots, earliest first; empty if the practitioner has no schedule. If the practitioner confirms first,
     *     none starts before the promised answer
     */
    public List<Slot> openSlots(MeetingType type, TimeRange range, Instant now) {
        return open.loadWithin(type.practitioner(), range, now)
                .map(diary -> diary.openSlots(type, earliest(type, diary)))
                .orElse(List.of());
    }

    /**
     * Finds the slots that need no further confirmation: for the practitioner, or for a requester who was offered other
     * times.
     *
     * @param type the meeting type
     * @param range the range in which the meeting starts
     * @param now the present moment
     * @return the slots, earliest first; empty if the practitioner has no schedule
     */
    public List<Slot> bookableSlots(MeetingType type, TimeRange range, Instant now) {
        return open.loadWithin(type.practitioner(), range, now)
                .map(diary -> diary.openSlots(type))
                .orElse(List.of());
    }

    /**
     * {@return the earliest start that a form can ask for} An earlier slot could pass before the practitioner confirms
     * it.
     */
    private Instant earliest(MeetingType type, CalendarView diary) {
        return type.confirmation() == ConfirmationPolicy.ASK_FIRST
                ? promise.dueAt(diary.now(), diary.schedule().hours().zone())
                : Instant.MIN;
    }

    /**
     * Finds the other pending requests for a slot. Until one of them is booked, the slot is open to all of them.
     *
     * @param request the request that asks for a slot
     * @param now the present moment
     * @return the requests for an overlapping slot with the same practitioner, oldest first; empty if this request asks
     *     for no slot
     */
    public List<ConsultationRequest> competingRequests(ConsultationRequest request, Instant now) {
        return rivals.competingWith(request, now);
    }

    /**
     * Tells whether a request can no longer get the slot it asks for: the slot has started, or the calendar has
     * something else there. External calendars don't count, since they don't bind the practitioner.
     *
     * @param request the pending request
     * @param now the present moment
     * @return false if the request asks for no slot
     */
    public boolean isRequestedSlotGone(ConsultationRequest request, Instant now) {
        return request.requestedSlot()
                .filter(asked -> rivals.isSlotGone(asked, now))
                .isPresent();
    }

    /**
     * Submits a form that asks for a slot.
     *
     * <p>A suspected request never books directly, even if its type does, and neither does one beyond the limit of open
     * conversations: the practitioner confirms first. The consent terms are those of the practitioner and of the
     * meeting's service; they don't allow booking another practitioner.
     *
     * @param submission the submitted form
     * @param wanted the meeting type and the start, unchecked
     * @param practitioner the slug of the practitioner's page, if the form was sent from one
     * @param language the language of the form
     * @param now the moment it arrived
     * @return the saved meeting or request; or the nearest open slots, or the reason for refusal
     * @throws org.ecm.core.shared.InvalidValue rule {@code wishes.past}
     */
    public BookingResult submit(
            Submission submission, SlotChoice wanted, Optional<Slug> practitioner, Language language, Instant now) {
        var type = types.asOf(now)
                .find(wanted.type())
                .filter(found -> !found.retired())
                .filter(found -> intake.findPractitioner(practitioner, now)
                        .filter(found.practitioner()::equals)
                        .isPresent());
        var services = type.flatMap(MeetingType::service).map(Set::of).orElse(Set.of());
        return intake.validate(submission, practitioner, services, language, now)
                .fold(
                        this::known,
                        BookingResult.BookingRefused::new,
                        ready -> type.filter(found -> submission.enquiry().purpose() == Purpose.CONVERSATION)
                                .map(found -> take(ready, submission, found, wanted.start(), now))
                                .orElseGet(() -> new BookingResult.SlotTaken(List.of())));
    }

    private BookingResult known(ConsultationRequest request) {
        return diaries.findByRequest(request.id())
                .<BookingResult>map(meeting -> new BookingResult.Booked(request, meeting))
                .orElseGet(() -> new BookingResult.AwaitingConfirmation(request));
    }

    private BookingResult take(
            ConsultationRequest request, Submission submission, MeetingType type, Instant start, Instant now) {
        try {
            return retry.call(() -> attempt(request, submission, type, start, now));
        } catch (AlreadySubmitted sooner) {
            return known(requests.findBySubmission(submission.key()).orElseThrow(() -> sooner));
        } catch (StaleRevision outrun) {
            return new BookingResult.SlotTaken(nearest(type, start, now));
        }
    }

    private BookingResult attempt(
            ConsultationRequest request, Submission submission, MeetingType type, Instant start, Instant now) {
        var drawn = open.loadAround(type.practitioner(), start, now)
                .filter(diary -> diary.isOpen(type.length(), start) && !start.isBefore(earliest(type, diary)));
        if (drawn.isEmpty()) {
            // the same form, sent twice, may have taken it just now
            return requests.findBySubmission(submission.key())
                    .map(this::known)
                    .orElseGet(() -> new BookingResult.SlotTaken(nearest(type, start, now)));
        }
        var time = TimeRange.of(start, type.length());
        // count after loading the calendar: if the same person books another meeting meanwhile, the calendar becomes
        // stale
        var asking = intake.withLimitApplied(
                request.withRequestedSlot(new RequestedSlot(type.id(), time)), submission.enquiry(), now);
        if (type.confirmation() == ConfirmationPolicy.ASK_FIRST || asking.suspected()) {
            return new BookingResult.AwaitingConfirmation(
                    requests.submit(asking, submission.enquiry(), intake.noticesFor(asking)));
        }
        var meeting = meeting(request.id(), type, start);
        var booked = booked(asking, Actor.REQUESTER, now).orElseThrow();
        var kept = diaries.submit(
                drawn.get().diary().with(meeting), meeting, booked, submission.enquiry(), notices(request.id(), now));
        afterBooking.execute(() -> rivals.offerOtherTimes(kept, now));
        return new BookingResult.Booked(requests.find(request.id()).orElse(booked), kept);
    }

    private List<Slot> nearest(MeetingType type, Instant start, Instant now) {
        return open.loadAround(type.practitioner(), start, now)
                .map(diary -> diary.nearest(type.length(), start, earliest(type, diary)))
                .orElse(List.of());
    }

    /**
     * Books a slot for a pending request. The practitioner may book outside the opening hours, but not over another
     * meeting, its buffers, or blocked time. {@link Actor#REQUESTER} may book open slots only; {@link SelfBooking}
     * decides whether they may book at all.
     *
     * @param id the request
     * @param wanted the meeting type and the start
     * @param by the person who books
     * @param now the moment of the decision
     * @return the meeting, or the nearest open slots, or the reason for refusal
     * @throws StaleRevision if other saves got in first on every attempt
     */
    public MeetingChangeResult book(RequestId id, SlotChoice wanted, Actor by, Instant now) {
        return types.asOf(now)
                .find(wanted.type())
                .map(type -> retry.call(() -> book(id, type, wanted.start(), by, now)))
                .orElseGet(() -> new MeetingChangeResult.ChangeRefused(RefusalReason.NOT_NOW));
    }

    private MeetingChangeResult book(RequestId id, MeetingType type, Instant start, Actor by, Instant now) {
        var request = requests.find(id).flatMap(found -> booked(found, by, now));
        var drawn = open.loadAround(type.practitioner(), start, now);
        if (request.isEmpty() || drawn.isEmpty()) {
            return new MeetingChangeResult.ChangeRefused(RefusalReason.NOT_NOW);
        }
        boolean possible = by.equals(Actor.REQUESTER)
                ? drawn.get().isOpen(type.length(), start)
                : drawn.get().isFree(type.length(), start);
        if (!possible) {
            return new MeetingChangeResult.NewSlotTaken(drawn.get().nearest(type.length(), start));
        }
        var meeting = meeting(id, type, start);
        var kept = diaries.save(drawn.get().diary().with(meeting), meeting, request.get(), notices(id, now));
        afterBooking.execute(() -> rivals.offerOtherTimes(kept, now));
        return new MeetingChangeResult.MeetingChanged(kept);
    }

    private Meeting meeting(RequestId request, MeetingType type, Instant start) {
        return Meeting.booked(
                new MeetingId(ids.get()), request, type.practitioner(), type.id(), TimeRange.of(start, type.length()));
    }

    private static Optional<ConsultationRequest> booked(ConsultationRequest request, Actor by, Instant now) {
        return request.transition(RequestEvent.BOOKED, by, now).fold(Optional::of, (state, event) -> Optional.empty());
    }

    private List<Notice> notices(RequestId request, Instant now) {
        return List.of(
                new Notice(new NoticeId(ids.get()), request, Notice.NoticeKind.BOOKED, now),
                new Notice(new NoticeId(ids.get()), request, Notice.NoticeKind.NEW_MEETING, now));
    }
}
