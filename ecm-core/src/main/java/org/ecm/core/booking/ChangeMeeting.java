package org.ecm.core.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.ecm.core.availability.OpenTime;
import org.ecm.core.availability.Schedules;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting.Standing;
import org.ecm.core.booking.MeetingChange.Done;
import org.ecm.core.booking.MeetingChange.Reason;
import org.ecm.core.booking.MeetingChange.Refused;
import org.ecm.core.booking.MeetingChange.Taken;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Notice;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.Outrun;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;

/**
 * What may become of a meeting that is agreed: moved, called off, held or missed.
 *
 * <p>Who asked for it, {@link Actor#ENQUIRER}, is bound by the practitioner's rules; whoever works at the desk only by the
 * diary. When somebody else saved meanwhile, everything is looked at again.
 */
public final class ChangeMeeting {

    private final ConsultationRequests requests;
    private final Diaries diaries;
    private final OpenDiaries open;
    private final Supplier<UUID> ids;
    private final Optional<Revision> drawnFrom;

    /**
     * @param requests where requests are kept
     * @param diaries where diaries are kept, in the same store
     * @param schedules where schedules are kept
     * @param calendars what takes practitioners' time elsewhere
     * @param ids gives identifiers that nobody had before
     */
    public ChangeMeeting(
            ConsultationRequests requests,
            Diaries diaries,
            Schedules schedules,
            OtherCalendars calendars,
            Supplier<UUID> ids) {
        this(requests, diaries, new OpenDiaries(diaries, schedules, calendars), ids, Optional.empty());
    }

    private ChangeMeeting(
            ConsultationRequests requests,
            Diaries diaries,
            OpenDiaries open,
            Supplier<UUID> ids,
            Optional<Revision> drawnFrom) {
        this.requests = requests;
        this.diaries = diaries;
        this.open = open;
        this.ids = ids;
        this.drawnFrom = drawnFrom;
    }

    /**
     * {@return the same for a request as somebody saw it: where it was saved since, it is a {@link StaleRevision}}
     *
     * @param seen the revision of the request that the decision is based on
     */
    public ChangeMeeting from(Revision seen) {
        return new ChangeMeeting(requests, diaries, open, ids, Optional.of(seen));
    }

    /** What is recorded of a change, and who is told. */
    private record Happening(Event what, Actor by, Instant at, List<Notice.Kind> told) {}

    /**
     * Finds where a meeting could be moved to; its own time is among them.
     *
     * @param meeting which
     * @param range within which it would begin
     * @param now the moment of asking
     * @return by beginning
     */
    public List<OpenTime> openTimes(Meeting meeting, TimeRange range, Instant now) {
        return open.within(meeting.practitioner(), range, now)
                .map(diary -> diary.without(meeting.id()).openTimes(meeting.length()))
                .orElse(List.of());
    }

    /**
     * Moves a meeting. To where it is, nothing is moved, counted or told, whatever the rules say.
     *
     * @param id of the request that led to it
     * @param start when it is to begin from now on: anything at all, as it came
     * @param by who moves it
     * @param now the moment of the decision
     * @return the meeting as it is now, or what is nearest, or why not
     * @throws StaleRevision if somebody was faster again and again
     */
    public MeetingChange move(RequestId id, Instant start, Actor by, Instant now) {
        boolean byEnquirer = by.equals(Actor.ENQUIRER);
        var told = List.of(Notice.Kind.CHANGED, Notice.Kind.MEETING_CHANGED);
        return change(id, Optional.of(start), new Happening(Event.RESCHEDULED, by, now, told), (meeting, diary) -> {
            var rules = diary.schedule().rules();
            var begins = meeting.time().start();
            if (start.equals(begins)) {
                return new Done(meeting); // first of all: a button that is pressed twice may find the rules against it
            }
            if (byEnquirer && !rules.mayCancel(begins, now)) {
                return new Refused(Reason.TOO_LATE);
            }
            if (byEnquirer && !rules.mayReschedule(begins, meeting.moved(), now)) {
                return new Refused(Reason.TOO_OFTEN);
            }
            boolean possible =
                    byEnquirer ? diary.isOpen(meeting.length(), start) : diary.isFree(meeting.length(), start);
            return possible
                    ? new Done(meeting.movedTo(start, byEnquirer))
                    : new Taken(diary.nearest(meeting.length(), start));
        });
    }

