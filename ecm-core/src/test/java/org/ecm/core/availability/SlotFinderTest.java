package org.ecm.core.availability;

import static org.ecm.core.testing.AvailabilityExamples.LENIENT;
import static org.ecm.core.testing.AvailabilityExamples.coachingHour;
import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.AvailabilityExamples.maraIsOpen;
import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the booking rules in a week of March in New York that starts on Monday, March 1. */
class SlotFinderTest {

    private static final String MONDAY = "2027-03-01";
    private static final String TUESDAY = "2027-03-02";
    private static final SlotQuery MORNINGS = SlotQuery.daily("America/New_York", "09:00-11:00");

    @Test
    void slots_start_on_the_grid_and_end_by_closing_time() {
        assertThat(MORNINGS.on(MONDAY)).containsExactly("09:00", "09:30", "10:00", "10:30");
        assertThat(MORNINGS.forMinutes(50).on(MONDAY)).containsExactly("09:00", "09:30", "10:00");
        assertThat(MORNINGS.forMinutes(120).on(MONDAY)).containsExactly("09:00");
        assertThat(MORNINGS.forMinutes(121).on(MONDAY)).isEmpty();
    }

    @Test
    void a_slot_is_as_long_as_the_meeting() {
        assertThat(MORNINGS.forMinutes(50).within(MORNINGS.time(MONDAY, "09:00", "09:01")))
                .containsExactly(new Slot(MORNINGS.time(MONDAY, "09:00", "09:50")));
    }

    @Test
    void the_grid_starts_at_each_opening() {
        var odd = SlotQuery.daily("America/New_York", "09:10-10:20", "13:05-14:00");

        assertThat(odd.on(MONDAY)).containsExactly("09:10", "09:40", "13:05");
        assertThat(odd.at(MONDAY + "T09:12").on(MONDAY)).containsExactly("09:40", "13:05");
        assertThat(odd.under(LENIENT.withStep(Duration.ofMinutes(20))).on(MONDAY))
                .containsExactly("09:10", "09:30", "09:50", "13:05", "13:25");
    }

    @Test
    void a_range_limits_the_start_and_is_half_open() {
        assertThat(MORNINGS.within(MORNINGS.time(MONDAY, "09:30", "10:30")))
                .extracting(Slot::time)
                .containsExactly(MORNINGS.time(MONDAY, "09:30", "10:00"), MORNINGS.time(MONDAY, "10:00", "10:30"));
        assertThat(MORNINGS.within(MORNINGS.time(MONDAY, "09:01", "09:30"))).isEmpty();
    }

    @Test
    void minimum_notice_is_exact_to_the_microsecond() {
        var asked = MORNINGS.under(LENIENT.withNoticeAndHorizon(Duration.ofHours(24), 30));
        var now = asked.instant("2027-02-28T10:00");
        var range = asked.time(MONDAY, "00:00", "23:59");

        assertThat(asked.at("2027-02-28T10:00").on(MONDAY)).containsExactly("10:00", "10:30");
        assertThat(asked.schedule().openSlots(asked.length(), range, List.of(), now.plus(1, ChronoUnit.MICROS)))
                .extracting(Slot::start)
                .containsExactly(asked.instant(MONDAY + "T10:30"));
    }

    @Test
    void without_notice_a_slot_can_start_now_but_not_earlier() {
        assertThat(MORNINGS.at(MONDAY + "T09:30").on(MONDAY)).containsExactly("09:30", "10:00", "10:30");
        assertThat(MORNINGS.at(TUESDAY + "T09:30").on(MONDAY)).isEmpty();
    }

    @Test
    void the_last_day_of_the_horizon_is_open_to_its_end() {
        var asked = MORNINGS.under(LENIENT.withNoticeAndHorizon(Duration.ZERO, 1));

        assertThat(asked.at(MONDAY + "T00:00").on(TUESDAY)).hasSize(4);
        assertThat(asked.at(MONDAY + "T23:59").on(TUESDAY)).hasSize(4);
        assertThat(asked.at(MONDAY + "T23:59").on("2027-03-03")).isEmpty();
        assertThat(asked.at(TUESDAY + "T00:00").on("2027-03-03")).hasSize(4);
        assertThat(asked.under(LENIENT.withNoticeAndHorizon(Duration.ZERO, 0))
                        .at(MONDAY + "T09:01")
                        .on(MONDAY))
                .containsExactly("09:30", "10:00", "10:30");
    }

