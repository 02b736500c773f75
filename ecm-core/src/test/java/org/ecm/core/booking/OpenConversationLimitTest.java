package org.ecm.core.booking;

import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.EcmAssertions.assertThatExceptionOfType;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.OpenConversationLimit;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.Submission;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Message;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Language;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.Examples;
import org.ecm.core.testing.ForwardingPractitionerCalendars;
import org.ecm.core.testing.RequestExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One person can have two conversations open; the practitioner reviews the next one first. */
class OpenConversationLimitTest {

    private static final String MONDAY = "2026-06-08T10:00";
    private static final String TUESDAY = "2026-06-09T10:00";
    private static final String WEDNESDAY = "2026-06-10T10:00";

    private final BookingFixture practice = BookingFixture.inMemory().withLimit(OpenConversationLimit.USUAL);

    @Test
    void the_third_conversation_is_suspected_and_books_nothing() {
        practice.booked(1, MONDAY);
        practice.booked(2, TUESDAY);
        var before = practice.noticeKinds();

        var third = assertThat(practice.submit(3, WEDNESDAY)).isAwaitingConfirmation();

        assertThat(third).hasState(RequestState.RECEIVED).isSuspected();
        assertThat(practice.store().calendars().findByRequest(third.id())).isEmpty();
        assertThat(practice.noticeKinds()
                        .subList(before.size(), practice.noticeKinds().size()))
                .as("as for any suspected request")
                .containsExactly(Notice.NoticeKind.NEW_REQUEST, Notice.NoticeKind.ALREADY_OPEN);
    }

    @Test
    void it_looks_like_a_suspected_request_from_an_unknown_address() {
        practice.booked(1, MONDAY);
        practice.booked(2, TUESDAY);

        var known = assertThat(practice.submit(3, WEDNESDAY)).isAwaitingConfirmation();
        var unknown = assertThat(practice.submit(
                        suspectedFrom("stranger@example.org", 4), new SlotChoice(FIRST_CONVERSATION, at(WEDNESDAY))))
                .isAwaitingConfirmation();

        assertThat(unknown.history()).isEqualTo(known.history());
        assertThat(unknown.suspected()).isEqualTo(known.suspected());
        assertThat(unknown.requestedSlot()).isEqualTo(known.requestedSlot());
        assertThat(kindsFor(unknown)).isEqualTo(kindsFor(known));
    }

    private List<Notice.NoticeKind> kindsFor(ConsultationRequest request) {
        return practice.store().notices().pending(99).stream()
                .filter(notice -> notice.request().equals(Optional.of(request.id())))
                .map(Notice::kind)
                .toList();
    }

    private Submission suspectedFrom(String email, int form) {
        var plain = practice.suspected(form);
        return new Submission(
                plain.key(),
                inquiry(new EmailAddress(email)),
                plain.shownWordings(),
                plain.acceptedWordings(),
                true,
                true);
    }

    @Test
    void waiting_requests_count() {
        practice.firstConversationsAre(ConfirmationPolicy.ASK_FIRST);
        assertThat(assertThat(practice.submit(1, MONDAY)).isAwaitingConfirmation())
                .isNotSuspected();
        assertThat(assertThat(practice.submit(2, MONDAY)).isAwaitingConfirmation())
                .isNotSuspected();
        practice.firstConversationsAre(ConfirmationPolicy.AT_ONCE);

        assertThat(assertThat(practice.submit(3, TUESDAY)).isAwaitingConfirmation())
                .isSuspected();
    }

    @Test
    void requests_without_a_time_are_limited_and_messages_are_not() {
        practice.booked(1, MONDAY);
        assertThat(withoutTime(conversation(2))).isNotSuspected();
        assertThat(withoutTime(conversation(3))).isSuspected();

        var message = Inquiry.message(inquiry().name(), JO, new Message("I'll be five minutes late."));
        var terms = practice.consultationService()
                .terms(Purpose.MESSAGE, Optional.of(Examples.mara().slug()), Language.ENGLISH, practice.now());

        assertThat(withoutTime(new Submission(
                        RequestExamples.key(4), message, terms.wordingRefs(), terms.wordingRefs(), true, false)))
                .isNotSuspected();
        assertThat(practice.consultationService().isBeyondLimit(message, practice.now()))
                .isFalse();
    }

    private Submission conversation(int form) {
        return RequestExamples.submission(form, practice.terms());
    }

    private ConsultationRequest withoutTime(Submission submission) {
        return assertThat(practice.consultationService()
                        .submit(submission, Optional.of(Examples.mara().slug()), Language.ENGLISH, practice.now()))
                .isReceived();
    }

