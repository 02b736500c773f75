package org.ecm.core.availability;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class TimeRangeTest {

    private static final TimeRange HOUR = TimeRange.of(NOW, Duration.ofHours(1));

    @Test
    void rejects_an_empty_range() {
        assertRefused(() -> new TimeRange(NOW, NOW), "time-range.empty", NOW, NOW);
        assertRefused(() -> TimeRange.of(NOW, Duration.ofMinutes(-1)), "time-range.empty");
        assertRefused(() -> TimeRange.of(NOW, Duration.ofNanos(999)), "time-range.empty", NOW, NOW);
        assertThat(TimeRange.of(NOW, Duration.of(1, ChronoUnit.MICROS)).length())
                .hasNanos(1000);
    }

    @Test
    void keeps_microseconds() {
        assertThat(new TimeRange(NOW.plusNanos(999), HOUR.end().plusNanos(1))).isEqualTo(HOUR);
    }

    @Test
    void includes_its_start_and_excludes_its_end() {
        assertThat(HOUR.contains(HOUR.start())).isTrue();
        assertThat(HOUR.contains(HOUR.end().minusNanos(1000))).isTrue();
        assertThat(HOUR.contains(HOUR.end())).isFalse();
        assertThat(HOUR.contains(HOUR.start().minusNanos(1000))).isFalse();
    }

    @Test
    void ranges_that_touch_do_not_overlap() {
        var next = TimeRange.of(HOUR.end(), Duration.ofMinutes(1));

        assertThat(HOUR.overlaps(next)).isFalse();
        assertThat(next.overlaps(HOUR)).isFalse();
        assertThat(HOUR.overlaps(next.widened(Duration.of(1, ChronoUnit.MICROS), Duration.ZERO)))
                .isTrue();
        assertThat(HOUR.overlaps(HOUR)).isTrue();
        assertThat(HOUR.overlaps(TimeRange.of(NOW.plusSeconds(60), Duration.ofMinutes(1))))
                .as("what lies within")
                .isTrue();
    }

    @Test
    void widens_on_both_sides() {
        assertThat(HOUR.widened(Duration.ofMinutes(5), Duration.ofMinutes(10)))
                .isEqualTo(TimeRange.of(NOW.minusSeconds(300), Duration.ofMinutes(75)));
    }

    @Test
    void sorts_by_start_then_end() {
        assertThat(HOUR)
                .isGreaterThan(HOUR.widened(Duration.ofMinutes(1), Duration.ofHours(9)))
                .isLessThan(HOUR.widened(Duration.ZERO, Duration.ofMinutes(1)));
    }
}
