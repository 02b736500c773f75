package org.ecm.core.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecm.core.availability.AnswerPromise;
import org.ecm.core.availability.Confirm;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.OpenTime;
import org.ecm.core.availability.Schedules;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.MeetingChange.Reason;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AlreadySubmitted;
import org.ecm.core.consultation.AskedTime;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestConsultation;
import org.ecm.core.consultation.Submission;
import org.ecm.core.enquiry.Purpose;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.Outrun;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.StaleRevision;

/**
 * How a time becomes somebody's: exactly one of those who want it is given it, the others are told what is nearest; and
 * who waits for it while it is given to somebody else is offered other times.
 *
 * <p>Drawing the diary, looking, and saving it with request and notices is repeated when somebody was faster; whatever is
 * in the way by then is seen the next time.
 */
public final class BookMeeting {

    private final RequestConsultation intake;
    private final ConsultationRequests requests;
    private final Diaries diaries;
    private final OpenDiaries open;
    private final Rivals rivals;
    private final MeetingTypes types;
    private final AnswerPromise promise;
    private final Supplier<UUID> ids;

    /**
     * @param intake looks at forms
     * @param requests where requests are kept
     * @param diaries where diaries are kept, in the same store
     * @param schedules where schedules are kept
     * @param types where kinds of meeting are kept
     * @param calendars what takes practitioners' time elsewhere
     * @param promise how soon the practice answers: where the practitioner confirms first, requesters can't ask for a time
     *     before the promised answer
     * @param ids gives identifiers that nobody had before
     */
    public BookMeeting(
            RequestConsultation intake,
            ConsultationRequests requests,
            Diaries diaries,
            Schedules schedules,
            MeetingTypes types,
            OtherCalendars calendars,
            AnswerPromise promise,
            Supplier<UUID> ids) {
        this.intake = intake;
        this.requests = requests;
        this.diaries = diaries;
        this.open = new OpenDiaries(diaries, schedules, calendars);
        this.rivals = new Rivals(requests, types, open, ids);
        this.types = types;
        this.promise = promise;
        this.ids = ids;
    }

    /**
     * Finds the times that a form can offer to a requester.
     *
     * @param type the kind of meeting
     * @param range the range in which the meeting begins
     * @param now the moment of asking
     * @return the times, earliest first; empty if the practitioner has no schedule. Where the practitioner confirms first, none
     *     is before the promised answer
     */
    public List<OpenTime> openTimes(MeetingType type, TimeRange range, Instant now) {
        return open.within(type.practitioner(), range, now)
                .map(diary -> diary.openTimes(type, earliest(type, diary)))
                .orElse(List.of());
    }

    /**
     * Finds the times that need no more confirmation: for the practitioner, or for a requester who was offered other times.
     *
     * @param type the kind of meeting
     * @param range the range in which the meeting begins
     * @param now the moment of asking
     * @return the times, earliest first; empty if the practitioner has no schedule
     */
    public List<OpenTime> bookableTimes(MeetingType type, TimeRange range, Instant now) {
        return open.within(type.practitioner(), range, now)
                .map(diary -> diary.openTimes(type))
                .orElse(List.of());
    }

    /** {@return the earliest time that a form can ask for} It must not pass before it's confirmed. */
    private Instant earliest(MeetingType type, OpenDiary diary) {
        return type.confirm() == Confirm.ASK_FIRST
                ? promise.dueAt(diary.now(), diary.schedule().hours().zone())
                : Instant.MIN;
    }

    /**
     * Finds who else waits for a time: until one of them is given it, all may hope for it.
     *
     * @param request that asks for a time
     * @param now the moment of asking
     * @return the requests that ask for a time of the same practitioner which overlaps, the first received first; none if
     *     this one asks for no time
     */
    public List<ConsultationRequest> othersAskingFor(ConsultationRequest request, Instant now) {
        return rivals.of(request, now);
    }

    /**
     * Finds out whether somebody waits in vain for the time they ask for: it has begun, or stands in the diary as something
     * else. What other calendars say does not count, for it does not bind the practitioner.
     *
     * @param request that waits
     * @param now the moment of asking
     * @return false if this one asks for no time
     */
    public boolean isGone(ConsultationRequest request, Instant now) {
        return request.asked().filter(asked -> rivals.isGone(asked, now)).isPresent();
    }

    /**
     * Submits a form that asks for a time.
     *
     * <p>A suspected request never books directly, even if its type does, and neither does one beyond the limit of open
     * conversations: the practitioner confirms first. The consent terms are those of the practitioner and of the meeting's
     * service, and give no time with another practitioner.
     *
     * @param submission what was sent
     * @param wanted the kind of meeting, and when it is to begin: anything at all, as it came
     * @param practitioner who is asked, by the slug of their page
     * @param language of the form
     * @param now the moment it arrived
     * @return the meeting or the request, which are kept; or what is nearest, or why not
     * @throws org.ecm.core.shared.InvalidValue rule {@code wishes.past}
     */
    public Booking submit(
            Submission submission, Wanted wanted, Optional<Slug> practitioner, Language language, Instant now) {
        var type = types.asOf(now)
                .find(wanted.type())
                .filter(found -> !found.retired())
                .filter(found -> intake.practitioner(practitioner, now)
                        .filter(found.practitioner()::equals)
                        .isPresent());
        var services = type.flatMap(MeetingType::service).map(Set::of).orElse(Set.of());
        return intake.prepare(submission, practitioner, services, language, now)
                .fold(
                        this::known,
                        Booking.Refused::new,
                        ready -> type.filter(found -> submission.enquiry().purpose() == Purpose.CONVERSATION)
                                .map(found -> take(ready, submission, found, wanted.start(), now))
                                .orElseGet(() -> new Booking.Taken(List.of())));
    }

