package org.ecm.core.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecm.core.availability.Confirm;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.OpenTime;
import org.ecm.core.availability.Schedules;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AlreadySubmitted;
import org.ecm.core.consultation.AskedTime;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestConsultation;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.Submission;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.StaleRevision;

/**
 * How a time becomes somebody's: exactly one of those who want it is given it, the others are told what is nearest.
 *
 * <p>Drawing the diary, looking, and saving it with request and notices is repeated when somebody was faster; whatever is
 * in the way by then is seen the next time.
 */
public final class BookMeeting {

    /** Each repetition means that somebody else was booked: more often than that, nobody is outrun. */
    private static final int MOST_ATTEMPTS = 200;

    private final RequestConsultation intake;
    private final ConsultationRequests requests;
    private final Diaries diaries;
    private final Schedules schedules;
    private final MeetingTypes types;
    private final OtherCalendars calendars;
    private final Supplier<UUID> ids;

    /**
     * @param intake looks at forms
     * @param requests where requests are kept
     * @param diaries where diaries are kept, in the same store
     * @param schedules where schedules are kept
     * @param types where kinds of meeting are kept
     * @param calendars what takes practitioners' time elsewhere
     * @param ids gives identifiers that nobody had before
     */
    public BookMeeting(
            RequestConsultation intake,
            ConsultationRequests requests,
            Diaries diaries,
            Schedules schedules,
            MeetingTypes types,
            OtherCalendars calendars,
            Supplier<UUID> ids) {
        this.intake = intake;
        this.requests = requests;
        this.diaries = diaries;
        this.schedules = schedules;
        this.types = types;
        this.calendars = calendars;
        this.ids = ids;
    }

    /**
     * Finds when somebody who asks could have a meeting.
     *
     * @param type the kind of meeting
     * @param range within which it begins
     * @param now the moment of asking
     * @return by beginning; none if the practitioner has no schedule
     */
    public List<OpenTime> openTimes(MeetingType type, TimeRange range, Instant now) {
        return open(type, range, now)
                .map(open -> open.schedule().openTimes(type, range, open.busy(Optional.empty()), now))
                .orElse(List.of());
    }

    /**
     * Takes a form that was sent with a wish for a time.
     *
     * <p>Who is only suspected of being a person asks first, whatever the type says.
     *
     * @param submission what was sent
     * @param wanted the kind of meeting, and when it is to begin: anything at all, as it came
     * @param practitioner who is asked, by the slug of their page
     * @param language of the form
     * @param now the moment it arrived
     * @return the meeting or the request, which are kept; or what is nearest, or why not
     * @throws org.ecm.core.shared.InvalidValue rule {@code wishes.past}
     * @throws StaleRevision if so many were faster, each with another time, that this one never came to its turn
     */
    public Booking submit(
            Submission submission, Wanted wanted, Optional<Slug> practitioner, Language language, Instant now) {
        return intake.prepare(submission, practitioner, language, now)
                .fold(
                        this::known,
                        Booking.Refused::new,
                        ready -> types.asOf(now)
                                .find(wanted.type())
                                .map(type -> take(ready, submission, type, wanted.start(), now))
                                .orElseGet(() -> new Booking.Taken(List.of())));
    }

    private Booking known(ConsultationRequest request) {
        return request.state() == RequestState.RECEIVED
                ? new Booking.Asked(request)
                : diaries.of(request.id())
                        .<Booking>map(meeting -> new Booking.Booked(request, meeting))
                        .orElseGet(() -> new Booking.Asked(request));
    }