    @Test
    void meetings_can_be_adjacent_without_buffers() {
        var meeting = BusyPeriod.booked(MORNINGS.time(MONDAY, "09:30", "10:00"));

        assertThat(MORNINGS.busy(meeting).on(MONDAY)).containsExactly("09:00", "10:00", "10:30");
        assertThat(MORNINGS.busy(BusyPeriod.blocked(meeting.time())).on(MONDAY))
                .containsExactly("09:00", "10:00", "10:30");
    }

    @Test
    void one_busy_minute_blocks_a_slot() {
        assertThat(MORNINGS.busy(BusyPeriod.blocked(MORNINGS.time(MONDAY, "09:59", "10:01")))
                        .on(MONDAY))
                .containsExactly("09:00", "10:30");
    }

    @Test
    void keeps_both_buffers_between_two_meetings() {
        var every5 = SlotQuery.daily("America/New_York", "09:00-12:00")
                .under(LENIENT.withStep(Duration.ofMinutes(5))
                        .withBuffers(Duration.ofMinutes(10), Duration.ofMinutes(20)));

        var starts = every5.busy(BusyPeriod.booked(every5.time(MONDAY, "10:00", "10:30")))
                .on(MONDAY);

        assertThat(starts).contains("09:00", "11:00").doesNotContain("09:05", "10:55");
    }

    @Test
    void buffers_do_not_reach_into_blocked_time() {
        var every5 = SlotQuery.daily("America/New_York", "09:00-12:00")
                .under(LENIENT.withStep(Duration.ofMinutes(5))
                        .withBuffers(Duration.ofMinutes(10), Duration.ofMinutes(20)));

        var starts = every5.busy(BusyPeriod.blocked(every5.time(MONDAY, "10:00", "10:30")))
                .on(MONDAY);

        assertThat(starts).contains("09:10", "10:40").doesNotContain("09:15", "10:35");
    }

    @Test
    void buffers_can_be_outside_opening_hours() {
        assertThat(MORNINGS.under(LENIENT.withBuffers(Duration.ofHours(1), Duration.ofHours(1)))
                        .on(MONDAY))
                .containsExactly("09:00", "09:30", "10:00", "10:30");
    }

    @Test
    void limits_the_meetings_per_day() {
        var two = MORNINGS.under(LENIENT.withMostPerDay(2));
        var first = BusyPeriod.booked(two.time(MONDAY, "07:00", "07:30"));
        var second = BusyPeriod.booked(two.time(MONDAY, "20:00", "20:30"));

        assertThat(two.busy(first).on(MONDAY)).hasSize(4);
        assertThat(two.busy(first, BusyPeriod.blocked(second.time())).on(MONDAY))
                .as("a block is no meeting")
                .hasSize(4);
        assertThat(two.busy(first, second).on(MONDAY)).isEmpty();
        assertThat(two.busy(first, second).on(TUESDAY)).hasSize(4);
    }

    @Test
    void counts_a_meeting_on_its_start_day_in_the_practitioners_zone() {
        var one = SlotQuery.daily("America/New_York", "22:00-02:00").under(LENIENT.withMostPerDay(1));
        var late = BusyPeriod.booked(new TimeRange(one.instant(MONDAY + "T23:30"), one.instant(TUESDAY + "T00:30")));

        assertThat(one.busy(late).on(MONDAY)).isEmpty();
        assertThat(one.busy(late).on(TUESDAY))
                .containsExactly("00:30", "01:00", "01:30", "22:00", "22:30", "23:00", "23:30");
    }

