package org.ecm.core.booking;

import static org.ecm.core.testing.AvailabilityExamples.COACHING_HOUR;
import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.RequestExamples.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.RequestedSlot;
import org.ecm.core.consultation.Submission;
import org.ecm.core.consultation.SubmissionResult;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.testing.AvailabilityExamples;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.Examples;
import org.junit.jupiter.api.Test;

/** Tests submitting a form that asks for a slot. */
class BookingServiceTest {

    private static final TimeRange TEN = TimeRange.of(at("2026-06-08T10:00"), Duration.ofMinutes(30));

    private final BookingFixture practice = BookingFixture.inMemory();

    @Test
    void books_the_first_requester() {
        var outcome = practice.submit(1, "2026-06-08T10:00");

        var meeting = assertThat(outcome).isBooked();
        var request = practice.store().requests().find(meeting.request()).orElseThrow();
        assertThat(meeting).isEqualTo(Meeting.booked(meeting.id(), request.id(), MARA, FIRST_CONVERSATION, TEN));
        assertThat(outcome).isEqualTo(new BookingResult.Booked(request, meeting));
        assertThat(request)
                .hasState(RequestState.BOOKED)
                .hasEvents(RequestEvent.RECEIVED, RequestEvent.BOOKED)
                .isNotSuspected();
        assertThat(request.requestedSlot()).contains(new RequestedSlot(FIRST_CONVERSATION, TEN));
        assertThat(request.history()).allMatch(entry -> entry.by().equals(Actor.REQUESTER));
        assertThat(request.lastActivityAt()).isEqualTo(practice.now());
        assertThat(practice.store().calendars().load(MARA, practice.now()).meetings())
                .containsExactly(meeting);
    }

