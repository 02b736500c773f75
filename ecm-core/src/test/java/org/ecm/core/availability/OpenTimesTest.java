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

/** The rules of booking, in a week of March in New York; Monday is the first. */
class OpenTimesTest {

    private static final String MONDAY = "2027-03-01";
    private static final String TUESDAY = "2027-03-02";
    private static final Asked MORNINGS = Asked.daily("America/New_York", "09:00-11:00");

    @Test
    void meetings_begin_step_by_step_and_end_by_the_time_it_closes() {
        assertThat(MORNINGS.on(MONDAY)).containsExactly("09:00", "09:30", "10:00", "10:30");
        assertThat(MORNINGS.forMinutes(50).on(MONDAY)).containsExactly("09:00", "09:30", "10:00");
        assertThat(MORNINGS.forMinutes(120).on(MONDAY)).containsExactly("09:00");
        assertThat(MORNINGS.forMinutes(121).on(MONDAY)).isEmpty();
    }

    @Test
    void an_open_time_is_as_long_as_the_meeting() {
        assertThat(MORNINGS.forMinutes(50).within(MORNINGS.time(MONDAY, "09:00", "09:01")))
                .containsExactly(new OpenTime(MORNINGS.time(MONDAY, "09:00", "09:50")));
    }

    @Test
    void steps_are_counted_from_each_opening_whenever_somebody_asks() {
        var odd = Asked.daily("America/New_York", "09:10-10:20", "13:05-14:00");

        assertThat(odd.on(MONDAY)).containsExactly("09:10", "09:40", "13:05");
        assertThat(odd.at(MONDAY + "T09:12").on(MONDAY)).containsExactly("09:40", "13:05");
        assertThat(odd.under(LENIENT.withStep(Duration.ofMinutes(20))).on(MONDAY))
                .containsExactly("09:10", "09:30", "09:50", "13:05", "13:25");
    }

    @Test
    void a_range_is_about_where_meetings_begin_and_half_open() {
        assertThat(MORNINGS.within(MORNINGS.time(MONDAY, "09:30", "10:30")))
                .extracting(OpenTime::time)
                .containsExactly(MORNINGS.time(MONDAY, "09:30", "10:00"), MORNINGS.time(MONDAY, "10:00", "10:30"));
        assertThat(MORNINGS.within(MORNINGS.time(MONDAY, "09:01", "09:30"))).isEmpty();
    }

    @Test
    void notice_is_kept_to_the_microsecond() {
        var asked = MORNINGS.under(LENIENT.withNoticeAndHorizon(Duration.ofHours(24), 30));
        var now = asked.instant("2027-02-28T10:00");
        var range = asked.time(MONDAY, "00:00", "23:59");

        assertThat(asked.at("2027-02-28T10:00").on(MONDAY)).containsExactly("10:00", "10:30");
        assertThat(asked.schedule().openTimes(asked.length(), range, List.of(), now.plus(1, ChronoUnit.MICROS)))
                .extracting(OpenTime::start)
                .containsExactly(asked.instant(MONDAY + "T10:30"));
    }

    @Test
    void without_notice_the_present_moment_can_be_asked_for_and_the_past_cannot() {
        assertThat(MORNINGS.at(MONDAY + "T09:30").on(MONDAY)).containsExactly("09:30", "10:00", "10:30");
        assertThat(MORNINGS.at(TUESDAY + "T09:30").on(MONDAY)).isEmpty();
    }

