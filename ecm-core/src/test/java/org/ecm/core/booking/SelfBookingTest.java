package org.ecm.core.booking;

import static org.ecm.core.testing.AvailabilityExamples.COACHING_HOUR;
import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.AvailabilityExamples.coachingHour;
import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.MeetingChangeResult.RefusalReason;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.Submission;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Message;
import org.ecm.core.inquiry.RequesterName;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how requesters with a pending request book a slot. */
class SelfBookingTest {

    private static final Optional<Slug> WITH_MARA = Optional.of(Examples.mara().slug());
    private static final String TEN = "2026-06-10T10:00";

    private final BookingFixture practice = BookingFixture.inMemory();

    /** {@return a request without a slot} */
    private ConsultationRequest waiting(int form) {
        return practice.consultationService()
                .submit(submission(form, practice.terms()), WITH_MARA, Language.ENGLISH, practice.now())
                .fold(request -> request, refusal -> {
                    throw new AssertionError(refusal);
                });
    }

    private MeetingChangeResult take(RequestId id, MeetingTypeId type, Instant start) {
        return practice.selfBooking()
                .book(id, new SlotChoice(type, start), WITH_MARA, Language.ENGLISH, practice.now());
    }

    private MeetingChangeResult take(ConsultationRequest request, String wallClock) {
        return take(request.id(), FIRST_CONVERSATION, at(wallClock));
    }

    private List<MeetingTypeId> kinds(ConsultationRequest request) {
        return practice.selfBooking().bookableTypes(request, WITH_MARA, Language.ENGLISH, practice.now()).stream()
                .map(MeetingType::id)
                .toList();
    }

    private void isNotTheirs(ConsultationRequest request) {
        var before = practice.snapshot();
        assertThat(kinds(request)).isEmpty();
        assertThat(take(request, TEN)).isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(practice.snapshot()).isEqualTo(before);
    }

    private ConsultationRequest after(ConsultationRequest request, RequestEvent event, Actor by) {
        return practice.store().requests().save(afterEvent(request, event, by, practice.now()), List.of());
    }

    @Test
    void books_an_open_slot_and_notifies_both_sides() {
        var request = waiting(1);
        practice.practice().clock().tick(Duration.ofMinutes(1));

        var meeting = assertThat(take(request, TEN)).isDone();

        assertThat(meeting)
                .isEqualTo(Meeting.booked(
                        meeting.id(),
                        request.id(),
                        MARA,
                        FIRST_CONVERSATION,
                        TimeRange.of(at(TEN), Duration.ofMinutes(30))));
        assertThat(practice.store().calendars().findByRequest(request.id())).contains(meeting);
        assertThat(practice.store().requests().find(request.id()))
                .contains(afterEvent(request, RequestEvent.BOOKED, Actor.REQUESTER, practice.now())
                        .withRevision(new Revision(2)));
        assertThat(practice.noticeKinds())
                .containsExactly(
                        Notice.NoticeKind.RECEIVED,
                        Notice.NoticeKind.NEW_REQUEST,
                        Notice.NoticeKind.BOOKED,
                        Notice.NoticeKind.NEW_MEETING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-07T20:00", // on a Sunday evening
                "2026-06-08T13:10", // at lunch, off the grid
                "2026-06-01T10:30", // within notice
                "2026-05-29T10:00", // long ago
                "2026-08-03T09:00", // beyond the horizon
                "2031-01-01T10:00" // far beyond it
            })
    void refuses_times_that_are_not_open(String wallClock) {
        var request = waiting(1);
        var before = practice.snapshot();

        assertThat(take(request, wallClock)).isInstanceOf(MeetingChangeResult.NewSlotTaken.class);
        assertThat(practice.snapshot()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE})
    void refuses_extreme_instants(long end) {
        var start = end < 0 ? Instant.MIN : Instant.MAX;

        assertThat(take(waiting(1).id(), FIRST_CONVERSATION, start))
                .isInstanceOf(MeetingChangeResult.NewSlotTaken.class);
    }

    @Test
    void answers_a_taken_slot_with_the_nearest_ones() {
        practice.booked(1, TEN);

        assertThat(take(waiting(2), TEN))
                .isTaken(
                        at("2026-06-10T09:00"),
                        at("2026-06-10T11:00"),
                        at("2026-06-10T11:30"),
                        at("2026-06-10T12:00"),
                        at("2026-06-10T14:00"),
                        at("2026-06-10T14:30"));
    }

    @Test
    void a_second_click_books_and_notifies_only_once() {
        var request = waiting(1);
        var meeting = assertThat(take(request, TEN)).isDone();
        var before = practice.snapshot();

        assertThat(assertThat(take(request, TEN)).isDone()).isEqualTo(meeting);
        assertThat(take(request, "2026-06-10T11:00")).isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(practice.snapshot()).isEqualTo(before);
    }

    @Test
    void a_canceled_meeting_is_not_booked_again() {
        var request = waiting(1);
        assertThat(take(request, TEN)).isDone();
        assertThat(practice.meetingService().cancel(request.id(), Actor.REQUESTER, practice.now()))
                .isDone();

        assertThat(take(request, TEN)).isRefused(RefusalReason.NOT_ALLOWED);
    }

