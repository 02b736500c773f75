package org.ecm.core.booking;

import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.testing.BookingFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that no form books a time that isn't open, and which alternatives it gets. */
class UnavailableSlotsTest {

    private static final Instant[] FIRST_ONES = morning("2026-06-02");
    private static final Instant[] LAST_ONES = {
        at("2026-07-31T14:30"),
        at("2026-07-31T15:00"),
        at("2026-07-31T15:30"),
        at("2026-07-31T16:00"),
        at("2026-07-31T16:30"),
        at("2026-07-31T17:00")
    };

    private final BookingFixture practice = BookingFixture.inMemory();

    private static Instant[] morning(String day) {
        return Stream.of("09:00", "09:30", "10:00", "10:30", "11:00", "11:30")
                .map(time -> at(day + "T" + time))
                .toArray(Instant[]::new);
    }

    static Stream<Arguments> closed() {
        return Stream.of(
                Arguments.of("at lunch", at("2026-06-08T13:00"), new Instant[] {
                    at("2026-06-08T11:00"),
                    at("2026-06-08T11:30"),
                    at("2026-06-08T12:00"),
                    at("2026-06-08T14:00"),
                    at("2026-06-08T14:30"),
                    at("2026-06-08T15:00")
                }),
                Arguments.of("off the grid", at("2026-06-08T10:10"), morning("2026-06-08")),
                Arguments.of("a moment off the grid", at("2026-06-08T10:00").plusNanos(1), morning("2026-06-08")),
                Arguments.of("on a Sunday", at("2026-06-07T09:00"), morning("2026-06-08")),
                Arguments.of("within notice", at("2026-06-01T10:00"), FIRST_ONES),
                Arguments.of("yesterday", at("2026-05-31T10:00"), FIRST_ONES),
                Arguments.of("a year ago", at("2025-06-03T10:00"), FIRST_ONES),
                Arguments.of("at the beginning of time", Instant.MIN, FIRST_ONES),
                Arguments.of("beyond the horizon", at("2026-08-03T09:00"), LAST_ONES),
                Arguments.of("far beyond it", at("2031-01-01T10:00"), LAST_ONES),
                Arguments.of("at the end of time", Instant.MAX, LAST_ONES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closed")
    void refuses_a_time_that_is_not_open(String when, Instant start, Instant[] nearest) {
        keepsNothing(practice.submit(1, start), nearest);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closed")
    void refuses_it_also_with_confirmation_first(String when, Instant start, Instant[] nearest) {
        keepsNothing(practice.submit(practice.suspected(1), new SlotChoice(FIRST_CONVERSATION, start)), nearest);
    }

    private void keepsNothing(BookingResult outcome, Instant... nearest) {
        assertThat(outcome).isSlotTaken(nearest);
        assertThat(practice.snapshot()).isEqualTo(BookingFixture.inMemory().snapshot());
    }

    @Test
    void allows_booking_at_the_last_moment_of_notice() {
        practice.practice().clock().set(at("2026-06-01T10:00").plusNanos(1_000));
        assertThat(practice.submit(1, "2026-06-02T10:00"))
                .isSlotTaken(
                        at("2026-06-02T10:30"),
                        at("2026-06-02T11:00"),
                        at("2026-06-02T11:30"),
                        at("2026-06-02T12:00"),
                        at("2026-06-02T14:00"),
                        at("2026-06-02T14:30"));

        practice.practice().clock().set(at("2026-06-01T10:00"));
        assertThat(practice.submit(1, "2026-06-02T10:00")).isBooked();
    }

    @Test
    void the_last_day_of_the_horizon_is_open_to_its_end() {
        assertThat(practice.submit(1, "2026-07-31T17:00")).isBooked();
    }

    @Test
    void refuses_times_within_another_meeting_or_its_buffer() {
        practice.booked(1, "2026-06-08T10:00");
        Instant[] besides = {
            at("2026-06-08T09:00"),
            at("2026-06-08T11:00"),
            at("2026-06-08T11:30"),
            at("2026-06-08T12:00"),
            at("2026-06-08T14:00"),
            at("2026-06-08T14:30")
        };

        assertThat(practice.submit(2, "2026-06-08T09:30")).isSlotTaken(besides);
        assertThat(practice.submit(2, "2026-06-08T10:00")).isSlotTaken(besides);
        assertThat(practice.submit(2, "2026-06-08T10:30")).isSlotTaken(besides);
        assertThat(practice.submit(2, "2026-06-08T09:00")).isBooked();
        assertThat(practice.submit(3, "2026-06-08T11:00")).isBooked();
    }

    @Test
    void refuses_a_full_day_but_not_the_next() {
        var hours = List.of("09:00", "10:00", "11:00", "12:00");
        for (int n = 0; n < hours.size(); n++) {
            practice.booked(n + 1, "2026-06-08T" + hours.get(n));
        }

        assertThat(practice.submit(5, "2026-06-08T15:00")).isSlotTaken(morning("2026-06-09"));
        assertThat(practice.submit(5, "2026-06-09T15:00")).isBooked();
    }

    @Test
    void refuses_blocked_time() {
        var calendars = practice.store().calendars();
        var block = TimeRange.of(at("2026-06-08T09:00"), Duration.ofHours(9));
        calendars.save(calendars.load(MARA, practice.now()).withBlockedTime(List.of(block)), practice.now());

        assertThat(practice.submit(1, "2026-06-08T15:00")).isSlotTaken(morning("2026-06-09"));
    }

    @Test
    void refuses_busy_times_of_external_calendars() {
        var dentist = TimeRange.of(at("2026-06-08T10:00"), Duration.ofHours(1));
        var beside = practice.withExternalCalendars(elsewhere(dentist));

        assertThat(beside.submit(1, "2026-06-08T10:30"))
                .isSlotTaken(
                        at("2026-06-08T09:00"),
                        at("2026-06-08T11:00"),
                        at("2026-06-08T11:30"),
                        at("2026-06-08T12:00"),
                        at("2026-06-08T14:00"),
                        at("2026-06-08T14:30"));
        assertThat(beside.bookingService()
                        .openSlots(
                                firstConversation(),
                                TimeRange.of(at("2026-06-08T09:00"), Duration.ofHours(3)),
                                beside.now()))
                .extracting(open -> open.start())
                .containsExactly(at("2026-06-08T09:00"), at("2026-06-08T11:00"), at("2026-06-08T11:30"));
        assertThat(beside.submit(1, "2026-06-08T11:00")).isBooked();
    }

    @Test
    void shows_slots_by_cached_calendars_and_books_by_fresh_ones() {
        var beside = practice.withExternalCalendars(new ExternalCalendars() {
            @Override
            public List<TimeRange> freshBusyTimes(AuthorId practitioner, TimeRange range) {
                return List.of(range);
            }

            @Override
            public List<TimeRange> cachedBusyTimes(AuthorId practitioner, TimeRange range) {
                return List.of();
            }
        });

        assertThat(beside.bookingService()
                        .openSlots(
                                firstConversation(),
                                TimeRange.of(at("2026-06-08T10:00"), Duration.ofMinutes(30)),
                                beside.now()))
                .extracting(open -> open.start())
                .containsExactly(at("2026-06-08T10:00"));
        assertThat(beside.submit(1, "2026-06-08T10:00")).isSlotTaken();
    }

    @Test
    void reads_external_calendars_as_far_as_the_horizon() {
        var holiday = TimeRange.of(at("2026-07-31T00:00"), Duration.ofDays(1));

        assertThat(practice.withExternalCalendars(elsewhere(holiday)).submit(1, "2026-07-31T17:00"))
                .isSlotTaken(
                        at("2026-07-30T14:30"),
                        at("2026-07-30T15:00"),
                        at("2026-07-30T15:30"),
                        at("2026-07-30T16:00"),
                        at("2026-07-30T16:30"),
                        at("2026-07-30T17:00"));
    }

    /** Returns external calendars that report one busy time, limited to the queried range. */
    static ExternalCalendars elsewhere(TimeRange taken) {
        return (practitioner, range) -> practitioner.equals(MARA) && range.overlaps(taken) ? List.of(taken) : List.of();
    }

    @Test
    void offers_no_alternatives_if_nothing_is_open() {
        var all = TimeRange.of(at("2026-05-01T00:00"), Duration.ofDays(120));

        keepsNothing(practice.withExternalCalendars(elsewhere(all)).submit(1, "2026-06-08T10:00"));
    }
}
