package org.ecm.core.booking;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ecm.core.availability.Slot;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.SubmissionResult;

/** The result of asking for a slot. */
public sealed interface BookingResult {

    /**
     * {@return the value that the matching function gives for this result}
     *
     * @param booked maps a booked meeting
     * @param asked maps a request that awaits the practitioner's confirmation
     * @param taken maps a slot that isn't open, or is no longer open; its argument is the nearest open slots
     * @param refused maps a form that was rejected; nothing was saved
     * @param <R> the type of the value
     */
    <R> R fold(
            BiFunction<ConsultationRequest, Meeting, R> booked,
            Function<ConsultationRequest, R> asked,
            Function<List<Slot>, R> taken,
            Function<SubmissionResult.SubmissionRefusal, R> refused);

    /**
     * The slot is booked.
     *
     * @param request the request it was booked for
     * @param meeting the booked meeting
     */
    record Booked(ConsultationRequest request, Meeting meeting) implements BookingResult {
        @Override
        public <R> R fold(
                BiFunction<ConsultationRequest, Meeting, R> booked,
                Function<ConsultationRequest, R> asked,
                Function<List<Slot>, R> taken,
                Function<SubmissionResult.SubmissionRefusal, R> refused) {
            return booked.apply(request, meeting);
        }
    }

    /**
     * The practitioner must confirm first; until then the slot stays open to others.
     *
     * @param request the request for the slot
     */
    record AwaitingConfirmation(ConsultationRequest request) implements BookingResult {
        @Override
        public <R> R fold(
                BiFunction<ConsultationRequest, Meeting, R> booked,
                Function<ConsultationRequest, R> asked,
                Function<List<Slot>, R> taken,
                Function<SubmissionResult.SubmissionRefusal, R> refused) {
            return asked.apply(request);
        }
    }

    /**
     * The slot isn't open, or is no longer open; nothing was saved.
     *
     * @param nearest the open slots nearest to the requested one, earliest first
     */
    record SlotTaken(List<Slot> nearest) implements BookingResult {

        /** Copies the list. */
        public SlotTaken {
            nearest = List.copyOf(nearest);
        }

        @Override
        public <R> R fold(
                BiFunction<ConsultationRequest, Meeting, R> booked,
                Function<ConsultationRequest, R> asked,
                Function<List<Slot>, R> taken,
                Function<SubmissionResult.SubmissionRefusal, R> refused) {
            return taken.apply(nearest);
        }
    }

    /**
     * The form was rejected; nothing was saved.
     *
     * @param refusal the reason
     */
    record BookingRefused(SubmissionResult.SubmissionRefusal refusal) implements BookingResult {
        @Override
        public <R> R fold(
                BiFunction<ConsultationRequest, Meeting, R> booked,
                Function<ConsultationRequest, R> asked,
                Function<List<Slot>, R> taken,
                Function<SubmissionResult.SubmissionRefusal, R> refused) {
            return refused.apply(refusal);
        }
    }
}