    private Booking known(ConsultationRequest request) {
        return diaries.of(request.id())
                .<Booking>map(meeting -> new Booking.Booked(request, meeting))
                .orElseGet(() -> new Booking.Asked(request));
    }

    private Booking take(
            ConsultationRequest request, Submission submission, MeetingType type, Instant start, Instant now) {
        try {
            return Outrun.retried(() -> attempt(request, submission, type, start, now));
        } catch (AlreadySubmitted sooner) {
            return known(requests.submitted(submission.key()).orElseThrow(() -> sooner));
        } catch (StaleRevision outrun) {
            return new Booking.Taken(nearest(type, start, now));
        }
    }

    private Booking attempt(
            ConsultationRequest request, Submission submission, MeetingType type, Instant start, Instant now) {
        var drawn = open.about(type.practitioner(), start, now)
                .filter(diary -> diary.isOpen(type.length(), start) && !start.isBefore(earliest(type, diary)));
        if (drawn.isEmpty()) {
            // perhaps it was taken just now by the same form, which was sent twice
            return requests.submitted(submission.key())
                    .map(this::known)
                    .orElseGet(() -> new Booking.Taken(nearest(type, start, now)));
        }
        var time = TimeRange.of(start, type.length());
        // count after reading the diary: a meeting that the same person books meanwhile makes the diary stale
        var asking = intake.limited(request.askingFor(new AskedTime(type.id(), time)), submission.enquiry(), now);
        if (type.confirm() == Confirm.ASK_FIRST || asking.suspected()) {
            return new Booking.Asked(requests.submit(asking, submission.enquiry(), intake.notices(asking)));
        }
        var meeting = meeting(request.id(), type, start);
        var booked = booked(asking, Actor.ENQUIRER, now).orElseThrow();
        var kept = diaries.submit(
                drawn.get().diary().with(meeting), meeting, booked, submission.enquiry(), notices(request.id(), now));
        rivals.offerOthers(kept, now);
        return new Booking.Booked(requests.find(request.id()).orElse(booked), kept);
    }

    private List<OpenTime> nearest(MeetingType type, Instant start, Instant now) {
        return open.about(type.practitioner(), start, now)
                .map(diary -> diary.nearest(type.length(), start, earliest(type, diary)))
                .orElse(List.of());
    }

    /**
     * Agrees on a time for a request that waits: the practitioner's word, bound by no opening hours, only by what stands
     * in the diary. For {@link Actor#ENQUIRER} it must be an open time; whether they may choose, {@link ChooseTime} knows.
     *
     * @param id of the request
     * @param wanted the kind of meeting, and when it is to begin
     * @param by who agrees
     * @param now the moment of the decision
     * @return the meeting, or what is nearest, or why not
     * @throws StaleRevision if somebody was faster again and again
     */
    public MeetingChange agree(RequestId id, Wanted wanted, Actor by, Instant now) {
        return types.asOf(now)
                .find(wanted.type())
                .map(type -> Outrun.retried(() -> agree(id, type, wanted.start(), by, now)))
                .orElseGet(() -> new MeetingChange.Refused(Reason.NOT_NOW));
    }

    private MeetingChange agree(RequestId id, MeetingType type, Instant start, Actor by, Instant now) {
        var request = requests.find(id).flatMap(found -> booked(found, by, now));
        var drawn = open.about(type.practitioner(), start, now);
        if (request.isEmpty() || drawn.isEmpty()) {
            return new MeetingChange.Refused(Reason.NOT_NOW);
        }
        boolean possible = by.equals(Actor.ENQUIRER)
                ? drawn.get().isOpen(type.length(), start)
                : drawn.get().isFree(type.length(), start);
        if (!possible) {
            return new MeetingChange.Taken(drawn.get().nearest(type.length(), start));
        }
        var meeting = meeting(id, type, start);
        var kept = diaries.save(drawn.get().diary().with(meeting), meeting, request.get(), notices(id, now));
        rivals.offerOthers(kept, now);
        return new MeetingChange.Done(kept);
    }

    private Meeting meeting(RequestId request, MeetingType type, Instant start) {
        return Meeting.booked(
                new MeetingId(ids.get()), request, type.practitioner(), type.id(), TimeRange.of(start, type.length()));
    }

    private static Optional<ConsultationRequest> booked(ConsultationRequest request, Actor by, Instant now) {
        return request.then(Event.BOOKED, by, now).fold(Optional::of, (state, event) -> Optional.empty());
    }

    private List<Notice> notices(RequestId request, Instant now) {
        return List.of(
                new Notice(new NoticeId(ids.get()), request, Notice.Kind.BOOKED, now),
                new Notice(new NoticeId(ids.get()), request, Notice.Kind.NEW_MEETING, now));
    }
}
