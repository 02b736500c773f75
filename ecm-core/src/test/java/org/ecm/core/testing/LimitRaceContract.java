package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.RequestExamples.JO;

import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecm.core.booking.BookingResult;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.OpenConversationLimit;
import org.ecm.core.consultation.RequestState;
import org.junit.jupiter.api.Test;

/** The part of {@link PractitionerCalendarsContract} about the limit per person with concurrent forms. */
public interface LimitRaceContract {

    /** {@return an empty store, not shared with other tests} */
    BookingStore store();

    @Test
    default void books_two_of_twenty_concurrent_requests_of_one_person() {
        var store = store();
        var practice = BookingFixture.in(store).withLimit(OpenConversationLimit.USUAL);
        var times = IntStream.range(0, 20)
                .mapToObj(n -> at("2026-06-%02dT%02d:00".formatted(8 + n / 4, 9 + n % 4)))
                .toList();

        var race = Race.between(times.size(), n -> () -> practice.submit(n, times.get(n - 1)));

        assertThat(race.failures()).isEmpty();
        assertThat(race.winners())
                .filteredOn(BookingResult.Booked.class::isInstance)
                .hasSize(2);
        assertThat(race.winners())
                .filteredOn(BookingResult.AwaitingConfirmation.class::isInstance)
                .hasSize(18);
        assertThat(store.calendars().load(MARA, Instant.EPOCH).meetings()).hasSize(2);
        assertThat(store.requests().findByState(Set.of(RequestState.RECEIVED), 0, 99))
                .hasSize(18)
                .allMatch(ConsultationRequest::suspected);
        assertThat(store.calendars().countOpen(JO, practice.now())).isEqualTo(2);
    }
}
