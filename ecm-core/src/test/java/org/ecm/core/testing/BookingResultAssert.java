package org.ecm.core.testing;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.ecm.core.availability.Slot;
import org.ecm.core.booking.BookingResult;
import org.ecm.core.booking.Meeting;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.SubmissionResult;

/** Assertions about the result of asking for a slot. */
public final class BookingResultAssert extends AbstractAssert<BookingResultAssert, BookingResult> {

    BookingResultAssert(BookingResult actual) {
        super(actual, BookingResultAssert.class);
    }

    /** {@return the meeting, after verifying that it's booked} */
    public Meeting isBooked() {
        isNotNull();
        if (actual instanceof BookingResult.Booked booked) {
            return booked.meeting();
        }
        throw failure("Expected a meeting to be booked, but %s.", described(actual));
    }

    /** {@return the request, after verifying that it awaits confirmation} */
    public ConsultationRequest isAwaitingConfirmation() {
        isNotNull();
        if (actual instanceof BookingResult.AwaitingConfirmation asked) {
            return asked.request();
        }
        throw failure("Expected the time to be asked for, but %s.", described(actual));
    }

    /**
     * Verifies that the slot isn't open.
     *
     * @param nearest the starts of the slots offered instead, in order
     * @return this
     */
    public BookingResultAssert isSlotTaken(Instant... nearest) {
        isNotNull();
        var expected = "it is taken, and near are " + List.of(nearest);
        if (!described(actual).equals(expected)) {
            throw failure("Expected that %s, but %s.", expected, described(actual));
        }
        return this;
    }

    /** {@return the reason, after verifying that the form was rejected} */
    public SubmissionResult.SubmissionRefusal isRefused() {
        isNotNull();
        if (actual instanceof BookingResult.BookingRefused refused) {
            return refused.refusal();
        }
        throw failure("Expected the form to be refused, but %s.", described(actual));
    }

    private static String described(BookingResult booking) {
        return booking.fold(
                (request, meeting) -> "it is booked at " + meeting.time().start(),
                request -> "it is asked for by " + request.reference(),
                nearest -> "it is taken, and near are "
                        + nearest.stream().map(Slot::start).toList(),
                refusal -> "it is refused: " + refusal.getClass().getSimpleName());
    }
}
