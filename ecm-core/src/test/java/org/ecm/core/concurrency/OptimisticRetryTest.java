package org.ecm.core.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.ecm.core.testing.Examples;
import org.junit.jupiter.api.Test;

class OptimisticRetryTest {

    private final List<Duration> pauses = new ArrayList<>();
    private final AtomicInteger attempts = new AtomicInteger();

    private OptimisticRetry retry(RandomGenerator random) {
        return new OptimisticRetry(random, pauses::add);
    }

    private static StaleRevision outdated() {
        return new StaleRevision(Examples.MARA, Revision.NONE);
    }

    private int outdatedBefore(int success) {
        int attempt = attempts.incrementAndGet();
        if (attempt < success) {
            throw outdated();
        }
        return attempt;
    }

    @Test
    void does_not_pause_if_the_first_attempt_succeeds() {
        assertThat(retry(new Random(1)).call(() -> outdatedBefore(1))).isEqualTo(1);

        assertThat(pauses).isEmpty();
    }

    @Test
    void repeats_an_outdated_change_after_a_pause() {
        assertThat(retry(new Random(1)).call(() -> outdatedBefore(4))).isEqualTo(4);

        assertThat(pauses).hasSize(3);
    }

    @Test
    void gives_up_after_ten_attempts() {
        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> retry(new Random(1)).run(() -> outdatedBefore(11)));

        assertThat(attempts).hasValue(10);
        assertThat(pauses).hasSize(9);
    }

    @Test
    void pauses_for_times_that_grow_and_stay_below_half_a_second() {
        var bounds = List.of(10L, 20L, 40L, 80L, 160L, 320L, 500L, 500L, 500L);
        for (int seed = 0; seed < 50; seed++) {
            attempts.set(0);
            pauses.clear();
            retry(new Random(seed)).call(() -> outdatedBefore(10));
            assertThat(pauses)
                    .zipSatisfy(
                            bounds,
                            (pause, bound) -> assertThat(pause.toMillis()).isBetween(0L, bound));
        }
    }

    @Test
    void pauses_for_different_times_if_its_source_differs() {
        retry(new Random(1)).call(() -> outdatedBefore(10));
        var first = List.copyOf(pauses);
        pauses.clear();
        attempts.set(0);
        retry(new Random(2)).call(() -> outdatedBefore(10));

        assertThat(pauses).hasSameSizeAs(first).isNotEqualTo(first);
    }

    @Test
    void asks_before_each_repetition_whether_it_still_makes_sense() {
        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> retry(new Random(1)).callWhile(() -> attempts.get() < 3, () -> outdatedBefore(11)));

        assertThat(attempts).hasValue(3);
    }

    @Test
    void ends_when_the_thread_is_interrupted() {
        try {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(StaleRevision.class)
                    .isThrownBy(() -> new OptimisticRetry(new Random(1)).run(() -> outdatedBefore(3)));
            assertThat(attempts).hasValue(1);
        } finally {
            assertThat(Thread.interrupted()).as("the flag is still set").isTrue();
        }
    }

    @Test
    void ends_when_the_thread_is_interrupted_during_a_pause() {
        try {
            var interrupted = new OptimisticRetry(new Random(1), time -> {
                throw new InterruptedException();
            });
            assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> interrupted.run(() -> outdatedBefore(3)));
            assertThat(attempts).hasValue(1);
        } finally {
            assertThat(Thread.interrupted()).as("the flag is set again").isTrue();
        }
    }

    @Test
    void passes_on_any_other_failure_at_once() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> retry(new Random(1)).run(() -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("away");
                }));

        assertThat(attempts).hasValue(1);
    }

    @Test
    void lets_repetitions_of_one_record_take_turns() throws Exception {
        var holding = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var second = new CountDownLatch(1);
        var first = new Thread(() -> repeatOnce(() -> {
            holding.countDown();
            await(mayEnd);
        }));
        var next = new Thread(() -> repeatOnce(second::countDown));
        first.start();
        await(holding);
        next.start();
        while (next.getState() != Thread.State.TIMED_WAITING && second.getCount() > 0) {
            Thread.sleep(1);
        }

        assertThat(second.getCount()).as("repetitions that have not begun").isEqualTo(1);

        mayEnd.countDown();
        await(second);
        first.join();
        next.join();
    }

    private static void repeatOnce(Runnable repetition) {
        var tries = new AtomicInteger();
        new OptimisticRetry(() -> 0, time -> {})
                .run(
                        () -> { // waits for nothing but its turn
                            if (tries.getAndIncrement() == 0) {
                                throw outdated();
                            }
                            repetition.run();
                        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keeps_repetitions_of_different_records_apart() throws Exception {
        var holding = new CountDownLatch(1);
        var other = new CompletableFuture<Integer>();
        var thread = new Thread(() -> {
            var tries = new AtomicInteger();
            new OptimisticRetry(() -> 0).run(() -> {
                if (tries.getAndIncrement() == 0) {
                    throw new StaleRevision(1, Revision.NONE);
                }
                holding.countDown();
                other.join();
            });
        });
        thread.start();
        assertThat(holding.await(60, TimeUnit.SECONDS)).isTrue();

        var tries = new AtomicInteger();
        other.complete(new OptimisticRetry(() -> 0).call(() -> {
            if (tries.getAndIncrement() == 0) {
                throw new StaleRevision(2, Revision.NONE);
            }
            return 2;
        }));

        thread.join(60_000);
        assertThat(thread.isAlive()).isFalse();
    }
}
