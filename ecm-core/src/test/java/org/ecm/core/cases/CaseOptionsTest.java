package org.ecm.core.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.consultation.HistoryEntry.RequestEvent.ANSWERED;
import static org.ecm.core.consultation.HistoryEntry.RequestEvent.ATTENDED;
import static org.ecm.core.consultation.HistoryEntry.RequestEvent.BOOKED;
import static org.ecm.core.consultation.HistoryEntry.RequestEvent.CANCELED;
import static org.ecm.core.consultation.HistoryEntry.RequestEvent.DECLINED;
import static org.ecm.core.consultation.HistoryEntry.RequestEvent.ERASED;
import static org.ecm.core.consultation.HistoryEntry.RequestEvent.MARKED_SPAM;
import static org.ecm.core.consultation.HistoryEntry.RequestEvent.NOTE_ADDED;
import static org.ecm.core.consultation.HistoryEntry.RequestEvent.NO_SHOW;
import static org.ecm.core.consultation.HistoryEntry.RequestEvent.RESCHEDULED;
import static org.ecm.core.consultation.HistoryEntry.RequestEvent.RESTORED;
import static org.ecm.core.consultation.HistoryEntry.RequestEvent.TIMES_OFFERED;
import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.AvailabilityExamples.maraIsOpen;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ZONE;
import static org.ecm.core.testing.Examples.mara;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.reference;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.testing.CalendarExamples;
import org.junit.jupiter.api.Test;

/** Tests what requesters and practitioners can do, by state and time. */
class CaseOptionsTest {

    private static final Instant START = NOW.plus(Duration.ofDays(2));
    private static final Duration DAY = Duration.ofDays(1);

    private static RequestCase waiting(ConsultationRequest request) {
        return known(request, Optional.empty(), NOW);
    }

    private static RequestCase booked(Meeting meeting, Instant at) {
        return known(afterEvent(request(1), RequestEvent.BOOKED, NOW), Optional.of(meeting), at);
    }

    private static RequestCase known(ConsultationRequest request, Optional<Meeting> meeting, Instant at) {
        return new RequestCase(
                request,
                meeting,
                Optional.of(firstConversation()),
                Optional.of(mara()),
                Optional.of(maraIsOpen()),
                1,
                ZONE,
                at);
    }

    private static Meeting meeting() {
        return CalendarExamples.meeting(1, START);
    }

    @Test
    void a_meeting_is_upcoming_until_it_ends() {
        assertThat(booked(meeting(), START.plus(Duration.ofMinutes(29))).upcoming())
                .contains(meeting());
        assertThat(booked(meeting(), START.plus(Duration.ofMinutes(30))).upcoming())
                .isEmpty();
        assertThat(booked(meeting(), START.plus(Duration.ofMinutes(30))).booked())
                .contains(meeting());
        assertThat(booked(meeting().withStatus(MeetingStatus.CANCELED), NOW).upcoming())
                .isEmpty();
    }

    @Test
    void the_requester_can_move_and_cancel_up_to_the_day_before() {
        var intime = booked(meeting(), START.minus(DAY)).requesterOptions();
        var late = booked(meeting(), START.minus(DAY).plusNanos(1_000)).requesterOptions();

        assertThat(intime).isEqualTo(new RequesterOptions(Optional.of(START.minus(DAY)), true, false));
        assertThat(intime.cancel()).isTrue();
        assertThat(late).isEqualTo(new RequesterOptions(Optional.empty(), false, false));
        assertThat(late.cancel()).isFalse();
    }

    @Test
    void a_meeting_moved_twice_by_the_requester_can_still_be_cancelled() {
        var twice = meeting().movedTo(START, true).movedTo(START, true);

        assertThat(booked(twice, NOW).requesterOptions().reschedule()).isFalse();
        assertThat(booked(twice, NOW).requesterOptions().cancel()).isTrue();
        assertThat(booked(meeting().movedTo(START, true).movedTo(START, false), NOW)
                        .requesterOptions()
                        .reschedule())
                .isTrue();
    }

    @Test
    void a_canceled_meeting_and_one_without_rules_are_not_the_requesters_to_change() {
        var lawless = known(afterEvent(request(1), RequestEvent.BOOKED, NOW), Optional.of(meeting()), NOW);
        var nothing = new RequesterOptions(Optional.empty(), false, false);

        assertThat(known(
                                afterEvent(lawless.request(), RequestEvent.CANCELED, NOW),
                                Optional.of(meeting().withStatus(MeetingStatus.CANCELED)),
                                NOW)
                        .requesterOptions())
                .isEqualTo(nothing);
        assertThat(new RequestCase(
                                lawless.request(),
                                lawless.meeting(),
                                lawless.type(),
                                lawless.practitioner(),
                                Optional.empty(),
                                1,
                                ZONE,
                                NOW)
                        .requesterOptions())
                .isEqualTo(nothing);
    }

    @Test
    void a_requester_who_waits_can_withdraw() {
        assertThat(waiting(request(1)).requesterOptions())
                .isEqualTo(new RequesterOptions(Optional.empty(), false, true));
        assertThat(waiting(afterEvent(request(1), RequestEvent.WITHDRAWN, NOW))
                        .requesterOptions()
                        .withdraw())
                .isFalse();
    }

    @Test
    void times_are_offered_until_the_request_stops_waiting() {
        var offered = afterEvent(request(1), RequestEvent.TIMES_OFFERED, NOW);

        assertThat(waiting(request(1)).isOfferedTimes()).isFalse();
        assertThat(waiting(offered).isOfferedTimes()).isTrue();
        assertThat(waiting(afterEvent(offered, RequestEvent.WITHDRAWN, NOW)).isOfferedTimes())
                .isFalse();
    }

    @Test
    void the_practitioner_answers_a_request_that_waits() {
        assertThat(waiting(request(1)).practitionerOptions().events())
                .containsExactlyInAnyOrder(BOOKED, ANSWERED, DECLINED, MARKED_SPAM, NOTE_ADDED, TIMES_OFFERED, ERASED);
    }

    @Test
    void nothing_is_booked_for_a_message() {
        var message = ConsultationRequest.received(id(1), reference(1), key(1), Purpose.MESSAGE, false, List.of(), NOW);

        assertThat(waiting(message).practitionerOptions().events())
                .containsExactlyInAnyOrder(ANSWERED, DECLINED, MARKED_SPAM, NOTE_ADDED, ERASED);
    }

    @Test
    void the_practitioner_says_what_became_of_a_meeting_once_it_has_begun() {
        var before = booked(meeting(), START.minusNanos(1_000)).practitionerOptions();
        var begun = booked(meeting(), START).practitionerOptions();

        assertThat(before.events()).containsExactlyInAnyOrder(RESCHEDULED, CANCELED, NOTE_ADDED, ERASED);
        assertThat(begun.events())
                .containsExactlyInAnyOrder(RESCHEDULED, CANCELED, ATTENDED, NO_SHOW, NOTE_ADDED, ERASED);
        assertThat(begun.allows(ATTENDED)).isTrue();
        assertThat(before.allows(ATTENDED)).isFalse();
    }

    @Test
    void spam_can_be_restored_and_an_erased_request_is_left_alone() {
        assertThat(waiting(afterEvent(request(1), RequestEvent.MARKED_SPAM, NOW))
                        .practitionerOptions()
                        .events())
                .containsExactlyInAnyOrder(RESTORED, NOTE_ADDED, ERASED);
        assertThat(waiting(afterEvent(request(1), RequestEvent.ERASED, NOW))
                        .practitionerOptions()
                        .events())
                .isEmpty();
    }
}
