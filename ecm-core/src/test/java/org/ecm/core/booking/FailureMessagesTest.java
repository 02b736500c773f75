package org.ecm.core.booking;

import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.EcmAssertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.reference;
import static org.ecm.core.testing.RequestExamples.request;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecm.core.availability.Slot;
import org.ecm.core.booking.MeetingChangeResult.RefusalReason;
import org.ecm.core.consultation.SubmissionResult;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.testing.AvailabilityExamples;
import org.ecm.core.testing.Examples;
import org.ecm.core.testing.RequestExamples;
import org.junit.jupiter.api.Test;

/** Tests the failure messages of the booking assertions. */
class FailureMessagesTest {

    private static final Slot OPEN = new Slot(RequestExamples.askedTime(NOW).time());
    private static final Meeting MEETING = Meeting.booked(
            new MeetingId(Examples.uuid(1)),
            RequestExamples.id(1),
            Examples.MARA,
            AvailabilityExamples.FIRST_CONVERSATION,
            OPEN.time());

    @Test
    void of_a_booking() {
        var ten = OPEN.start();
        var booked = new BookingResult.Booked(request(1), MEETING);
        var asked = new BookingResult.AwaitingConfirmation(request(1));
        var taken = new BookingResult.SlotTaken(List.of(OPEN));
        var refused = new BookingResult.BookingRefused(new SubmissionResult.UnderAge());

        fails(
                () -> assertThat(asked).isBooked(),
                "Expected a meeting to be booked, but it is asked for by " + reference(1));
        fails(
                () -> assertThat(booked).isAwaitingConfirmation(),
                "Expected the time to be asked for, but it is booked at " + ten);
        fails(
                () -> assertThat(taken).isSlotTaken(),
                "Expected that it is taken, and near are [], but it is taken, and near are [" + ten + "].");
        fails(() -> assertThat(taken).isRefused(), "Expected the form to be refused, but it is taken");
        fails(() -> assertThat(refused).isBooked(), "Expected a meeting to be booked, but it is refused: UnderAge.");
    }

    @Test
    void of_a_change_to_a_meeting() {
        var ten = OPEN.start();
        var done = new MeetingChangeResult.MeetingChanged(MEETING);
        var taken = new MeetingChangeResult.NewSlotTaken(List.of(OPEN));
        var late = new MeetingChangeResult.ChangeRefused(RefusalReason.TOO_LATE);

        fails(() -> assertThat(late).isDone(), "Expected it to be done, but it is refused: TOO_LATE.");
        fails(() -> assertThat(taken).isDone(), "Expected it to be done, but it is taken, and near are [" + ten + "].");
        fails(() -> assertThat(done).isTaken(ten), "near are [" + ten + "], but it is done, and begins at " + ten);
        fails(
                () -> assertThat(late).isRefused(RefusalReason.TOO_OFTEN),
                "Expected that it is refused: TOO_OFTEN, but it is refused: TOO_LATE.");
    }

    private static void fails(ThrowingCallable assertion, String... message) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(assertion)
                .satisfies(failure -> assertThat(failure.getMessage()).contains(message));
    }
}
