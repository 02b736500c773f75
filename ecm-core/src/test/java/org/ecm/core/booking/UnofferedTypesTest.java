package org.ecm.core.booking;

import static org.ecm.core.testing.AvailabilityExamples.COACHING_HOUR;
import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.submission;

import java.time.Duration;
import java.util.Optional;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.consultation.Submission;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Message;
import org.ecm.core.inquiry.RequesterName;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Revision;
import org.ecm.core.testing.AvailabilityExamples;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.Examples;
import org.junit.jupiter.api.Test;

/** Tests that forms for types that aren't offered book nothing and get no alternatives. */
class UnofferedTypesTest {

    private final BookingFixture practice = BookingFixture.inMemory();

    private void keepsNothing(BookingResult outcome) {
        assertThat(outcome).isSlotTaken();
        assertThat(practice.snapshot()).isEqualTo(BookingFixture.inMemory().snapshot());
    }

    @Test
    void refuses_retired_types() {
        practice.saveType(firstConversation().withRevision(new Revision(1)).retire());

        keepsNothing(practice.submit(1, "2026-06-08T10:00"));
    }

    @Test
    void refuses_unknown_types() {
        var unknown = new SlotChoice(new MeetingTypeId("walk-in-the-park"), at("2026-06-08T10:00"));

        keepsNothing(practice.submit(submission(1, practice.terms()), unknown));
    }

    @Test
    void refuses_types_of_other_practitioners() {
        theoIsOpen();
        var others = new SlotChoice(COACHING_HOUR, at("2026-06-08T10:00"));

        keepsNothing(practice.submit(submission(1, practice.terms()), others));
        keepsNothing(practice.bookingService()
                .submit(submission(1, practice.terms()), others, Optional.empty(), Language.ENGLISH, practice.now()));
    }

    @Test
    void refuses_practitioners_without_a_schedule() {
        var choice = new SlotChoice(COACHING_HOUR, at("2026-06-08T10:00"));

        keepsNothing(practice.bookingService()
                .submit(
                        submission(1, practice.terms()),
                        choice,
                        Optional.of(Examples.theo().slug()),
                        Language.ENGLISH,
                        practice.now()));
        assertThat(practice.bookingService()
                        .openSlots(
                                AvailabilityExamples.coachingHour(),
                                TimeRange.of(at("2026-06-08T09:00"), Duration.ofHours(3)),
                                practice.now()))
                .isEmpty();
    }

    @Test
    void refuses_a_slot_with_a_short_message() {
        var message = Inquiry.message(new RequesterName("Jo"), JO, new Message("Do you speak Portuguese?"));
        var terms = practice.terms();

        keepsNothing(practice.submit(
                new Submission(key(1), message, terms.wordingRefs(), terms.wordingRefs(), false, false),
                new SlotChoice(FIRST_CONVERSATION, at("2026-06-08T10:00"))));
    }

    private void theoIsOpen() {
        practice.schedules()
                .save(Schedule.of(THEO, AvailabilityExamples.maraIsOpen().hours()));
        practice.practice().clock().tick(Duration.ofMillis(1));
    }
}
