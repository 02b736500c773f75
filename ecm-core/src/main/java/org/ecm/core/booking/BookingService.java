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

    private final ConsultationService consultation;
    private final ConsultationRequests requests;
    private final PractitionerCalendars calendars;
    private final CalendarLoader calendarLoader;
    private final CompetingRequests competingRequests;
    private final MeetingTypes types;
    private final AnswerPromise promise;
    private final Supplier<UUID> ids;
    private final OptimisticRetry retry;
    private final Executor afterBooking;

    /**
     * @param consultation validates submitted forms
     * @param requests stores requests
     * @param calendars stores the practitioners' calendars, in the same store
     * @param schedules stores schedules
     * @param types stores meeting types
     * @param externalCalendars reads the practitioners' external calendars
     * @param promise how soon the practice answers: where the practitioner confirms first, requesters can't ask for a
     *     time before the promised answer
     * @param ids generates unique identifiers
     * @param random spreads the repeated attempts of requests that collide; several threads use it at once
     * @param afterBooking runs what follows a saved booking: other times are offered to those who asked for the same one.
     *     It must catch and report failures, since the booking has succeeded anyway
     */
    public BookingService(
            ConsultationService consultation,
            ConsultationRequests requests,
            PractitionerCalendars calendars,
            Schedules schedules,
            MeetingTypes types,
            ExternalCalendars externalCalendars,
            AnswerPromise promise,
            Supplier<UUID> ids,
            RandomGenerator random,
            Executor afterBooking) {
        this.consultation = consultation;
        this.requests = requests;
        this.calendars = calendars;
        this.calendarLoader = new CalendarLoader(calendars, schedules, externalCalendars);
        this.competingRequests = new CompetingRequests(requests, types, calendarLoader, ids);
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
        return calendarLoader
                .loadWithin(type.practitioner(), range, now)
                .map(calendarView -> calendarView.openSlots(type, earliest(type, calendarView)))
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
        return calendarLoader
                .loadWithin(type.practitioner(), range, now)
                .map(calendarView -> calendarView.openSlots(type))
                .orElse(List.of());
    }

    /**
     * {@return the earliest start that a form can ask for} An earlier slot could pass before the practitioner confirms
     * it.
     */
    private Instant earliest(MeetingType type, CalendarView calendarView) {
        return type.confirmation() == ConfirmationPolicy.ASK_FIRST
                ? promise.dueAt(
                        calendarView.now(), calendarView.schedule().hours().zone())
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
        return competingRequests.competingWith(request, now);
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
                .filter(requestedSlot -> competingRequests.isSlotGone(requestedSlot, now))
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
     * @param choice the meeting type and the start, unchecked
     * @param practitioner the slug of the practitioner's page, if the form was sent from one
     * @param language the language of the form
     * @param now the moment it arrived
     * @return the saved meeting or request; or the nearest open slots, or the reason for refusal
     * @throws org.ecm.core.shared.InvalidValue rule {@code time-preferences.past}
     */
    public BookingResult submit(
            Submission submission, SlotChoice choice, Optional<Slug> practitioner, Language language, Instant now) {
        var type = types.asOf(now)
                .find(choice.type())
                .filter(found -> !found.retired())
                .filter(found -> consultation
                        .findPractitioner(practitioner, now)
                        .filter(found.practitioner()::equals)
                        .isPresent());
        var services = type.flatMap(MeetingType::service).map(Set::of).orElse(Set.of());
        return consultation
                .validate(submission, practitioner, services, language, now)
                .fold(
                        this::existingResult,
                        BookingResult.BookingRefused::new,
                        ready -> type.filter(found -> submission.inquiry().purpose() == Purpose.CONVERSATION)
                                .map(found -> take(ready, submission, found, choice.start(), now))
                                .orElseGet(() -> new BookingResult.SlotTaken(List.of())));
    }

    private BookingResult existingResult(ConsultationRequest request) {
        return calendars
                .findByRequest(request.id())
                .<BookingResult>map(meeting -> new BookingResult.Booked(request, meeting))
                .orElseGet(() -> new BookingResult.AwaitingConfirmation(request));
    }

    private BookingResult take(
            ConsultationRequest request, Submission submission, MeetingType type, Instant start, Instant now) {
        try {
            return retry.call(() -> attempt(request, submission, type, start, now));
        } catch (AlreadySubmitted duplicate) {
            return existingResult(requests.findBySubmission(submission.key()).orElseThrow(() -> duplicate));
        } catch (StaleRevision outdated) {
            return new BookingResult.SlotTaken(nearest(type, start, now));
        }
    }

    private BookingResult attempt(
            ConsultationRequest request, Submission submission, MeetingType type, Instant start, Instant now) {
        var loaded = calendarLoader
                .loadAround(type.practitioner(), start, now)
                .filter(calendarView ->
                        calendarView.isOpen(type.length(), start) && !start.isBefore(earliest(type, calendarView)));
        if (loaded.isEmpty()) {
            // the same form, sent twice, may have taken it just now
            return requests.findBySubmission(submission.key())
                    .map(this::existingResult)
                    .orElseGet(() -> new BookingResult.SlotTaken(nearest(type, start, now)));
        }
        var time = TimeRange.of(start, type.length());
        // count after loading the calendar: if the same person books another meeting meanwhile, the calendar becomes
        // stale
        var asking = consultation.withLimitApplied(
                request.withRequestedSlot(new RequestedSlot(type.id(), time)), submission.inquiry(), now);
        if (type.confirmation() == ConfirmationPolicy.ASK_FIRST || asking.suspected()) {
            return new BookingResult.AwaitingConfirmation(
                    requests.submit(asking, submission.inquiry(), consultation.noticesFor(asking)));
        }
        var meeting = meeting(request.id(), type, start);
        var booked = booked(asking, Actor.REQUESTER, now).orElseThrow();
        var kept = calendars.submit(
                loaded.get().calendar().with(meeting),
                meeting,
                booked,
                submission.inquiry(),
                notices(request.id(), now));
        afterBooking.execute(() -> competingRequests.offerOtherTimes(kept, now));
        return new BookingResult.Booked(requests.find(request.id()).orElse(booked), kept);
    }

    private List<Slot> nearest(MeetingType type, Instant start, Instant now) {
        return calendarLoader
                .loadAround(type.practitioner(), start, now)
                .map(calendarView -> calendarView.nearest(type.length(), start, earliest(type, calendarView)))
                .orElse(List.of());
    }

    /**
     * Books a slot for a pending request. The practitioner may book outside the opening hours, but not over another
     * meeting, its buffers, or blocked time. {@link Actor#REQUESTER} may book open slots only; {@link SelfBooking}
     * decides whether they may book at all.
     *
     * @param id the request
     * @param choice the meeting type and the start
     * @param by the person who books
     * @param now the moment of the decision
     * @return the meeting, or the nearest open slots, or the reason for refusal
     * @throws StaleRevision if other saves got in first on every attempt
     */
    public MeetingChangeResult book(RequestId id, SlotChoice choice, Actor by, Instant now) {
        return types.asOf(now)
                .find(choice.type())
                .map(type -> retry.call(() -> book(id, type, choice.start(), by, now)))
                .orElseGet(() -> new MeetingChangeResult.ChangeRefused(RefusalReason.NOT_ALLOWED));
    }

    private MeetingChangeResult book(RequestId id, MeetingType type, Instant start, Actor by, Instant now) {
        var request = requests.find(id).flatMap(found -> booked(found, by, now));
        var loaded = calendarLoader.loadAround(type.practitioner(), start, now);
        if (request.isEmpty() || loaded.isEmpty()) {
            return new MeetingChangeResult.ChangeRefused(RefusalReason.NOT_ALLOWED);
        }
        boolean possible = by.equals(Actor.REQUESTER)
                ? loaded.get().isOpen(type.length(), start)
                : loaded.get().isFree(type.length(), start);
        if (!possible) {
            return new MeetingChangeResult.NewSlotTaken(loaded.get().nearest(type.length(), start));
        }
        var meeting = meeting(id, type, start);
        var kept = calendars.save(loaded.get().calendar().with(meeting), meeting, request.get(), notices(id, now));
        afterBooking.execute(() -> competingRequests.offerOtherTimes(kept, now));
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
