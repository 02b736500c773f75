package org.ecm.web.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimerGateTest {

    private static final Duration LONG = Duration.ofSeconds(50);

    private final TimerGate work = new TimerGate();

    @Test
    void rounds_are_left_out_before_the_site_is_up_and_after_it_stops() throws Exception {
        assertThat(work.<String>round(() -> "done")).isNull();
        work.begin();
        assertThat(work.<String>round(() -> "done")).isEqualTo("done");
        work.end(LONG);
        assertThat(work.<String>round(() -> "done")).isNull();
    }

    @Test
    void a_stop_waits_for_a_round_that_is_under_way_and_lets_no_other_begin() throws Exception {
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var left = new AtomicBoolean();
        work.begin();
        var round = new Thread(new FutureTask<>(() -> work.<Boolean>round(() -> {
            entered.countDown();
            leave.await();
            left.set(true);
            return true;
        })));
        round.start();
        entered.await();
        var stop = new Thread(() -> work.end(LONG));
        stop.start();
        while (stop.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        assertThat(work.<String>round(() -> "done")).isNull();
        leave.countDown();
        stop.join();

        assertThat(left).isTrue();
    }

    @Test
    void a_stop_waits_only_so_long() throws Exception {
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        work.begin();
        var round = new Thread(new FutureTask<>(() -> work.<Boolean>round(() -> {
            entered.countDown();
            leave.await();
            return true;
        })));
        round.start();
        entered.await();

        work.end(Duration.ofMillis(1));

        assertThat(round.isAlive()).isTrue();
        leave.countDown();
        round.join();
    }

    @Test
    void a_failed_round_fails_alone() throws Exception {
        work.begin();
        assertThatIllegalStateException()
                .isThrownBy(() -> work.round(() -> {
                    throw new IllegalStateException();
                }));
        assertThat(work.<String>round(() -> "done")).isEqualTo("done");
    }
}
