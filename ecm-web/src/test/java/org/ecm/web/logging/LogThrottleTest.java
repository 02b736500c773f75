package org.ecm.web.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.ecm.web.logging.LogThrottle.Repeats;
import org.junit.jupiter.api.Test;

class LogThrottleTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // it overflows: only differences mean anything
    private final LogThrottle<String, String> throttle = new LogThrottle<>(now::get);

    @Test
    void the_first_of_equal_events_is_logged_at_once_and_the_others_as_one_count_a_minute() {
        assertThat(happens("away")).isTrue();
        for (int i = 0; i < 500; i++) {
            assertThat(happens("away")).isFalse();
        }
        pass(Duration.ofSeconds(59));
        assertThat(throttle.due()).isEmpty();

        pass(Duration.ofSeconds(1));
        assertThat(throttle.due()).containsExactly(new Repeats<>("first away", 500));
        assertThat(throttle.due()).isEmpty();
    }

    @Test
    void an_event_that_goes_on_is_counted_every_minute_until_a_minute_passes_without_it() {
        happens("away");
        for (int minute = 0; minute < 3; minute++) {
            happens("away");
            pass(Duration.ofMinutes(1));
            assertThat(throttle.due()).containsExactly(new Repeats<>("first away", 1));
        }
        assertThat(happens("away")).as("still known").isFalse();
        pass(Duration.ofMinutes(1));
        assertThat(throttle.due()).hasSize(1);
        pass(Duration.ofMinutes(1));
        assertThat(throttle.due()).isEmpty();

        assertThat(happens("away")).as("new again").isTrue();
    }

    @Test
    void different_events_do_not_hide_each_other() {
        assertThat(happens("one")).isTrue();
        assertThat(happens("other")).isTrue();
        happens("other");
        pass(Duration.ofMinutes(1));

        assertThat(throttle.due()).containsExactly(new Repeats<>("first other", 1));
    }

    @Test
    void whatever_comes_beyond_a_thousand_different_events_is_counted_together() {
        long logged = 0;
        for (int i = 0; i < 5_000; i++) {
            logged += happens("event " + i) ? 1 : 0;
        }

        assertThat(logged).isEqualTo(1_001);
        assertThat(throttle.drain()).containsExactly(new Repeats<>("first event 1000", 3_999));
    }

    @Test
    void the_end_tells_what_was_counted_so_far() {
        happens("away");
        happens("away");

        assertThat(throttle.drain()).containsExactly(new Repeats<>("first away", 1));
        assertThat(throttle.drain()).isEmpty();
    }

    private boolean happens(String event) {
        return throttle.admit(event, () -> "first " + event).isFirst();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
