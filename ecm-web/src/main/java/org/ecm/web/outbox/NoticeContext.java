package org.ecm.web.outbox;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.ecm.core.author.Author;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.text.Texts;

/**
 * What a notice is about, as it stands when its letter is written.
 *
 * @param notice that is to be told
 * @param requestCase the request at the moment of writing
 * @param settings of the site
 */
record NoticeContext(Notice notice, RequestCase requestCase, SiteSettings settings) {

    /** A reminder that is recorded a little late, or by a clock that is a little slow, is one all the same. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    /** {@return whether what the notice tells is so; what has become of it since is told by another notice} */
    boolean isStillTrue() {
        return switch (notice.kind()) {
            case RECEIVED, NEW_REQUEST, UNANSWERED, TIMES_OFFERED -> request().state() == RequestState.RECEIVED;
            case DECLINED -> request().state() == RequestState.DECLINED;
            case BOOKED, NEW_MEETING, CHANGED, MEETING_CHANGED -> isAhead();
            case CANCELED, MEETING_CANCELED ->
                meeting()
                        .filter(meeting -> meeting.status() == MeetingStatus.CANCELED)
                        .isPresent();
            case REMINDER -> isAhead() && isDue();
            case ALREADY_OPEN ->
                request().state() == RequestState.RECEIVED && request().suspected();
            case RETENTION_RUN -> false;
        };
    }

    /** {@return whether it's an unsuspected conversation that waits for an answer or is booked and hasn't begun} */
    boolean isOpen() {
        return !isMessage()
                && !request().suspected()
                && (request().state() == RequestState.RECEIVED
                        || (request().state() == RequestState.BOOKED && isAhead()));
    }

    private boolean isAhead() {
        return requestCase
                .booked()
                .filter(meeting -> requestCase.at().isBefore(meeting.time().start()))
                .isPresent();
    }

    /** One that was moved to a later day is reminded of before that. */
    private boolean isDue() {
        return settings.consultation().reminders().stream()
                .max(Comparator.naturalOrder())
                .flatMap(longest -> meeting()
                        .filter(agreed -> !agreed.time()
                                .start()
                                .isAfter(notice.recordedAt().plus(longest).plus(SLACK))))
                .isPresent();
    }

    /**
     * {@return the time of the meeting, or the one that was asked for}
     *
     * @param zone whose clock tells it, such as {@code Tuesday, March 3, 2026, 1:30 – 2:00 PM ET}
     */
    Optional<String> when(ZoneId zone) {
        return requestCase.time().map(time -> texts().dates(zone).rangeWithYear(time.start(), time.end()));
    }

    /** {@return the interface texts in the language of the site} */
    Texts texts() {
        return settings.texts();
    }

    /** {@return the name of the practitioner who was asked, if there is one} */
    Optional<String> practitionerName() {
        return practitioner().map(author -> author.name().text());
    }

    ConsultationRequest request() {
        return requestCase.request();
    }

    Optional<Meeting> meeting() {
        return requestCase.meeting();
    }

    Optional<Author> practitioner() {
        return requestCase.practitioner();
    }

    boolean isMessage() {
        return !requestCase.isConversation();
    }
}