    /**
     * Calls a meeting off; its time is free again.
     *
     * @param id of the request that led to it
     * @param by who calls it off
     * @param now the moment of the decision
     * @return the meeting as it was, or why not
     * @throws StaleRevision if somebody was faster again and again
     */
    public MeetingChange cancel(RequestId id, Actor by, Instant now) {
        var told = List.of(Notice.Kind.CANCELLED, Notice.Kind.MEETING_CANCELLED);
        return change(id, Optional.empty(), new Happening(Event.CANCELLED, by, now, told), (meeting, diary) -> {
            boolean tooLate = by.equals(Actor.ENQUIRER)
                    && !diary.schedule().rules().mayCancel(meeting.time().start(), now);
            return tooLate ? new Refused(Reason.TOO_LATE) : new Done(meeting.becoming(Standing.CANCELLED));
        });
    }

    /**
     * Records what became of a meeting that has begun.
     *
     * @param id of the request that led to it
     * @param held whether it took place
     * @param by who says so
     * @param now the moment of saying it
     * @return the meeting, or that it has not begun or is over already
     * @throws StaleRevision if somebody was faster again and again
     */
    public MeetingChange conclude(RequestId id, boolean held, Actor by, Instant now) {
        var happening = new Happening(held ? Event.HELD : Event.MISSED, by, now, List.of());
        return change(
                id,
                Optional.empty(),
                happening,
                (meeting, diary) -> now.isBefore(meeting.time().start())
                        ? new Refused(Reason.NOT_NOW)
                        : new Done(meeting.becoming(held ? Standing.HELD : Standing.MISSED)));
    }

    private MeetingChange change(
            RequestId id,
            Optional<Instant> start,
            Happening happening,
            BiFunction<Meeting, OpenDiary, MeetingChange> decision) {
        return Outrun.retried(() -> isAsSeen(id), () -> {
            // the request first: whatever happens to its meeting after that makes it outdated
            var changed = drawn(id).flatMap(request -> happened(request, happening));
            var meeting = booked(id);
            var drawn = meeting.flatMap(found ->
                    open.about(found.practitioner(), start.orElse(found.time().start()), happening.at()));
            if (meeting.isEmpty() || changed.isEmpty() || drawn.isEmpty()) {
                return new Refused(Reason.NOT_NOW);
            }
            var diary = drawn.get().without(meeting.get().id());
            var decided = decision.apply(meeting.get(), diary);
            return decided.fold(
                    next -> next.equals(meeting.get())
                            ? decided
                            : new Done(diaries.save(
                                    diary.diary().with(next), next, changed.get(), notices(id, happening))),
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
        return requests.find(id).map(request -> drawnFrom.map(request::at).orElse(request));
    }

    private Optional<Meeting> booked(RequestId id) {
        return diaries.of(id).filter(meeting -> meeting.standing() == Standing.BOOKED);
    }

    private static Optional<ConsultationRequest> happened(ConsultationRequest request, Happening happening) {
        return request.then(happening.what(), happening.by(), happening.at())
                .fold(Optional::of, (state, event) -> Optional.empty());
    }

    private List<Notice> notices(RequestId request, Happening happening) {
        return happening.told().stream()
                .map(kind -> new Notice(new NoticeId(ids.get()), request, kind, happening.at()))
                .toList();
    }

    /**
     * Erases a request for good; a meeting that is agreed is called off first, and its time is free again.
     *
     * @param id which request
     * @param by who wants it
     * @param now the moment of the decision
     * @return whether there was one to erase
     * @throws StaleRevision if somebody was faster again and again
     */
    public boolean erase(RequestId id, Actor by, Instant now) {
        var erasing = new Happening(Event.ERASED, by, now, List.of());
        return Outrun.retried(() -> isAsSeen(id), () -> {
            var erased = drawn(id).flatMap(request -> happened(request, erasing));
            erased.ifPresent(request -> booked(id)
                    .ifPresentOrElse(
                            meeting -> callOff(meeting, request, now), () -> requests.save(request, List.of())));
            return erased.isPresent();
        });
    }

    /** Nobody is left to be told but the practitioner, who would wait for somebody that does not come. */
    private void callOff(Meeting meeting, ConsultationRequest erased, Instant now) {
        var cancelled = meeting.becoming(Standing.CANCELLED);
        var diary = diaries.open(meeting.practitioner(), meeting.time().start());
        var told = now.isBefore(meeting.end())
                ? List.of(new Notice(new NoticeId(ids.get()), erased.id(), Notice.Kind.MEETING_CANCELLED, now))
                : List.<Notice>of();
        diaries.save(diary.with(cancelled), cancelled, erased, told);
    }
}
