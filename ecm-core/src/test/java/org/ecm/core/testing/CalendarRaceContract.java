package org.ecm.core.testing;

import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.ecm.core.booking.BookingResult;
import org.ecm.core.booking.Meeting;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.Revision;
import org.junit.jupiter.api.Test;

/** The part of {@link PractitionerCalendarsContract} about concurrent bookings. */
public interface CalendarRaceContract {

    /** The number of concurrent requesters of one slot. */
    int MANY = 200;

    /** {@return an empty store, not shared with other tests} */
    BookingStore store();

    @Test
    default void books_exactly_one_of_two_hundred_concurrent_requesters() {
        var store = store();
        var practice = BookingFixture.in(store);

        var race = Race.between(MANY, n -> () -> practice.submit(n, "2026-06-08T10:00"));

        assertThat(race.failures()).isEmpty();
        assertThat(race.winners())
                .filteredOn(BookingResult.Booked.class::isInstance)
                .hasSize(1);
        assertThat(race.winners())
                .filteredOn(outcome -> !(outcome instanceof BookingResult.Booked))
                .hasSize(MANY - 1)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isSlotTaken(
                                at("2026-06-08T09:00"),
                                at("2026-06-08T11:00"),
                                at("2026-06-08T11:30"),
                                at("2026-06-08T12:00"),
                                at("2026-06-08T14:00"),
                                at("2026-06-08T14:30")));
        var calendar = store.calendars().load(MARA, Instant.EPOCH);
        assertThat(calendar.revision()).isEqualTo(new Revision(1));
        assertThat(calendar.meetings())
                .extracting(meeting -> meeting.time().start())
                .containsExactly(at("2026-06-08T10:00"));
        assertThat(store.requests().count(RequestState.OPEN)).isEqualTo(1);
        assertThat(store.notices().pending(999)).hasSize(2);
    }

    @Test
    default void books_each_of_twenty_concurrent_requesters_of_different_slots() {
        var store = store();
        var practice = BookingFixture.in(store);
        var times = IntStream.range(0, 20)
                .mapToObj(n -> at("2026-06-%02dT%02d:00".formatted(8 + n / 4, 9 + n % 4)))
                .toList();

        var race = Race.between(times.size(), n -> () -> practice.submit(n, times.get(n - 1)));

        assertThat(race.failures()).isEmpty();
        assertThat(race.winners())
                .hasSize(20)
                .allSatisfy(outcome -> assertThat(outcome).isBooked());
        var calendar = store.calendars().load(MARA, Instant.EPOCH);
        assertThat(calendar.meetings())
                .extracting(meeting -> meeting.time().start())
                .isEqualTo(times);
        assertThat(calendar.revision()).isEqualTo(new Revision(20));
        assertThat(store.notices().pending(999)).hasSize(40);
    }

    @Test
    default void books_a_form_submitted_several_times_at_once_only_once() {
        var store = store();
        var practice = BookingFixture.in(store);

        var race = Race.between(n -> () -> practice.submit(1, "2026-06-08T10:00"));

        assertThat(race.failures()).isEmpty();
        assertThat(race.winners().stream()
                        .map(outcome -> assertThat(outcome).isBooked())
                        .distinct())
                .hasSize(1);
        assertThat(store.requests().count(RequestState.OPEN)).isEqualTo(1);
        assertThat(store.notices().pending(999)).hasSize(2);
    }

    @Test
    default void moves_exactly_one_of_several_meetings_to_the_same_time() {
        var store = store();
        var practice = BookingFixture.in(store);
        var meetings = IntStream.rangeClosed(1, Race.THREADS)
                .mapToObj(n -> practice.booked(n, "2026-06-%02dT09:00".formatted(n < 4 ? n + 2 : n + 4)))
                .toList();

        var race = Race.between(n -> () -> practice.meetingService()
                .move(meetings.get(n - 1).request(), at("2026-06-15T10:00"), Actor.REQUESTER, practice.now()));

        assertThat(race.failures()).isEmpty();
        assertThat(race.winners()).hasSize(Race.THREADS);
        var standing = store.calendars().load(MARA, Instant.EPOCH).meetings();
        assertThat(standing).hasSize(Race.THREADS);
        assertThat(standing).filteredOn(Meeting::sequence, 1).hasSize(1).containsAll(List.of(standing.get(7)));
        assertThat(standing.get(7).time().start()).isEqualTo(at("2026-06-15T10:00"));
    }
}
