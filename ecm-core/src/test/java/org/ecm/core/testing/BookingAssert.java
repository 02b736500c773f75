package org.ecm.core.testing;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.ecm.core.availability.OpenTime;
import org.ecm.core.booking.Booking;
import org.ecm.core.booking.Meeting;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Outcome;

/** Assertions about what comes of asking for a time. */
public final class BookingAssert extends AbstractAssert<BookingAssert, Booking> {

    BookingAssert(Booking actual) {
        super(actual, BookingAssert.class);
    }

    /** {@return the meeting, after making sure that it is agreed} */
    public Meeting isBooked() {
        isNotNull();
        if (actual instanceof Booking.Booked booked) {
            return booked.meeting();
        }
        throw failure("Expected a meeting to be booked, but %s.", described(actual));
    }

    /** {@return the request, after making sure that it waits for an answer} */
    public ConsultationRequest isAsked() {
        isNotNull();
        if (actual instanceof Booking.Asked asked) {
            return asked.request();
        }
        throw failure("Expected the time to be asked for, but %s.", described(actual));
    }

    /**
     * Makes sure that the time is not open.
     *
     * @param nearest when what is offered instead begins, in order
     * @return this
     */
    public BookingAssert isTaken(Instant... nearest) {
        isNotNull();
        var expected = "it is taken, and near are " + List.of(nearest);
        if (!described(actual).equals(expected)) {
            throw failure("Expected that %s, but %s.", expected, described(actual));
        }
        return this;
    }

    /** {@return why nothing is kept, after making sure of that} */
    public Outcome.Refusal isRefused() {
        isNotNull();
        if (actual instanceof Booking.Refused refused) {
            return refused.refusal();
        }
        throw failure("Expected the form to be refused, but %s.", described(actual));
    }

    private static String described(Booking booking) {
        return booking.fold(
                (request, meeting) -> "it is booked at " + meeting.time().start(),
                request -> "it is asked for by " + request.reference(),
                nearest -> "it is taken, and near are "
                        + nearest.stream().map(OpenTime::start).toList(),
                refusal -> "it is refused: " + refusal.getClass().getSimpleName());
    }
}
