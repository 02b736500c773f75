package org.ecm.core.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecm.core.availability.OpenTime;
import org.ecm.core.availability.Schedules;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting.Standing;
import org.ecm.core.booking.MeetingChange.Reason;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Notice;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.StaleRevision;

/**
 * What may become of a meeting that is agreed: moved, called off, held or missed.
 *
 * <p>Who asked for it is bound by the practitioner's rules; whoever works at the desk only by the diary.
 */
public final class ChangeMeeting {

    private static final int MOST_ATTEMPTS = 200;

    private final ConsultationRequests requests;
    private final Diaries diaries;
    private final Schedules schedules;
    private final OtherCalendars calendars;
    private final Supplier<UUID> ids;

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
        this.requests = requests;
        this.diaries = diaries;
        this.schedules = schedules;
        this.calendars = calendars;
        this.ids = ids;
    }

    /**
     * Finds where a meeting could be moved to; its own time is among them.
     *
     * @param meeting which
     * @param range within which it would begin
     * @param now the moment of asking
     * @return by beginning
     */
    public List<OpenTime> openTimes(Meeting meeting, TimeRange range, Instant now) {
        return open(meeting, range, now)
                .map(open ->
                        open.schedule().openTimes(meeting.length(), range, open.busy(Optional.of(meeting.id())), now))
                .orElse(List.of());
    }

    /**
     * Moves a meeting.
     *
     * @param id of the request that led to it
     * @param start when it is to begin from now on: anything at all, as it came
     * @param by who moves it
     * @param now the moment of the decision
     * @return the meeting as it is now, or what is nearest, or why not
     */
    public MeetingChange move(RequestId id, Instant start, Actor by, Instant now) {
        boolean byEnquirer = by.equals(Actor.ENQUIRER);
        return change(id, now, (meeting, open) -> {
            var rules = open.schedule().rules();
            if (byEnquirer && !rules.mayCancel(meeting.time().start(), now)) {
                return Decided.refused(Reason.TOO_LATE);
            }
            if (byEnquirer && !rules.mayReschedule(meeting.time().start(), meeting.moved(), now)) {
                return Decided.refused(Reason.TOO_OFTEN);
            }
            var own = Optional.of(meeting.id());
            boolean possible = byEnquirer
                    ? open.isOpen(meeting.length(), start, own, now)
                    : open.isFree(meeting.length(), start, own);
            return possible
                    ? Decided.of(
                            meeting.movedTo(start, byEnquirer),
                            Event.RESCHEDULED,
                            by,
                            List.of(Notice.Kind.CHANGED, Notice.Kind.MEETING_CHANGED))
                    : Decided.taken(open.nearest(meeting.length(), start, own, now));
        });
    }

    /**
     * Calls a meeting off; its time is free again.
     *
     * @param id of the request that led to it
     * @param by who calls it off
     * @param now the moment of the decision
     * @return the meeting as it was, or why not
     */
    public MeetingChange cancel(RequestId id, Actor by, Instant now) {
        return change(
                id,
                now,
                (meeting, open) -> by.equals(Actor.ENQUIRER)
                                && !open.schedule()
                                        .rules()
                                        .mayCancel(meeting.time().start(), now)
                        ? Decided.refused(Reason.TOO_LATE)
                        : Decided.of(
                                meeting.becoming(Standing.CANCELLED),
                                Event.CANCELLED,
                                by,
                                List.of(Notice.Kind.CANCELLED, Notice.Kind.MEETING_CANCELLED)));
    }

    /**
     * Records what became of a meeting that has begun.
     *
     * @param id of the request that led to it
     * @param held whether it took place
     * @param by who says so
     * @param now the moment of saying it
     * @return the meeting, or that it has not begun or is over already
     */
    public MeetingChange conclude(RequestId id, boolean held, Actor by, Instant now) {
        return change(
                id,
                now,
                (meeting, open) -> now.isBefore(meeting.time().start())
                        ? Decided.refused(Reason.NOT_NOW)
                        : Decided.of(
                                meeting.becoming(held ? Standing.HELD : Standing.MISSED),
                                held ? Event.HELD : Event.MISSED,
                                by,
                                List.of()));
    }

    /**
     * Erases a request for good; a meeting that is to come is called off first, and the practitioner told.
     *
     * @param id which request
     * @param by who wants it
     * @param now the moment of the decision
     * @return whether there was one to erase
     */
    public boolean erase(RequestId id, Actor by, Instant now) {
        for (int attempt = 1; ; attempt++) {
            var request = requests.find(id);
            var erased = request.flatMap(
                    found -> found.then(Event.ERASED, by, now).fold(Optional::of, (state, event) -> Optional.empty()));
            if (erased.isEmpty()) {
                return false;
            }
            try {
                var standing = diaries.of(id).filter(found -> found.standing() == Standing.BOOKED);
                if (standing.isEmpty()) {
                    requests.save(erased.get(), List.of());
                } else {
                    var meeting = standing.get().becoming(Standing.CANCELLED);
                    diaries.save(drawn(meeting, now).with(meeting), meeting, erased.get(), List.of());
                }
                return true;
            } catch (StaleRevision e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** What is to become of a meeting, or why nothing is. */
    private record Decided(
            Optional<Meeting> meeting, Event event, Actor by, List<Notice.Kind> tell, MeetingChange otherwise) {

        static Decided of(Meeting meeting, Event event, Actor by, List<Notice.Kind> tell) {
            return new Decided(Optional.of(meeting), event, by, tell, new MeetingChange.Refused(Reason.NOT_NOW));
        }

        static Decided refused(Reason reason) {
            return new Decided(
                    Optional.empty(), Event.NOTED, Actor.SYSTEM, List.of(), new MeetingChange.Refused(reason));
        }

        static Decided taken(List<OpenTime> nearest) {
            return new Decided(
                    Optional.empty(), Event.NOTED, Actor.SYSTEM, List.of(), new MeetingChange.Taken(nearest));
        }
    }

    private interface Deciding {
        Decided decide(Meeting meeting, OpenDiary open);
    }

    private MeetingChange change(RequestId id, Instant now, Deciding deciding) {
        for (int attempt = 1; ; attempt++) {
            var request = requests.find(id);
            var meeting = diaries.of(id).filter(found -> found.standing() == Standing.BOOKED);
            var open = meeting.flatMap(found -> open(found, found.time(), now));
            if (request.isEmpty() || meeting.isEmpty() || open.isEmpty()) {
                return new MeetingChange.Refused(Reason.NOT_NOW);
            }
            var decided = deciding.decide(meeting.get(), open.get());
            var changed = decided.meeting().flatMap(next -> happened(request.get(), decided, now));
            if (decided.meeting().isEmpty() || changed.isEmpty()) {
                return decided.otherwise();
            }
            try {
                return new MeetingChange.Done(diaries.save(
                        open.get().diary().with(decided.meeting().get()),
                        decided.meeting().get(),
                        changed.get(),
                        notices(id, decided, now)));
            } catch (StaleRevision e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static Optional<ConsultationRequest> happened(ConsultationRequest request, Decided decided, Instant now) {
        return request.then(decided.event(), decided.by(), now).fold(Optional::of, (state, event) -> Optional.empty());
    }

    private List<Notice> notices(RequestId request, Decided decided, Instant now) {
        return decided.tell().stream()
                .map(kind -> new Notice(new NoticeId(ids.get()), request, kind, now))
                .toList();
    }

    private Diary drawn(Meeting meeting, Instant now) {
        var from = meeting.time().start().isBefore(now) ? meeting.time().start() : now;
        return diaries.open(meeting.practitioner(), from.minus(OpenDiary.BEFORE));
    }

    private Optional<OpenDiary> open(Meeting meeting, TimeRange range, Instant now) {
        return schedules
                .asOf(now)
                .find(meeting.practitioner())
                .map(schedule -> new OpenDiary(
                        schedule,
                        drawn(meeting, now),
                        calendars.taken(
                                meeting.practitioner(), range.widened(Duration.ofDays(45), Duration.ofDays(45)))));
    }
}
