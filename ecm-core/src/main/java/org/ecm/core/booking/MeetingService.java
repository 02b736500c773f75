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
    private final PractitionerCalendars diaries;
    private final CalendarLoader open;
    private final Supplier<UUID> ids;
    private final OptimisticRetry retry;
    private final Optional<Revision> drawnFrom;

    /**
     * @param requests stores requests
     * @param diaries stores the practitioners' calendars, in the same store
     * @param schedules stores schedules
     * @param calendars reads the practitioners' external calendars
     * @param ids generates unique identifiers
     * @param random spreads the repeated attempts of changes that collide; several threads use it at once
     */
    public MeetingService(
            ConsultationRequests requests,
            PractitionerCalendars diaries,
            Schedules schedules,
            ExternalCalendars calendars,
            Supplier<UUID> ids,
            RandomGenerator random) {
        this(
                requests,
                diaries,
                new CalendarLoader(diaries, schedules, calendars),
                ids,
                new OptimisticRetry(random),
                Optional.empty());
    }

    private MeetingService(
            ConsultationRequests requests,
            PractitionerCalendars diaries,
            CalendarLoader open,
            Supplier<UUID> ids,
            OptimisticRetry retry,
            Optional<Revision> drawnFrom) {
        this.requests = requests;
        this.diaries = diaries;
        this.open = open;
        this.ids = ids;
        this.retry = retry;
        this.drawnFrom = drawnFrom;
    }

    /**
     * {@return a copy that throws {@link StaleRevision} when the request was saved since the given revision}
     *
     * @param seen the revision of the request that the decision is based on
     */
    public MeetingService withExpectedRevision(Revision seen) {
        return new MeetingService(requests, diaries, open, ids, retry, Optional.of(seen));
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
        return open.loadWithin(meeting.practitioner(), range, now)
                .map(diary -> diary.without(meeting.id()).openSlots(meeting.length()))
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
        boolean byEnquirer = by.equals(Actor.REQUESTER);
        var notices = List.of(Notice.NoticeKind.CHANGED, Notice.NoticeKind.MEETING_CHANGED);
        return change(
                id,
                Optional.of(start),
                new ChangeRecord(RequestEvent.RESCHEDULED, by, now, notices),
                (meeting, diary) -> {
                    var rules = diary.schedule().rules();
                    var begins = meeting.time().start();
                    // check this first: a second click on the same button must not run into the rules
                    if (start.equals(begins)) {
                        return new MeetingChanged(meeting);
                    }
                    if (byEnquirer && !rules.mayCancel(begins, now)) {
                        return new ChangeRefused(RefusalReason.TOO_LATE);
                    }
                    if (byEnquirer && !rules.mayReschedule(begins, meeting.rescheduleCount(), now)) {
                        return new ChangeRefused(RefusalReason.TOO_OFTEN);
                    }
                    boolean possible =
                            byEnquirer ? diary.isOpen(meeting.length(), start) : diary.isFree(meeting.length(), start);
                    return possible
                            ? new MeetingChanged(meeting.movedTo(start, byEnquirer))
                            : new NewSlotTaken(diary.nearest(meeting.length(), start));
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
        var notices = List.of(Notice.NoticeKind.CANCELLED, Notice.NoticeKind.MEETING_CANCELLED);
        return change(
                id, Optional.empty(), new ChangeRecord(RequestEvent.CANCELED, by, now, notices), (meeting, diary) -> {
                    boolean tooLate = by.equals(Actor.REQUESTER)
                            && !diary.schedule()
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
                (meeting, diary) -> now.isBefore(meeting.time().start())
                        ? new ChangeRefused(RefusalReason.NOT_NOW)
                        : new MeetingChanged(
                                meeting.withStatus(held ? MeetingStatus.ATTENDED : MeetingStatus.NO_SHOW)));
    }

    private MeetingChangeResult change(
            RequestId id,
            Optional<Instant> start,
            ChangeRecord change,
            BiFunction<Meeting, CalendarView, MeetingChangeResult> decision) {
        return retry.callWhile(() -> isAsSeen(id), () -> {
            // load the request first: any later change to its meeting then makes it stale
            var changed = drawn(id).flatMap(request -> happened(request, change));
            var meeting = booked(id);
            var drawn = meeting.flatMap(found -> open.loadAround(
                    found.practitioner(), start.orElse(found.time().start()), change.at()));
            if (meeting.isEmpty() || changed.isEmpty() || drawn.isEmpty()) {
                return new ChangeRefused(RefusalReason.NOT_NOW);
            }
            var diary = drawn.get().without(meeting.get().id());
            var decided = decision.apply(meeting.get(), diary);
            return decided.fold(
                    next -> next.equals(meeting.get())
                            ? decided
                            : new MeetingChanged(
                                    diaries.save(diary.diary().with(next), next, changed.get(), notices(id, change))),
                    taken -> decided,
                    refused -> decided);
        });
    }

    private boolean isAsSeen(RequestId id) {
        return drawnFrom.isEmpty()
                || requests.find(id).map(ConsultationRequest::revision).equals(drawnFrom);
    }

    private Optional<ConsultationRequest> drawn(RequestId id) {
        if (!isAsSeen(id)) {
            throw new StaleRevision(id, drawnFrom.orElse(Revision.NONE));
        }
        return requests.find(id)
                .map(request -> drawnFrom.map(request::withRevision).orElse(request));
    }

    private Optional<Meeting> booked(RequestId id) {
        return diaries.findByRequest(id).filter(meeting -> meeting.status() == MeetingStatus.BOOKED);
    }

    private static Optional<ConsultationRequest> happened(ConsultationRequest request, ChangeRecord change) {
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
        return retry.callWhile(() -> isAsSeen(id), () -> {
            var erased = drawn(id).flatMap(request -> happened(request, erasing));
            erased.ifPresent(request -> booked(id)
                    .ifPresentOrElse(
                            meeting -> callOff(meeting, request, now), () -> requests.save(request, List.of())));
            return erased.isPresent();
        });
    }

    /**
     * Cancels the meeting of a request that is erased, and tells only the practitioner, who would otherwise wait in
     * vain.
     */
    private void callOff(Meeting meeting, ConsultationRequest erased, Instant now) {
        var cancelled = meeting.withStatus(MeetingStatus.CANCELED);
        var diary = diaries.load(meeting.practitioner(), meeting.time().start());
        var notices = now.isBefore(meeting.end())
                ? List.of(new Notice(new NoticeId(ids.get()), erased.id(), Notice.NoticeKind.MEETING_CANCELLED, now))
                : List.<Notice>of();
        diaries.save(diary.with(cancelled), cancelled, erased, notices);
    }
}
