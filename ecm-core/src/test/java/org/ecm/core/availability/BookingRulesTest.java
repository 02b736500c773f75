package org.ecm.core.availability;

import static org.ecm.core.availability.BookingRules.INITIAL;
import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookingRulesTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final TimeRange MEETING = TimeRange.of(NOW, Duration.ofMinutes(30));

    @Test
    void rejects_each_rule_out_of_range() {
        var negative = Duration.ofMinutes(-1);
        var zero = Duration.ZERO;

        assertRefused(() -> INITIAL.withBuffers(negative, zero), "buffer-before.out-of-range", 0L, 480L);
        assertRefused(() -> INITIAL.withBuffers(Duration.ofMinutes(481), zero), "buffer-before.out-of-range");
        assertRefused(() -> INITIAL.withBuffers(zero, negative), "buffer-after.out-of-range", 0L, 480L);
        assertRefused(
                () -> INITIAL.withNoticeAndHorizon(negative, 60), "minimum-notice.out-of-range", 0L, 90L * 24 * 60);
        assertRefused(() -> INITIAL.withNoticeAndHorizon(zero, -1), "horizon.out-of-range", 0, 731);
        assertRefused(() -> INITIAL.withNoticeAndHorizon(zero, 732), "horizon.out-of-range", 0, 731);
        assertRefused(() -> INITIAL.withMostPerDay(0), "most-per-day.out-of-range", 1, 99);
        assertRefused(() -> INITIAL.withMostPerDay(100), "most-per-day.out-of-range", 1, 99);
        assertRefused(() -> INITIAL.withStep(Duration.ofMinutes(4)), "step.out-of-range", 5L, 480L);
        assertRefused(() -> INITIAL.withStep(Duration.ofMinutes(481)), "step.out-of-range", 5L, 480L);
        assertRefused(() -> INITIAL.withChanges(negative, 0), "latest-change.out-of-range", 0L, 90L * 24 * 60);
        assertRefused(() -> INITIAL.withChanges(Duration.ofDays(91), 0), "latest-change.out-of-range");
        assertRefused(() -> INITIAL.withChanges(zero, -1), "most-reschedules.out-of-range", 0, 99);
        assertRefused(() -> INITIAL.withChanges(zero, 100), "most-reschedules.out-of-range", 0, 99);
    }

    @Test
    void rejects_fractions_of_a_minute() {
        var odd = Duration.ofSeconds(601);

        assertRefused(() -> INITIAL.withBuffers(odd, QUARTER), "buffer-before.not-whole-minutes");
        assertRefused(() -> INITIAL.withBuffers(QUARTER, odd), "buffer-after.not-whole-minutes");
        assertRefused(() -> INITIAL.withNoticeAndHorizon(odd, 60), "minimum-notice.not-whole-minutes");
        assertRefused(() -> INITIAL.withStep(odd), "step.not-whole-minutes");
        assertRefused(() -> INITIAL.withChanges(odd, 1), "latest-change.not-whole-minutes");
    }

    @Test
    void rejects_notice_beyond_the_horizon() {
        assertRefused(
                () -> INITIAL.withNoticeAndHorizon(Duration.ofDays(3), 2),
                "minimum-notice.beyond-horizon",
                3L * 24 * 60,
                2);
        assertThat(INITIAL.withNoticeAndHorizon(Duration.ofMinutes(3 * 24 * 60 - 1), 2)
                        .horizonDays())
                .isEqualTo(2);
    }

    @Test
    void changing_a_rule_leaves_the_others() {
        assertThat(INITIAL.withBuffers(QUARTER, QUARTER)
                        .withNoticeAndHorizon(Duration.ofHours(1), 7)
                        .withMostPerDay(9)
                        .withStep(QUARTER)
                        .withChanges(Duration.ofHours(2), 5))
                .isEqualTo(
                        new BookingRules(QUARTER, QUARTER, Duration.ofHours(1), 7, 9, QUARTER, Duration.ofHours(2), 5));
    }

    @Test
    void adds_buffers_to_meetings_only() {
        var rules = INITIAL.withBuffers(Duration.ofMinutes(5), QUARTER);

        assertThat(rules.occupiedRange(BusyPeriod.booked(MEETING)))
                .isEqualTo(TimeRange.of(NOW.minusSeconds(300), Duration.ofMinutes(50)));
        assertThat(rules.occupiedRange(BusyPeriod.blocked(MEETING))).isEqualTo(MEETING);
    }

    @Test
    void the_order_of_two_meetings_makes_no_difference() {
        var rules = INITIAL.withBuffers(Duration.ofMinutes(5), QUARTER);
        var near = TimeRange.of(MEETING.end().plus(Duration.ofMinutes(19)), Duration.ofMinutes(30));
        var far = TimeRange.of(MEETING.end().plus(Duration.ofMinutes(20)), Duration.ofMinutes(30));

        assertThat(rules.isFree(MEETING, List.of())).isTrue();
        assertThat(rules.isFree(MEETING, List.of(BusyPeriod.booked(near)))).isFalse();
        assertThat(rules.isFree(near, List.of(BusyPeriod.booked(MEETING)))).isFalse();
        assertThat(rules.isFree(MEETING, List.of(BusyPeriod.booked(far)))).isTrue();
        assertThat(rules.isFree(far, List.of(BusyPeriod.booked(MEETING)))).isTrue();
        assertThat(rules.isFree(far, List.of(BusyPeriod.booked(MEETING), BusyPeriod.blocked(far))))
                .isFalse();
    }

    @Test
    void allows_canceling_up_to_the_latest_change() {
        var rules = INITIAL.withChanges(Duration.ofHours(24), 2);
        var latest = NOW.minus(Duration.ofHours(24));

        assertThat(rules.mayCancel(NOW, latest)).isTrue();
        assertThat(rules.mayCancel(NOW, latest.plusNanos(1000))).isFalse();
    }

    @Test
    void rejects_canceling_after_the_start() {
        var rules = INITIAL.withChanges(Duration.ZERO, 2);

        assertThat(rules.mayCancel(NOW, NOW.minusNanos(1000))).isTrue();
        assertThat(rules.mayCancel(NOW, NOW)).isFalse();
    }

    @Test
    void limits_how_often_and_how_late_a_meeting_is_moved() {
        var rules = INITIAL.withChanges(Duration.ofHours(24), 2);
        var early = NOW.minus(Duration.ofDays(3));

        assertThat(rules.mayReschedule(NOW, 0, early)).isTrue();
        assertThat(rules.mayReschedule(NOW, 1, early)).isTrue();
        assertThat(rules.mayReschedule(NOW, 2, early)).isFalse();
        assertThat(rules.mayReschedule(NOW, 0, NOW.minusSeconds(60))).isFalse();
        assertThat(rules.withChanges(Duration.ZERO, 0).mayReschedule(NOW, 0, early))
                .isFalse();
    }
}