    @Test
    void the_last_day_of_the_horizon_is_open_to_its_end_whenever_somebody_asks() {
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
    void meetings_may_follow_one_another_where_there_are_no_buffers() {
        var meeting = Busy.booked(MORNINGS.time(MONDAY, "09:30", "10:00"));

        assertThat(MORNINGS.busy(meeting).on(MONDAY)).containsExactly("09:00", "10:00", "10:30");
        assertThat(MORNINGS.busy(Busy.blocked(meeting.time())).on(MONDAY)).containsExactly("09:00", "10:00", "10:30");
    }

    @Test
    void what_takes_a_minute_of_a_meeting_takes_the_meeting() {
        assertThat(MORNINGS.busy(Busy.blocked(MORNINGS.time(MONDAY, "09:59", "10:01")))
                        .on(MONDAY))
                .containsExactly("09:00", "10:30");
    }

    @Test
    void between_two_meetings_lie_the_buffer_after_one_and_the_buffer_before_the_other() {
        var every5 = Asked.daily("America/New_York", "09:00-12:00")
                .under(LENIENT.withStep(Duration.ofMinutes(5))
                        .withBuffers(Duration.ofMinutes(10), Duration.ofMinutes(20)));

        var starts =
                every5.busy(Busy.booked(every5.time(MONDAY, "10:00", "10:30"))).on(MONDAY);

        assertThat(starts).contains("09:00", "11:00").doesNotContain("09:05", "10:55");
    }

    @Test
    void a_block_has_no_buffers_but_those_of_a_meeting_do_not_reach_into_it() {
        var every5 = Asked.daily("America/New_York", "09:00-12:00")
                .under(LENIENT.withStep(Duration.ofMinutes(5))
                        .withBuffers(Duration.ofMinutes(10), Duration.ofMinutes(20)));

        var starts =
                every5.busy(Busy.blocked(every5.time(MONDAY, "10:00", "10:30"))).on(MONDAY);

        assertThat(starts).contains("09:10", "10:40").doesNotContain("09:15", "10:35");
    }

    @Test
    void buffers_may_lie_outside_opening_hours() {
        assertThat(MORNINGS.under(LENIENT.withBuffers(Duration.ofHours(1), Duration.ofHours(1)))
                        .on(MONDAY))
                .containsExactly("09:00", "09:30", "10:00", "10:30");
    }

    @Test
    void a_day_has_so_many_meetings_and_no_more() {
        var two = MORNINGS.under(LENIENT.withMostPerDay(2));
        var first = Busy.booked(two.time(MONDAY, "07:00", "07:30"));
        var second = Busy.booked(two.time(MONDAY, "20:00", "20:30"));

        assertThat(two.busy(first).on(MONDAY)).hasSize(4);
        assertThat(two.busy(first, Busy.blocked(second.time())).on(MONDAY))
                .as("a block is no meeting")
                .hasSize(4);
        assertThat(two.busy(first, second).on(MONDAY)).isEmpty();
        assertThat(two.busy(first, second).on(TUESDAY)).hasSize(4);
    }

    @Test
    void a_meeting_counts_for_the_day_it_begins_on_where_the_practitioner_is() {
        var one = Asked.daily("America/New_York", "22:00-02:00").under(LENIENT.withMostPerDay(1));
        var late = Busy.booked(new TimeRange(one.instant(MONDAY + "T23:30"), one.instant(TUESDAY + "T00:30")));

        assertThat(one.busy(late).on(MONDAY)).isEmpty();
        assertThat(one.busy(late).on(TUESDAY))
                .containsExactly("00:30", "01:00", "01:30", "22:00", "22:30", "23:00", "23:30");
    }

    @Test
    void ones_own_meeting_is_left_out_when_it_is_to_be_moved() {
        var one = MORNINGS.under(LENIENT.withMostPerDay(1).withBuffers(Duration.ofMinutes(15), Duration.ofMinutes(15)));
        var mine = Busy.booked(one.time(MONDAY, "09:30", "10:00"));
        var theirs = Busy.booked(one.time(TUESDAY, "09:00", "09:30"));

        assertThat(one.busy(theirs, mine).on(MONDAY)).isEmpty();
        assertThat(one.busy(theirs).on(MONDAY)).containsExactly("09:00", "09:30", "10:00", "10:30");
        assertThat(one.busy(theirs).on(TUESDAY))
                .as("somebody else's still hides its time")
                .isEmpty();
    }

    @Test
    void one_start_is_judged_like_all_of_them() {
        var asked = MORNINGS.under(LENIENT.withNoticeAndHorizon(Duration.ofHours(2), 1))
                .at(MONDAY + "T08:00")
                .busy(Busy.booked(MORNINGS.time(TUESDAY, "09:00", "10:00")));

        assertThat(asked.open(MONDAY + "T10:00")).isTrue();
        assertThat(asked.open(MONDAY + "T09:30")).as("within notice").isFalse();
        assertThat(asked.open(MONDAY + "T10:10")).as("between two steps").isFalse();
        assertThat(asked.open(MONDAY + "T11:00")).as("closed").isFalse();
        assertThat(asked.open(TUESDAY + "T09:30")).as("taken").isFalse();
        assertThat(asked.open(TUESDAY + "T10:00")).isTrue();
        assertThat(asked.open("2027-03-03T10:00")).as("beyond the horizon").isFalse();
    }

    @Test
    void whatever_instant_is_asked_for_there_is_an_answer() {
        var schedule = MORNINGS.schedule();
        var nine = MORNINGS.instant(MONDAY + "T09:00");
        var now = nine.minus(Duration.ofDays(1));

        assertThat(schedule.isOpen(Duration.ofMinutes(30), nine, List.of(), now))
                .isTrue();
        assertThat(List.of(Instant.MIN, Instant.EPOCH, Instant.MAX, nine.plusNanos(1), nine.minusNanos(1)))
                .noneMatch(start -> schedule.isOpen(Duration.ofMinutes(30), start, List.of(), now));
        assertThat(schedule.openTimes(Duration.ofMinutes(30), new TimeRange(Instant.MIN, Instant.MAX), List.of(), now))
                .hasSize(732 * 4)
                .startsWith(new OpenTime(MORNINGS.time("2027-02-28", "09:00", "09:30")));
    }

    @Test
    void a_kind_of_meeting_says_how_long_it_is_and_a_retired_one_has_no_time() {
        var schedule = maraIsOpen();
        var now = MORNINGS.instant("2027-02-25T12:00");
        var range = MORNINGS.time(MONDAY, "00:00", "23:59");
        var start = MORNINGS.instant(MONDAY + "T09:00");
        var type = firstConversation();

        assertThat(schedule.openTimes(type, range, List.of(), now))
                .isEqualTo(schedule.openTimes(Duration.ofMinutes(30), range, List.of(), now))
                .hasSize(14);
        assertThat(schedule.isOpen(type, start, List.of(), now)).isTrue();
        assertThat(schedule.openTimes(type.retire(), range, List.of(), now)).isEmpty();
        assertThat(schedule.isOpen(type.retire(), start, List.of(), now)).isFalse();
    }

    @Test
    void nobody_is_booked_for_a_meeting_that_somebody_else_holds() {
        var range = MORNINGS.time(MONDAY, "00:00", "23:59");

        assertRefused(
                () -> maraIsOpen().openTimes(coachingHour(), range, List.of(), range.start()),
                "schedule.other-practitioner");
        assertRefused(
                () -> maraIsOpen().isOpen(coachingHour().retire(), range.start(), List.of(), range.start()),
                "schedule.other-practitioner");
    }

    @Test
    void an_open_time_is_shown_by_the_clock_of_who_asks() {
        var open = new OpenTime(MORNINGS.time(MONDAY, "09:00", "09:30"));

        assertThat(open.startIn(ZoneId.of("Asia/Kolkata"))).hasToString("2027-03-01T19:30+05:30[Asia/Kolkata]");
        assertThat(open.startIn(ZoneId.of("Pacific/Auckland"))).hasToString("2027-03-02T03:00+13:00[Pacific/Auckland]");
        assertThat(open.end()).isEqualTo("2027-03-01T14:30:00Z");
    }
}