    @Test
    void refuses_types_that_need_confirmation() {
        practice.firstConversationsAre(ConfirmationPolicy.ASK_FIRST);

        isNotTheirs(waiting(1));
        isNotTheirs(assertThat(practice.submit(2, TEN)).isAwaitingConfirmation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mara", "system"})
    void allows_types_that_need_confirmation_after_an_offer(String by) {
        practice.firstConversationsAre(ConfirmationPolicy.ASK_FIRST);
        var request = after(
                assertThat(practice.submit(1, TEN)).isAwaitingConfirmation(),
                RequestEvent.TIMES_OFFERED,
                new Actor(by));

        assertThat(kinds(request)).containsExactly(FIRST_CONVERSATION);
        assertThat(take(request, "2026-06-10T11:00")).isDone();
    }

    @Test
    void refuses_suspected_requests() {
        var request = assertThat(practice.submit(practice.suspected(1), new SlotChoice(FIRST_CONVERSATION, at(TEN))))
                .isAwaitingConfirmation();

        isNotTheirs(request);
    }

    @Test
    void an_offer_by_the_practitioner_clears_the_suspicion() {
        var request = assertThat(practice.submit(practice.suspected(1), new SlotChoice(FIRST_CONVERSATION, at(TEN))))
                .isAwaitingConfirmation();
        after(request, RequestEvent.TIMES_OFFERED, Actor.PRACTITIONER);

        assertThat(take(request, TEN)).isDone();
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED", "DECLINED", "WITHDRAWN", "LAPSED", "MARKED_SPAM", "ERASED"})
    void refuses_requests_that_are_no_longer_pending(RequestEvent event) {
        isNotTheirs(after(waiting(1), event, Actor.PRACTITIONER));
    }

    @Test
    void offers_only_the_requested_meeting_type() {
        practice.firstConversationsAre(ConfirmationPolicy.ASK_FIRST);
        var request = after(
                assertThat(practice.submit(1, TEN)).isAwaitingConfirmation(),
                RequestEvent.TIMES_OFFERED,
                Actor.PRACTITIONER);
        maraOffers("another");

        assertThat(kinds(request)).containsExactly(FIRST_CONVERSATION);
        assertThat(take(request.id(), new MeetingTypeId("another"), at(TEN))).isRefused(RefusalReason.NOT_ALLOWED);
        practice.firstConversationsAre(ConfirmationPolicy.AT_ONCE);
        assertThat(kinds(waiting(2))).containsExactly(new MeetingTypeId("another"), FIRST_CONVERSATION);
    }

    private void maraOffers(String id) {
        practice.saveType(MeetingType.of(
                new MeetingTypeId(id),
                "Another one",
                Duration.ofMinutes(30),
                MARA,
                firstConversation().location()));
    }

    @Test
    void refuses_services_whose_disclaimers_were_not_accepted() {
        var request = waiting(1);
        var notTherapy = practice.practice().disclaimers().find(NOT_THERAPY).orElseThrow();
        practice.practice()
                .disclaimers()
                .save(new Disclaimer(
                        notTherapy.id(), notTherapy.revision(), notTherapy.wordings(), notTherapy.coverages(), true));
        practice.saveType(new MeetingType(
                COACHING_HOUR,
                new Revision(1),
                "Coaching",
                Duration.ofMinutes(30),
                MARA,
                Optional.of(COACHING),
                Optional.empty(),
                coachingHour().location(),
                ConfirmationPolicy.AT_ONCE,
                false));

        assertThat(kinds(request)).containsExactly(FIRST_CONVERSATION);
        assertThat(take(request.id(), COACHING_HOUR, at(TEN))).isRefused(RefusalReason.NOT_ALLOWED);
    }

    @Test
    void refuses_meeting_types_that_are_not_offered() {
        var request = waiting(1);

        assertThat(take(request.id(), new MeetingTypeId("unknown"), at(TEN))).isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(take(id(99), FIRST_CONVERSATION, at(TEN))).isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(practice.selfBooking()
                        .book(
                                request.id(),
                                new SlotChoice(FIRST_CONVERSATION, at(TEN)),
                                Optional.empty(),
                                Language.ENGLISH,
                                practice.now()))
                .isRefused(RefusalReason.NOT_ALLOWED);
        practice.saveType(firstConversation().withRevision(new Revision(1)).retire());
        isNotTheirs(request);
    }

    @Test
    void refuses_a_type_retired_after_the_offer() {
        practice.firstConversationsAre(ConfirmationPolicy.ASK_FIRST);
        var request = after(
                assertThat(practice.submit(1, TEN)).isAwaitingConfirmation(),
                RequestEvent.TIMES_OFFERED,
                Actor.PRACTITIONER);
        practice.saveType(
                practice.types().find(FIRST_CONVERSATION).orElseThrow().retire());

        isNotTheirs(request);
    }

    @Test
    void refuses_short_messages() {
        var message = Inquiry.message(new RequesterName("Jo"), JO, new Message("Do you speak Portuguese?"));
        var terms = practice.terms();
        var request = practice.consultationService()
                .submit(
                        new Submission(key(1), message, terms.wordingRefs(), terms.wordingRefs(), false, false),
                        WITH_MARA,
                        Language.ENGLISH,
                        practice.now())
                .fold(received -> received, refusal -> {
                    throw new AssertionError(refusal);
                });

        assertThat(request).hasState(RequestState.RECEIVED);
        isNotTheirs(request);
    }
}
