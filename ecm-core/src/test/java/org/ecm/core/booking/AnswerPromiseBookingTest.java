package org.ecm.core.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.AvailabilityExamples.LENIENT;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.AnswerPromise;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.Slot;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.shared.Language;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.RequestExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the practitioner confirms first, no time before the promised answer is offered or booked. It's Monday, June 1, 2026, 8 AM. */
class AnswerPromiseBookingTest {

    private static final String BEFORE = "2026-06-03T17:00"; // Wednesday, the second working day after
    private static final String AFTER = "2026-06-04T09:00";

    private final BookingFixture practice = BookingFixture.inMemory().withAnswerPromise(AnswerPromise.workingDays(2));

    @BeforeEach
    void askFirst() {
        practice.changeRules(rules -> LENIENT);
        practice.firstConversationsAre(ConfirmationPolicy.ASK_FIRST);
    }

    private MeetingType type() {
        return practice.types().find(FIRST_CONVERSATION).orElseThrow();
    }

    private List<Instant> starts(List<Slot> times) {
        return times.stream().map(Slot::start).toList();
    }

    private List<Instant> offered() {
        return starts(practice.bookingService()
                .openSlots(type(), BookingRules.bookableRange(practice.now()), practice.now()));
    }

    private List<Instant> bookable() {
        return starts(practice.bookingService()
                .bookableSlots(type(), BookingRules.bookableRange(practice.now()), practice.now()));
    }

    @Test
    void no_time_before_the_promised_answer_is_offered() {
        assertThat(offered()).first().isEqualTo(at(AFTER));
        assertThat(bookable()).contains(at(BEFORE), at(AFTER));
    }

    @Test
    void a_time_before_it_is_not_booked_and_the_nearest_times_are_after_it() {
        assertThat(practice.submit(1, BEFORE))
                .isInstanceOfSatisfying(
                        BookingResult.SlotTaken.class,
                        taken -> assertThat(starts(taken.nearest()))
                                .hasSize(6)
                                .allMatch(start -> !start.isBefore(at(AFTER))));
        assertThat(practice.submit(2, AFTER)).isAwaitingConfirmation();
    }

    @Test
    void direct_bookings_are_not_limited_to_it() {
        practice.firstConversationsAre(ConfirmationPolicy.AT_ONCE);

        assertThat(offered()).contains(at(BEFORE));
        assertThat(practice.submit(1, BEFORE)).isBooked();
    }

    @Test
    void requests_without_a_promise_are_not_limited() {
        assertThat(practice.withAnswerPromise(AnswerPromise.NONE).submit(1, BEFORE))
                .isAwaitingConfirmation();
    }

    @Test
    void the_practitioner_is_not_limited() {
        var request = assertThat(practice.submit(1, AFTER)).isAwaitingConfirmation();

        assertThat(practice.bookingService()
                        .book(
                                request.id(),
                                new SlotChoice(FIRST_CONVERSATION, at(BEFORE)),
                                Actor.PRACTITIONER,
                                practice.now()))
                .isDone();
    }

    @Test
    void a_requester_who_was_offered_other_times_is_not_limited() {
        var request = assertThat(practice.submit(1, AFTER)).isAwaitingConfirmation();
        practice.store()
                .requests()
                .save(RequestExamples.afterEvent(request, RequestEvent.TIMES_OFFERED, practice.now()), List.of());

        assertThat(practice.selfBooking()
                        .book(
                                request.id(),
                                new SlotChoice(FIRST_CONVERSATION, at(BEFORE)),
                                Optional.empty(),
                                Language.ENGLISH,
                                practice.now()))
                .isDone();
    }
}
