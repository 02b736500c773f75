package org.ecm.web.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.ecm.core.author.Author;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.MeetingPlace;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.Meeting.Standing;
import org.ecm.core.consultation.AskedTime;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.enquiry.Purpose;
import org.ecm.web.site.SiteSettings;
import org.ecm.web.times.Changes;

/**
 * What a notice is about, as it stands when its letter is written.
 *
 * @param notice that is to be told
 * @param request it is about
 * @param meeting the request has led to, whatever became of it
 * @param place where that is held
 * @param practitioner who was asked
 * @param rules of that practitioner
 * @param settings of the site
 * @param now the moment of writing
 */
record Matter(
        Notice notice,
        ConsultationRequest request,
        Optional<Meeting> meeting,
        Optional<MeetingPlace> place,
        Optional<Author> practitioner,
        Optional<BookingRules> rules,
        SiteSettings settings,
        Instant now) {

    /** A reminder that is recorded a little late, or by a clock that is a little slow, is one all the same. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    /** {@return whether what the notice tells is so; what has become of it since is told by another notice} */
    boolean isSo() {
        return switch (notice.kind()) {
            case RECEIVED, NEW_REQUEST, UNANSWERED, TIMES_OFFERED -> request.state() == RequestState.RECEIVED;
            case DECLINED -> request.state() == RequestState.DECLINED;
            case BOOKED, NEW_MEETING, CHANGED, MEETING_CHANGED -> isAhead();
            case CANCELLED, MEETING_CANCELLED -> stands(Standing.CANCELLED);
            case REMINDER -> isAhead() && isNear();
            case ALREADY_OPEN -> request.state() == RequestState.RECEIVED && request.suspected();
            case RETENTION_RUN -> false;
        };
    }

    /** {@return whether it's an unsuspected conversation that waits for an answer or is booked and hasn't begun} */
    boolean isOpen() {
        return !isMessage()
                && !request.suspected()
                && (request.state() == RequestState.RECEIVED || (request.state() == RequestState.BOOKED && isAhead()));
    }

    private boolean isAhead() {
        return stands(Standing.BOOKED)
                && meeting.filter(agreed -> now.isBefore(agreed.time().start())).isPresent();
    }

    private boolean stands(Standing standing) {
        return meeting.filter(agreed -> agreed.standing() == standing).isPresent();
    }

    /** One that was moved to a later day is reminded of before that. */
    private boolean isNear() {
        return settings.consultation().reminders().stream()
                .max(Comparator.naturalOrder())
                .flatMap(longest -> meeting.filter(agreed -> !agreed.time()
                        .start()
                        .isAfter(notice.recordedAt().plus(longest).plus(SLACK))))
                .isPresent();
    }

    /** {@return the time of the meeting, or the one that was asked for} */
    Optional<When> when(ZoneId zone) {
        return meeting.map(Meeting::time)
                .or(() -> request.asked().map(AskedTime::time))
                .map((TimeRange time) -> When.of(time, zone, settings.locale()));
    }

    /** {@return what the enquirer may do about the meeting by themselves} */
    Changes changes() {
        return meeting.map(agreed -> Changes.of(agreed, rules, now)).orElse(Changes.NONE);
    }

    boolean isMessage() {
        return request.purpose() == Purpose.MESSAGE;
    }
}