    @Test
    void notifies_both_sides_once() {
        var meeting = practice.booked(1, "2026-06-08T10:00");

        assertThat(practice.noticeKinds()).containsExactly(Notice.NoticeKind.BOOKED, Notice.NoticeKind.NEW_MEETING);
        assertThat(practice.store().notices().pending(9))
                .allMatch(notice -> notice.request().equals(Optional.of(meeting.request())))
                .allMatch(notice -> notice.recordedAt().equals(practice.now()))
                .extracting(Notice::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void refuses_a_booked_slot_to_the_next_requester() {
        var morning = TimeRange.of(at("2026-06-08T09:00"), Duration.ofHours(3));

        practice.booked(1, "2026-06-08T10:00");

        assertThat(practice.bookingService().openSlots(firstConversation(), morning, practice.now()))
                .extracting(open -> open.start())
                .containsExactly(at("2026-06-08T09:00"), at("2026-06-08T11:00"), at("2026-06-08T11:30"));
        assertThat(practice.bookingService().openSlots(firstConversation().retire(), morning, practice.now()))
                .isEmpty();
    }

    @Test
    void a_request_awaiting_confirmation_reserves_nothing() {
        asksFirst();

        var first = assertThat(practice.submit(1, "2026-06-08T10:00")).isAwaitingConfirmation();
        var second = assertThat(practice.submit(2, "2026-06-08T10:00")).isAwaitingConfirmation();

        assertThat(first).hasState(RequestState.RECEIVED).hasEvents(RequestEvent.RECEIVED);
        assertThat(first.requestedSlot()).contains(new RequestedSlot(FIRST_CONVERSATION, TEN));
        assertThat(second.requestedSlot()).isEqualTo(first.requestedSlot());
        assertThat(practice.store().requests().findByState(RequestState.OPEN, 0, 9))
                .containsExactly(first, second);
        assertThat(practice.store().calendars().load(MARA, practice.now())).isEqualTo(PractitionerCalendar.empty(MARA));
        assertThat(practice.noticeKinds())
                .containsExactly(
                        Notice.NoticeKind.RECEIVED,
                        Notice.NoticeKind.NEW_REQUEST,
                        Notice.NoticeKind.RECEIVED,
                        Notice.NoticeKind.NEW_REQUEST);
    }

    @Test
    void does_not_book_or_confirm_a_suspected_request() {
        var choice = new SlotChoice(FIRST_CONVERSATION, at("2026-06-08T10:00"));

        var request = assertThat(practice.submit(practice.suspected(1), choice)).isAwaitingConfirmation();

        assertThat(request).hasState(RequestState.RECEIVED).isSuspected();
        assertThat(request.requestedSlot()).contains(new RequestedSlot(FIRST_CONVERSATION, TEN));
        assertThat(practice.store().calendars().load(MARA, practice.now())).isEqualTo(PractitionerCalendar.empty(MARA));
        assertThat(practice.noticeKinds())
                .containsExactly(Notice.NoticeKind.NEW_REQUEST, Notice.NoticeKind.ALREADY_OPEN);
        assertThat(practice.submit(2, "2026-06-08T10:00")).isBooked();
    }

    @Test
    void answers_a_repeated_form_with_its_meeting() {
        var meeting = practice.booked(1, "2026-06-08T10:00");
        var before = practice.snapshot();

        assertThat(assertThat(practice.submit(1, "2026-06-08T10:00")).isBooked())
                .isEqualTo(meeting);
        assertThat(assertThat(practice.submit(1, "2026-06-09T15:00")).isBooked())
                .isEqualTo(meeting);
        assertThat(assertThat(practice.submit(1, Instant.MAX)).isBooked()).isEqualTo(meeting);
        assertThat(practice.snapshot()).isEqualTo(before);

        practice.meetingService().cancel(meeting.request(), Actor.PRACTITIONER, practice.now());
        assertThat(assertThat(practice.submit(1, "2026-06-08T10:00")).isBooked())
                .isEqualTo(meeting.withStatus(MeetingStatus.CANCELED));
    }

    @Test
    void answers_a_repeated_form_with_its_pending_request() {
        asksFirst();
        var request = assertThat(practice.submit(1, "2026-06-08T10:00")).isAwaitingConfirmation();

        assertThat(assertThat(practice.submit(1, "2026-06-08T11:00")).isAwaitingConfirmation())
                .isEqualTo(request);
        assertThat(practice.store().requests().count(RequestState.OPEN)).isEqualTo(1);
    }

    @Test
    void saves_nothing_of_a_rejected_form() {
        var before = practice.snapshot();
        var terms = practice.terms();
        var form = submission(1, terms);
        var minor =
                new Submission(form.key(), form.inquiry(), form.shownWordings(), form.acceptedWordings(), false, false);

        var refusal = assertThat(practice.submit(minor, new SlotChoice(FIRST_CONVERSATION, at("2026-06-08T10:00"))))
                .isRefused();

        assertThat(refusal).isEqualTo(new SubmissionResult.UnderAge());
        assertThat(practice.snapshot()).isEqualTo(before);
    }

    @Test
    void requires_acceptance_of_the_services_disclaimers() {
        var notTherapy = practice.practice().disclaimers().find(NOT_THERAPY).orElseThrow();
        practice.practice()
                .disclaimers()
                .save(new Disclaimer(
                        notTherapy.id(), notTherapy.revision(), notTherapy.wordings(), notTherapy.coverages(), true));
        practice.saveType(about(Optional.of(COACHING), ConfirmationPolicy.AT_ONCE));
        var mara = Optional.of(Examples.mara().slug());
        var choice = new SlotChoice(FIRST_CONVERSATION, at("2026-06-08T10:00"));
        var terms = practice.consultationService()
                .terms(Purpose.CONVERSATION, mara, Set.of(COACHING), Language.ENGLISH, practice.now());

        var refusal = assertThat(practice.submit(submission(1, practice.terms()), choice))
                .isRefused();

        assertThat(refusal).isEqualTo(new SubmissionResult.WordingChanged(terms));
        assertThat(terms.toAccept()).extracting(each -> each.disclaimer()).containsExactly(NOT_THERAPY);
        assertThat(practice.submit(submission(1, terms), choice)).isBooked();
    }

    @Test
    void lists_competing_requests_oldest_first() {
        asksFirst();
        var first = assertThat(practice.submit(1, "2026-06-08T10:00")).isAwaitingConfirmation();
        practice.practice().clock().tick(Duration.ofSeconds(1));
        var other = assertThat(practice.submit(2, "2026-06-08T10:30")).isAwaitingConfirmation();
        var second = assertThat(practice.submit(3, "2026-06-08T10:00")).isAwaitingConfirmation();
        practice.practice().clock().tick(Duration.ofSeconds(1));
        var third = assertThat(practice.submit(4, "2026-06-08T10:00")).isAwaitingConfirmation();

        assertThat(practice.bookingService().competingRequests(second, practice.now()))
                .containsExactly(first, third);
        assertThat(practice.bookingService().competingRequests(other, practice.now()))
                .isEmpty();
    }

    @Test
    void requests_for_other_practitioners_or_without_a_slot_do_not_compete() {
        asksFirst();
        practice.schedules()
                .save(Schedule.of(THEO, AvailabilityExamples.maraIsOpen().hours()));
        practice.practice().clock().tick(Duration.ofMillis(1));
        var maras = assertThat(practice.submit(1, "2026-06-08T10:00")).isAwaitingConfirmation();
        var theos = assertThat(practice.bookingService()
                        .submit(
                                submission(2, practice.terms()),
                                new SlotChoice(COACHING_HOUR, at("2026-06-08T10:00")),
                                Optional.of(Examples.theo().slug()),
                                Language.ENGLISH,
                                practice.now()))
                .isAwaitingConfirmation();
        var plain = assertThat(practice.consultationService()
                        .submit(
                                submission(3, practice.terms()),
                                Optional.of(Examples.mara().slug()),
                                Language.ENGLISH,
                                practice.now()))
                .isReceived();

        assertThat(theos.requestedSlot())
                .map(RequestedSlot::time)
                .contains(TimeRange.of(TEN.start(), Duration.ofHours(1)));
        for (var request : List.of(maras, theos, plain)) {
            assertThat(practice.bookingService().competingRequests(request, practice.now()))
                    .isEmpty();
        }
    }

    private void asksFirst() {
        practice.saveType(about(Optional.empty(), ConfirmationPolicy.ASK_FIRST));
    }

    private static MeetingType about(Optional<ServiceId> service, ConfirmationPolicy confirm) {
        var plain = firstConversation();
        return new MeetingType(
                plain.id(),
                new Revision(1),
                plain.name(),
                plain.length(),
                plain.practitioner(),
                service,
                plain.fee(),
                plain.location(),
                confirm,
                false);
    }
}
