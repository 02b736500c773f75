package org.ecm.core.booking;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ecm.core.availability.OpenTime;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Outcome;

/** What comes of asking for a time. */
public sealed interface Booking {

    /**
     * {@return the answer for what came of it}
     *
     * @param booked for a meeting that is agreed
     * @param asked for a time that is asked for, and waits for the practitioner's answer
     * @param taken for a time that is not open, or no longer; the argument is what is nearest
     * @param refused for a form of which nothing is kept
     * @param <R> the answer's type
     */
    <R> R fold(
            BiFunction<ConsultationRequest, Meeting, R> booked,
            Function<ConsultationRequest, R> asked,
            Function<List<OpenTime>, R> taken,
            Function<Outcome.Refusal, R> refused);

    /**
     * The time is theirs.
     *
     * @param request that led to it
     * @param meeting that is agreed
     */
    record Booked(ConsultationRequest request, Meeting meeting) implements Booking {
        @Override
        public <R> R fold(
                BiFunction<ConsultationRequest, Meeting, R> booked,
                Function<ConsultationRequest, R> asked,
                Function<List<OpenTime>, R> taken,
                Function<Outcome.Refusal, R> refused) {
            return booked.apply(request, meeting);
        }
    }

    /**
     * The practitioner answers first; until then the time is open to others.
     *
     * @param request that asks for it
     */
    record Asked(ConsultationRequest request) implements Booking {
        @Override
        public <R> R fold(
                BiFunction<ConsultationRequest, Meeting, R> booked,
                Function<ConsultationRequest, R> asked,
                Function<List<OpenTime>, R> taken,
                Function<Outcome.Refusal, R> refused) {
            return asked.apply(request);
        }
    }

    /**
     * The time is not open, or no longer; nothing is kept.
     *
     * @param nearest open times about the one that was wanted, by beginning
     */
    record Taken(List<OpenTime> nearest) implements Booking {

        /** Takes a copy. */
        public Taken {
            nearest = List.copyOf(nearest);
        }

        @Override
        public <R> R fold(
                BiFunction<ConsultationRequest, Meeting, R> booked,
                Function<ConsultationRequest, R> asked,
                Function<List<OpenTime>, R> taken,
                Function<Outcome.Refusal, R> refused) {
            return taken.apply(nearest);
        }
    }

    /**
     * Nothing is kept.
     *
     * @param refusal why
     */
    record Refused(Outcome.Refusal refusal) implements Booking {
        @Override
        public <R> R fold(
                BiFunction<ConsultationRequest, Meeting, R> booked,
                Function<ConsultationRequest, R> asked,
                Function<List<OpenTime>, R> taken,
                Function<Outcome.Refusal, R> refused) {
            return refused.apply(refusal);
        }
    }
}
