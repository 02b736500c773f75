package org.ecm.core.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.ecm.core.availability.Schedules;
import org.ecm.core.availability.Slot;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.booking.MeetingChangeResult.ChangeRefused;
import org.ecm.core.booking.MeetingChangeResult.MeetingChanged;
import org.ecm.core.booking.MeetingChangeResult.NewSlotTaken;
import org.ecm.core.booking.MeetingChangeResult.RefusalReason;
import org.ecm.core.concurrency.OptimisticRetry;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;

/**
 * Reschedules, cancels and concludes booked meetings, and erases requests together with their meeting.
 *
 * <p>The practitioner's rules bind the requester ({@link Actor#REQUESTER}); the practitioner's staff are bound by the
 * calendar alone. When another save got in first, everything is checked again.
 */
public final class MeetingService {

    private final ConsultationRequests requests;
    private final PractitionerCalendars calendars;
    private final CalendarLoader calendarLoader;
    private final Supplier<UUID> ids;
    private final OptimisticRetry retry;
    private final Optional<Revision> expectedRevision;

    /**
     * @param requests stores requests
     * @param calendars stores the practitioners' calendars, in the same store
     * @param schedules stores schedules
     * @param externalCalendars reads the practitioners' external calendars
     * @param ids generates unique identifiers
     * @param random spreads the repeated attempts of changes that collide; several threads use it at once
     */
    public MeetingService(
            ConsultationRequests requests,
            PractitionerCalendars calendars,
            Schedules schedules,
            ExternalCalendars externalCalendars,
            Supplier<UUID> ids,
            RandomGenerator random) {
        this(
                requests,
                calendars,
                new CalendarLoader(calendars, schedules, externalCalendars),
                ids,
                new OptimisticRetry(random),
                Optional.empty());
    }

    private MeetingService(
            ConsultationRequests requests,
            PractitionerCalendars calendars,
            CalendarLoader calendarLoader,
            Supplier<UUID> ids,
            OptimisticRetry retry,
            Optional<Revision> expectedRevision) {
        this.requests = requests;
        this.calendars = calendars;
        this.calendarLoader = calendarLoader;
        this.ids = ids;
        this.retry = retry;
        this.expectedRevision = expectedRevision;
    }

    /**
     * {@return a copy that throws {@link StaleRevision} when the request was saved since the given revision}
     *
     * @param seen the revision of the request that the decision is based on
     */
    public MeetingService withExpectedRevision(Revision seen) {
        return new MeetingService(requests, calendars, calendarLoader, ids, retry, Optional.of(seen));
    }

    /** What a change records in the history, and the notices it sends. */
    private record ChangeRecord(RequestEvent what, Actor by, Instant at, List<Notice.NoticeKind> notices) {}

    /**
     * Finds the slots that a meeting can be moved to, its own included.
     *
     * @param meeting the meeting to move
     * @param range the range in which it would start
     * @param now the present moment
     * @return the slots, earliest first
     */
    public List<Slot> openSlots(Meeting meeting, TimeRange range, Instant now) {
        return calendarLoader
                .loadWithin(meeting.practitioner(), range, now)
                .map(calendarView -> calendarView.without(meeting.id()).openSlots(meeting.length()))
                .orElse(List.of());
    }

    /**
     * Moves a meeting. Moving it to its present start has no effect and is never refused.
     *
     * @param id the request that led to the meeting
     * @param start the new start, unchecked
     * @param by the person who moves it
     * @param now the moment of the decision
     * @return the meeting as it is now, or the nearest open slots, or the reason for refusal
     * @throws StaleRevision if other saves got in first on every attempt
     */
    public MeetingChangeResult move(RequestId id, Instant start, Actor by, Instant now) {
        boolean byRequester = by.equals(Actor.REQUESTER);
        var notices = List.of(Notice.NoticeKind.CHANGED, Notice.NoticeKind.MEETING_CHANGED);
        return change(
                id,
                Optional.of(start),
                new ChangeRecord(RequestEvent.RESCHEDULED, by, now, notices),
                (meeting, calendarView) -> {
                    var rules = calendarView.schedule().rules();
                    var begins = meeting.time().start();
                    // check this first: a second click on the same button must not run into the rules
                    if (start.equals(begins)) {
                        return new MeetingChanged(meeting);
                    }
                    if (byRequester && !rules.mayCancel(begins, now)) {
                        return new ChangeRefused(RefusalReason.TOO_LATE);
                    }
                    if (byRequester && !rules.mayReschedule(begins, meeting.rescheduleCount(), now)) {
                        return new ChangeRefused(RefusalReason.TOO_OFTEN);
                    }
                    boolean possible = byRequester
                            ? calendarView.isOpen(meeting.length(), start)
                            : calendarView.isFree(meeting.length(), start);
                    return possible
                            ? new MeetingChanged(meeting.movedTo(start, byRequester))
                            : new NewSlotTaken(calendarView.nearest(meeting.length(), start));
                });
    }

