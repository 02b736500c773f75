package org.ecm.core.booking;

import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;
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
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.Examples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests what requesters can book themselves if the practitioner confirms first: after their slot is gone, or after
 * other times were offered.
 */
class SelfBookingAfterOfferTest {

    private static final Optional<Slug> WITH_MARA = Optional.of(Examples.mara().slug());
    private static final String TEN = "2026-06-10T10:00";

    private final BookingFixture practice = BookingFixture.inMemory();

    @BeforeEach
    void the_practitioner_answers_first() {
        var plain = firstConversation();
        practice.saveType(new MeetingType(
                plain.id(),
                new Revision(1),
                plain.name(),
                plain.length(),
                plain.practitioner(),
                plain.service(),
                plain.fee(),
                plain.location(),
                ConfirmationPolicy.ASK_FIRST,
                false));
    }

    private void block(String wallClock, Duration length) {
        var calendar = practice.store().calendars().load(MARA, Instant.EPOCH);
        practice.store()
                .calendars()
                .save(calendar.withBlockedTime(List.of(TimeRange.of(at(wallClock), length))), Instant.EPOCH);
    }

    private List<MeetingType> kinds(ConsultationRequest request, Instant now) {
        return practice.selfBooking().bookableTypes(request, WITH_MARA, Language.ENGLISH, now);
    }

    private boolean wouldFind(ConsultationRequest request) {
        return practice.selfBooking().wouldHaveOpenSlots(request, WITH_MARA, Language.ENGLISH, practice.now());
    }

    private MeetingChangeResult take(ConsultationRequest request, String wallClock) {
        var choice = new SlotChoice(FIRST_CONVERSATION, at(wallClock));
        return practice.selfBooking().book(request.id(), choice, WITH_MARA, Language.ENGLISH, practice.now());
    }

    @Test
    void a_slot_is_gone_once_it_starts_or_is_blocked() {
        var waiting = assertThat(practice.submit(1, TEN)).isAwaitingConfirmation();
        var booking = practice.bookingService();

        assertThat(booking.isRequestedSlotGone(waiting, at(TEN).minusNanos(1_000)))
                .isFalse();
        assertThat(booking.isRequestedSlotGone(waiting, at(TEN))).isTrue();
        block("2026-06-10T10:01", Duration.ofMinutes(1));
        assertThat(booking.isRequestedSlotGone(waiting, practice.now())).isTrue();
    }

    @Test
    void a_requester_whose_slot_is_gone_can_choose_another() {
        var waiting = assertThat(practice.submit(1, TEN)).isAwaitingConfirmation();
        assertThat(take(waiting, "2026-06-10T11:00")).isRefused(RefusalReason.NOT_ALLOWED);

        block(TEN, Duration.ofMinutes(30));

        assertThat(take(waiting, TEN)).isInstanceOf(MeetingChangeResult.NewSlotTaken.class);
        assertThat(take(waiting, "2026-06-10T11:00")).isDone();
    }

    @Test
    void a_requester_whose_slot_has_passed_can_choose_another() {
        var waiting = assertThat(practice.submit(1, TEN)).isAwaitingConfirmation();

        assertThat(kinds(waiting, at(TEN).minusNanos(1_000))).isEmpty();
        assertThat(kinds(waiting, at(TEN))).extracting(MeetingType::id).containsExactly(FIRST_CONVERSATION);
    }

    @Test
    void a_suspected_request_cannot_choose() {
        var suspected = assertThat(practice.submit(practice.suspected(1), new SlotChoice(FIRST_CONVERSATION, at(TEN))))
                .isAwaitingConfirmation();
        block(TEN, Duration.ofMinutes(30));

        assertThat(kinds(suspected, practice.now())).isEmpty();
    }

    @Test
    void would_find_slots_while_some_are_open() {
        var asking = assertThat(practice.submit(1, TEN)).isAwaitingConfirmation();
        var plain = assertThat(practice.consultationService()
                        .submit(submission(2, practice.terms()), WITH_MARA, Language.ENGLISH, practice.now()))
                .isReceived();

        assertThat(wouldFind(asking)).isTrue();
        assertThat(wouldFind(plain)).isTrue();
        block("2026-06-01T00:00", Duration.ofDays(100));
        assertThat(wouldFind(asking)).isFalse();
        assertThat(wouldFind(plain)).isFalse();
    }

    @Test
    void would_find_no_slots_of_a_retired_type() {
        var asking = assertThat(practice.submit(1, TEN)).isAwaitingConfirmation();

        practice.saveType(
                practice.types().find(FIRST_CONVERSATION).orElseThrow().retire());

        assertThat(wouldFind(asking)).isFalse();
    }

    @Test
    void a_booked_request_cannot_choose_again() {
        var meeting = practice.bookingService()
                .book(
                        assertThat(practice.submit(1, TEN))
                                .isAwaitingConfirmation()
                                .id(),
                        new SlotChoice(FIRST_CONVERSATION, at(TEN)),
                        Actor.PRACTITIONER,
                        practice.now());

        assertThat(wouldFind(practice.store()
                        .requests()
                        .find(assertThat(meeting).isDone().request())
                        .orElseThrow()))
                .isFalse();
    }
}