    @Test
    void a_form_that_is_sent_again_gets_its_first_response() {
        var first = practice.booked(1, MONDAY);
        var second = practice.booked(2, TUESDAY);

        assertThat(assertThat(practice.submit(1, MONDAY)).isBooked()).isEqualTo(first);
        assertThat(assertThat(practice.submit(2, TUESDAY)).isBooked()).isEqualTo(second);
    }

    @Test
    void moving_a_meeting_is_not_a_new_conversation() {
        var meeting = practice.booked(1, MONDAY);
        practice.booked(2, TUESDAY);

        assertThat(practice.meetingService().move(meeting.request(), at(WEDNESDAY), Actor.REQUESTER, practice.now()))
                .isDone();
    }

    @Test
    void choosing_a_time_for_a_waiting_request_is_not_a_new_conversation() {
        practice.booked(1, MONDAY);
        var waiting = withoutTime(conversation(2));

        assertThat(practice.selfBooking()
                        .book(
                                waiting.id(),
                                new SlotChoice(FIRST_CONVERSATION, at(TUESDAY)),
                                Optional.of(Examples.mara().slug()),
                                Language.ENGLISH,
                                practice.now()))
                .isDone();
        assertThat(practice.store().calendars().countOpen(JO, practice.now())).isEqualTo(2);
    }

    @Test
    void a_canceled_or_erased_meeting_makes_room() {
        var first = practice.booked(1, MONDAY).request();
        var second = practice.booked(2, TUESDAY).request();

        practice.meetingService().cancel(first, Actor.REQUESTER, practice.now());
        practice.booked(3, MONDAY);
        practice.meetingService().erase(second, Actor.REQUESTER, practice.now());
        practice.booked(4, TUESDAY);

        assertThat(assertThat(practice.submit(5, WEDNESDAY)).isAwaitingConfirmation())
                .isSuspected();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "LAPSED", "DECLINED", "ANSWERED"})
    void a_closed_request_makes_room(RequestEvent closing) {
        practice.booked(1, MONDAY);
        var waiting = withoutTime(conversation(2));

        practice.store().requests().save(RequestExamples.afterEvent(waiting, closing, practice.now()), List.of());

        practice.booked(3, TUESDAY);
    }

    @Test
    void the_practitioner_can_confirm_beyond_the_limit() {
        practice.booked(1, MONDAY);
        practice.booked(2, TUESDAY);
        var third = assertThat(practice.submit(3, WEDNESDAY)).isAwaitingConfirmation();

        assertThat(practice.bookingService()
                        .book(
                                third.id(),
                                new SlotChoice(FIRST_CONVERSATION, at(WEDNESDAY)),
                                Actor.PRACTITIONER,
                                practice.now()))
                .isDone();
        assertThat(practice.store().calendars().countOpen(JO, practice.now())).isEqualTo(3);
    }

    @Test
    void suspected_requests_do_not_use_up_the_limit_of_their_address() {
        for (int form = 1; form <= 5; form++) {
            assertThat(practice.submit(practice.suspected(form), new SlotChoice(FIRST_CONVERSATION, at(MONDAY))))
                    .isAwaitingConfirmation();
        }

        practice.booked(6, MONDAY);
        practice.booked(7, TUESDAY);
    }

    @Test
    void each_address_has_its_own_limit() {
        practice.booked(1, MONDAY);
        practice.booked(2, TUESDAY);
        var plain = conversation(3);
        var other = new Submission(
                plain.key(),
                inquiry(new EmailAddress("jo+other@example.org")),
                plain.shownWordings(),
                plain.acceptedWordings(),
                true,
                false);

        assertThat(practice.submit(other, new SlotChoice(FIRST_CONVERSATION, at(WEDNESDAY))))
                .isBooked();
    }

    /** The second form is booked after the first one has loaded the calendar, and before it saves it. */
    @Test
    void the_limit_holds_when_two_forms_arrive_at_once() {
        practice.booked(1, MONDAY);
        var late = practice.withView(practice.store()
                .with(new ForwardingPractitionerCalendars(practice.store().calendars()) {
                    private boolean first = true;

                    @Override
                    public int countOpen(EmailAddress person, Instant now) {
                        var seen = super.countOpen(person, now);
                        if (first) {
                            first = false;
                            practice.booked(2, TUESDAY);
                        }
                        return seen;
                    }
                }));

        assertThat(assertThat(late.submit(3, WEDNESDAY)).isAwaitingConfirmation())
                .isSuspected();
        assertThat(practice.store().calendars().countOpen(JO, practice.now())).isEqualTo(2);
    }

    @Test
    void a_limit_below_one_is_refused() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new OpenConversationLimit(0, (person, now) -> 0))
                .satisfies(invalid -> assertThat(invalid.rule()).isEqualTo("open-conversation-limit.too-low"));
    }
}