    /**
     * Cancels a meeting and frees its time.
     *
     * @param id the request that led to the meeting
     * @param by the person who cancels it
     * @param now the moment of the decision
     * @return the canceled meeting, or the reason for refusal
     * @throws StaleRevision if other saves got in first on every attempt
     */
    public MeetingChangeResult cancel(RequestId id, Actor by, Instant now) {
        var notices = List.of(Notice.NoticeKind.CANCELED, Notice.NoticeKind.MEETING_CANCELED);
        return change(
                id,
                Optional.empty(),
                new ChangeRecord(RequestEvent.CANCELED, by, now, notices),
                (meeting, calendarView) -> {
                    boolean tooLate = by.equals(Actor.REQUESTER)
                            && !calendarView
                                    .schedule()
                                    .rules()
                                    .mayCancel(meeting.time().start(), now);
                    return tooLate
                            ? new ChangeRefused(RefusalReason.TOO_LATE)
                            : new MeetingChanged(meeting.withStatus(MeetingStatus.CANCELED));
                });
    }

    /**
     * Records whether a meeting that has started took place.
     *
     * @param id the request that led to the meeting
     * @param held whether it took place; if not, it counts as a no-show
     * @param by the person who records it
     * @param now the moment of recording
     * @return the meeting, or a refusal if it hasn't started or is already closed
     * @throws StaleRevision if other saves got in first on every attempt
     */
    public MeetingChangeResult recordAttendance(RequestId id, boolean held, Actor by, Instant now) {
        var change = new ChangeRecord(held ? RequestEvent.ATTENDED : RequestEvent.NO_SHOW, by, now, List.of());
        return change(
                id,
                Optional.empty(),
                change,
                (meeting, calendarView) -> now.isBefore(meeting.time().start())
                        ? new ChangeRefused(RefusalReason.NOT_ALLOWED)
                        : new MeetingChanged(
                                meeting.withStatus(held ? MeetingStatus.ATTENDED : MeetingStatus.NO_SHOW)));
    }

    private MeetingChangeResult change(
            RequestId id,
            Optional<Instant> start,
            ChangeRecord change,
            BiFunction<Meeting, CalendarView, MeetingChangeResult> decision) {
        return retry.callWhile(() -> isExpectedRevision(id), () -> {
            // load the request first: any later change to its meeting then makes it stale
            var changed = load(id).flatMap(request -> transition(request, change));
            var meeting = booked(id);
            var loaded = meeting.flatMap(found -> calendarLoader.loadAround(
                    found.practitioner(), start.orElse(found.time().start()), change.at()));
            if (meeting.isEmpty() || changed.isEmpty() || loaded.isEmpty()) {
                return new ChangeRefused(RefusalReason.NOT_ALLOWED);
            }
            var calendarView = loaded.get().without(meeting.get().id());
            var decided = decision.apply(meeting.get(), calendarView);
            return decided.fold(
                    next -> next.equals(meeting.get())
                            ? decided
                            : new MeetingChanged(calendars.save(
                                    calendarView.calendar().with(next), next, changed.get(), notices(id, change))),
                    taken -> decided,
                    refused -> decided);
        });
    }

    private boolean isExpectedRevision(RequestId id) {
        return expectedRevision.isEmpty()
                || requests.find(id).map(ConsultationRequest::revision).equals(expectedRevision);
    }

    private Optional<ConsultationRequest> load(RequestId id) {
        if (!isExpectedRevision(id)) {
            throw new StaleRevision(id, expectedRevision.orElse(Revision.NONE));
        }
        return requests.find(id)
                .map(request -> expectedRevision.map(request::withRevision).orElse(request));
    }

    private Optional<Meeting> booked(RequestId id) {
        return calendars.findByRequest(id).filter(meeting -> meeting.status() == MeetingStatus.BOOKED);
    }

    private static Optional<ConsultationRequest> transition(ConsultationRequest request, ChangeRecord change) {
        return request.transition(change.what(), change.by(), change.at())
                .fold(Optional::of, (state, event) -> Optional.empty());
    }

    private List<Notice> notices(RequestId request, ChangeRecord change) {
        return change.notices().stream()
                .map(kind -> new Notice(new NoticeId(ids.get()), request, kind, change.at()))
                .toList();
    }

    /**
     * Erases a request permanently. A booked meeting is canceled first, and its time becomes free.
     *
     * @param id the request to erase
     * @param by the person who erases it
     * @param now the moment of the decision
     * @return whether there was a request to erase
     * @throws StaleRevision if other saves got in first on every attempt
     */
    public boolean erase(RequestId id, Actor by, Instant now) {
        var erasing = new ChangeRecord(RequestEvent.ERASED, by, now, List.of());
        return retry.callWhile(() -> isExpectedRevision(id), () -> {
            var erased = load(id).flatMap(request -> transition(request, erasing));
            erased.ifPresent(request -> booked(id)
                    .ifPresentOrElse(
                            meeting -> cancelMeeting(meeting, request, now), () -> requests.save(request, List.of())));
            return erased.isPresent();
        });
    }

    /**
     * Cancels the meeting of a request that is erased, and tells only the practitioner, who would otherwise wait in
     * vain.
     */
    private void cancelMeeting(Meeting meeting, ConsultationRequest erased, Instant now) {
        var cancelled = meeting.withStatus(MeetingStatus.CANCELED);
        var calendar = calendars.load(meeting.practitioner(), meeting.time().start());
        var notices = now.isBefore(meeting.end())
                ? List.of(new Notice(new NoticeId(ids.get()), erased.id(), Notice.NoticeKind.MEETING_CANCELED, now))
                : List.<Notice>of();
        calendars.save(calendar.with(cancelled), cancelled, erased, notices);
    }
}
