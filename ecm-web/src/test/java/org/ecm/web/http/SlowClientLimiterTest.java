package org.ecm.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is interrupted while it waits for a client that does not read, and who is not. */
class SlowClientLimiterTest {

    private static final ByteBuffer ANN = ByteBuffer.wrap(new byte[] {(byte) 198, 51, 100, 7});
    private static final ByteBuffer BEN = ByteBuffer.wrap(new byte[] {(byte) 198, 51, 100, 8});

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // a count of nanoseconds may overflow
    private final SlowClientLimiter writes = new SlowClientLimiter(nanos::get);
    private final CountDownLatch clientReads = new CountDownLatch(1);
    private final AtomicInteger givenUp = new AtomicInteger();
    private final Set<Thread> interruptedThreads = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        clientReads.countDown();
        for (var thread : threads) {
            thread.join();
        }
        writes.close();
    }

    @Test
    void as_many_as_one_sender_may_have_are_waited_for_and_the_later_ones_are_not() throws InterruptedException {
        stall(SlowClientLimiter.MAX_CONCURRENT, ANN);
        pass(SlowClientLimiter.STALLED.toNanos());
        stall(8, ANN);
        stall(1, BEN);
        assertThat(writes.isFull(ANN)).as("none has stalled yet").isFalse();

        pass(SlowClientLimiter.STALLED.toNanos() + 1);
        writes.interruptExcess();
        awaitGivenUp(8);

        var later = threads.subList(SlowClientLimiter.MAX_CONCURRENT, SlowClientLimiter.MAX_CONCURRENT + 8);
        assertThat(interruptedThreads).containsExactlyInAnyOrderElementsOf(later);
        for (var thread : later) {
            thread.join();
        }
        assertThat(writes.isFull(ANN)).isTrue();
        assertThat(writes.isFull(BEN)).isFalse();
        writes.interruptExcess();
        assertThat(threads.stream().filter(Thread::isAlive)).hasSize(SlowClientLimiter.MAX_CONCURRENT + 1);
    }

    @Test
    void a_sender_that_had_too_many_is_refused_for_a_while() throws InterruptedException {
        stall(SlowClientLimiter.MAX_CONCURRENT + 1, ANN);
        pass(SlowClientLimiter.STALLED.toNanos() + 1);
        writes.interruptExcess();
        awaitGivenUp(1);
        clientReads.countDown();
        for (var thread : threads) {
            thread.join();
        }

        pass(SlowClientLimiter.REFUSED.toNanos());
        writes.interruptExcess();
        assertThat(writes.isFull(ANN)).isTrue();
        assertThat(writes.isFull(BEN)).isFalse();
        pass(1);
        writes.interruptExcess();
        assertThat(writes.isFull(ANN)).isFalse();
    }

    @Test
    void none_is_waited_for_longer_than_an_answer_may_take() throws InterruptedException {
        stall(2, ANN);
        pass(SlowClientLimiter.LONGEST.toNanos());
        writes.interruptExcess();
        assertThat(threads).allMatch(Thread::isAlive);

        pass(1);
        writes.interruptExcess();
        awaitGivenUp(2);
    }

    @Test
    void the_writes_of_one_answer_are_counted_together() throws IOException {
        var answer = writes.answerTo(ANN);
        answer.run(() -> pass(SlowClientLimiter.LONGEST.toNanos()));
        writes.interruptExcess();
        assertThat(Thread.interrupted()).as("between two writes").isFalse();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> answer.run(() -> {
                    pass(1);
                    writes.interruptExcess();
                    if (Thread.currentThread().isInterrupted()) {
                        throw new IOException("interrupted");
                    }
                }));
        assertThat(Thread.interrupted()).as("what the thread does next").isFalse();
    }

    /** One that came late would reach the thread in a call of the database, whose files it would close. */
    @Test
    void no_interrupt_ever_reaches_what_a_thread_does_after_a_write() throws IOException, InterruptedException {
        var watchdog = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                writes.interruptExcess();
            }
        });
        watchdog.start();
        int interrupted = 0;
        try {
            for (int i = 0; i < 1_000_000 && interrupted < 1_000; i++) {
                var hit = new AtomicBoolean();
                int length = i % 200;
                writes.answerTo(ANN).run(() -> {
                    pass(SlowClientLimiter.LONGEST.toNanos() + 1);
                    for (int spin = 0; spin < length; spin++) {
                        hit.compareAndSet(false, Thread.currentThread().isInterrupted());
                    }
                });
                interrupted += hit.get() ? 1 : 0;
                for (int spin = 0; spin < 200; spin++) {
                    assertThat(Thread.currentThread().isInterrupted()).isFalse();
                }
            }
        } finally {
            watchdog.interrupt();
            watchdog.join();
        }
        assertThat(interrupted).as("writes that were interrupted").isPositive();
    }

    private void stall(int count, ByteBuffer sender) throws InterruptedException {
        var begun = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            var thread = new Thread(() -> {
                try {
                    writes.answerTo(sender).run(() -> awaitClient(begun));
                } catch (IOException e) {
                    interruptedThreads.add(Thread.currentThread());
                    givenUp.incrementAndGet();
                }
            });
            threads.add(thread);
            thread.start();
        }
        begun.await();
    }

    private void awaitClient(CountDownLatch begun) throws IOException {
        begun.countDown();
        try {
            clientReads.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private void awaitGivenUp(int count) throws InterruptedException {
        while (givenUp.get() < count) {
            Thread.sleep(10);
        }
        assertThat(givenUp).hasValue(count);
    }

    private void pass(long time) {
        nanos.addAndGet(time);
    }
}