    private Booking take(
            ConsultationRequest request, Submission submission, MeetingType type, Instant start, Instant now) {
        boolean asks = type.confirm() == Confirm.ASK_FIRST || request.suspected();
        for (int attempt = 1; ; attempt++) {
            var drawn = open(type, TimeRange.of(start, type.length()), now);
            if (drawn.isEmpty()
                    || !drawn.get().schedule().isOpen(type, start, drawn.get().busy(Optional.empty()), now)) {
                return new Booking.Taken(drawn.map(
                                open -> type.retired() ? List.<OpenTime>of() : nearest(open, type.length(), start, now))
                        .orElse(List.of()));
            }
            try {
                return asks
                        ? ask(request, submission, type, start)
                        : book(drawn.get().diary(), request, submission, type, start, now);
            } catch (AlreadySubmitted sooner) {
                return known(requests.submitted(submission.key()).orElseThrow(() -> sooner));
            } catch (StaleRevision e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Booking ask(ConsultationRequest request, Submission submission, MeetingType type, Instant start) {
        var asking = request.askingFor(new AskedTime(type.id(), TimeRange.of(start, type.length())));
        return new Booking.Asked(requests.submit(asking, submission.enquiry(), intake.notices(asking)));
    }

    private Booking book(
            Diary diary,
            ConsultationRequest request,
            Submission submission,
            MeetingType type,
            Instant start,
            Instant now) {
        var meeting = meeting(request, type, start);
        var booked = happened(request.askingFor(new AskedTime(type.id(), meeting.time())), Actor.ENQUIRER, now);
        var kept =
                diaries.submit(diary.with(meeting), meeting, booked, submission.enquiry(), notices(request.id(), now));
        return new Booking.Booked(requests.find(request.id()).orElse(booked), kept);
    }

    /**
     * Agrees on a time for a request that waits: the practitioner's word, bound by no opening hours, only by what stands
     * in the diary.
     *
     * @param id of the request
     * @param wanted the kind of meeting, and when it is to begin
     * @param by who agrees
     * @param now the moment of the decision
     * @return the meeting, or what is nearest, or why not
     */
    public MeetingChange agree(RequestId id, Wanted wanted, Actor by, Instant now) {
        var type = types.asOf(now).find(wanted.type());
        for (int attempt = 1; ; attempt++) {
            var request = requests.find(id).filter(found -> found.state() == RequestState.RECEIVED);
            var drawn = type.flatMap(known -> open(known, TimeRange.of(wanted.start(), known.length()), now));
            if (request.isEmpty() || type.isEmpty() || drawn.isEmpty()) {
                return new MeetingChange.Refused(MeetingChange.Reason.NOT_NOW);
            }
            var length = type.get().length();
            if (!drawn.get().isFree(length, wanted.start(), Optional.empty())) {
                return new MeetingChange.Taken(nearest(drawn.get(), length, wanted.start(), now));
            }
            var meeting = meeting(request.get(), type.get(), wanted.start());
            try {
                return new MeetingChange.Done(diaries.save(
                        drawn.get().diary().with(meeting),
                        meeting,
                        happened(request.get(), by, now),
                        notices(id, now)));
            } catch (StaleRevision e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Optional<OpenDiary> open(MeetingType type, TimeRange range, Instant now) {
        var from = range.start().isBefore(now) ? range.start() : now;
        return schedules
                .asOf(now)
                .find(type.practitioner())
                .map(schedule -> new OpenDiary(
                        schedule,
                        diaries.open(type.practitioner(), from.minus(OpenDiary.BEFORE)),
                        calendars.taken(type.practitioner(), range.widened(Duration.ofDays(15), Duration.ofDays(15)))));
    }

    private static List<OpenTime> nearest(OpenDiary open, Duration length, Instant start, Instant now) {
        return open.nearest(length, start, Optional.empty(), now);
    }

    private Meeting meeting(ConsultationRequest request, MeetingType type, Instant start) {
        return Meeting.booked(
                new MeetingId(ids.get()),
                request.id(),
                type.practitioner(),
                type.id(),
                TimeRange.of(start, type.length()));
    }

    private static ConsultationRequest happened(ConsultationRequest request, Actor by, Instant now) {
        return request.then(Event.BOOKED, by, now).fold(changed -> changed, (state, event) -> {
            throw new IllegalStateException(state + " cannot become booked");
        });
    }

    private List<Notice> notices(RequestId request, Instant now) {
        return List.of(
                new Notice(new NoticeId(ids.get()), request, Notice.Kind.BOOKED, now),
                new Notice(new NoticeId(ids.get()), request, Notice.Kind.NEW_MEETING, now));
    }
}