    @Test
    void a_moved_meeting_does_not_block_itself() {
        var one = MORNINGS.under(LENIENT.withMostPerDay(1).withBuffers(Duration.ofMinutes(15), Duration.ofMinutes(15)));
        var mine = BusyPeriod.booked(one.time(MONDAY, "09:30", "10:00"));
        var theirs = BusyPeriod.booked(one.time(TUESDAY, "09:00", "09:30"));

        assertThat(one.busy(theirs, mine).on(MONDAY)).isEmpty();
        assertThat(one.busy(theirs).on(MONDAY)).containsExactly("09:00", "09:30", "10:00", "10:30");
        assertThat(one.busy(theirs).on(TUESDAY))
                .as("somebody else's still hides its time")
                .isEmpty();
    }

    @Test
    void is_open_agrees_with_the_list() {
        var asked = MORNINGS.under(LENIENT.withNoticeAndHorizon(Duration.ofHours(2), 1))
                .at(MONDAY + "T08:00")
                .busy(BusyPeriod.booked(MORNINGS.time(TUESDAY, "09:00", "10:00")));

        assertThat(asked.open(MONDAY + "T10:00")).isTrue();
        assertThat(asked.open(MONDAY + "T09:30")).as("within notice").isFalse();
        assertThat(asked.open(MONDAY + "T10:10")).as("between two steps").isFalse();
        assertThat(asked.open(MONDAY + "T11:00")).as("closed").isFalse();
        assertThat(asked.open(TUESDAY + "T09:30")).as("taken").isFalse();
        assertThat(asked.open(TUESDAY + "T10:00")).isTrue();
        assertThat(asked.open("2027-03-03T10:00")).as("beyond the horizon").isFalse();
    }

    @Test
    void answers_for_any_instant() {
        var schedule = MORNINGS.schedule();
        var nine = MORNINGS.instant(MONDAY + "T09:00");
        var now = nine.minus(Duration.ofDays(1));

        assertThat(schedule.isOpen(Duration.ofMinutes(30), nine, List.of(), now))
                .isTrue();
        assertThat(List.of(Instant.MIN, Instant.EPOCH, Instant.MAX, nine.plusNanos(1), nine.minusNanos(1)))
                .noneMatch(start -> schedule.isOpen(Duration.ofMinutes(30), start, List.of(), now));
        assertThat(schedule.openSlots(Duration.ofMinutes(30), new TimeRange(Instant.MIN, Instant.MAX), List.of(), now))
                .hasSize(732 * 4)
                .startsWith(new Slot(MORNINGS.time("2027-02-28", "09:00", "09:30")));
    }

    @Test
    void uses_the_length_of_the_type_and_none_if_retired() {
        var schedule = maraIsOpen();
        var now = MORNINGS.instant("2027-02-25T12:00");
        var range = MORNINGS.time(MONDAY, "00:00", "23:59");
        var start = MORNINGS.instant(MONDAY + "T09:00");
        var type = firstConversation();

        assertThat(schedule.openSlots(type, range, List.of(), now))
                .isEqualTo(schedule.openSlots(Duration.ofMinutes(30), range, List.of(), now))
                .hasSize(14);
        assertThat(schedule.isOpen(type, start, List.of(), now)).isTrue();
        assertThat(schedule.openSlots(type.retire(), range, List.of(), now)).isEmpty();
        assertThat(schedule.isOpen(type.retire(), start, List.of(), now)).isFalse();
    }

    @Test
    void rejects_types_of_other_practitioners() {
        var range = MORNINGS.time(MONDAY, "00:00", "23:59");

        assertRefused(
                () -> maraIsOpen().openSlots(coachingHour(), range, List.of(), range.start()),
                "schedule.other-practitioner");
        assertRefused(
                () -> maraIsOpen().isOpen(coachingHour().retire(), range.start(), List.of(), range.start()),
                "schedule.other-practitioner");
    }

    @Test
    void converts_a_slot_to_the_requesters_zone() {
        var open = new Slot(MORNINGS.time(MONDAY, "09:00", "09:30"));

        assertThat(open.startIn(ZoneId.of("Asia/Kolkata"))).hasToString("2027-03-01T19:30+05:30[Asia/Kolkata]");
        assertThat(open.startIn(ZoneId.of("Pacific/Auckland"))).hasToString("2027-03-02T03:00+13:00[Pacific/Auckland]");
        assertThat(open.end()).isEqualTo("2027-03-01T14:30:00Z");
    }
}
