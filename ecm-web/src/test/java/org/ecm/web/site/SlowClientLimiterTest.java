package org.ecm.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.ecm.web.configuration.AddressBlock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is interrupted while it waits for a client that does not read, and who is not. */
class SlowClientLimiterTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // a count of nanoseconds may overflow
    private final SlowClientLimiter writes = new SlowClientLimiter(nanos::get);
    private final CountDownLatch clientReads = new CountDownLatch(1);
    private final AtomicInteger givenUp = new AtomicInteger();
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
        stall(SlowClientLimiter.MOST_AT_ONCE, "198.51.100.7");
        pass(SlowClientLimiter.STALLED.toNanos());
        stall(8, "198.51.100.7");
        stall(1, "198.51.100.8");
        assertThat(writes.isFull(client("198.51.100.7")))
                .as("none has stalled yet")
                .isFalse();

        pass(SlowClientLimiter.STALLED.toNanos() + 1);
        writes.interruptExcess();
        awaitGivenUp(8);

        assertThat(writes.isFull(client("198.51.100.7"))).isTrue();
        assertThat(writes.isFull(client("198.51.100.8"))).isFalse();
        writes.interruptExcess();
        assertThat(threads.stream().filter(Thread::isAlive)).hasSize(SlowClientLimiter.MOST_AT_ONCE + 1);
    }

    @Test
    void a_sender_that_had_too_many_is_refused_for_a_while() throws InterruptedException {
        stall(SlowClientLimiter.MOST_AT_ONCE + 1, "198.51.100.7");
        pass(SlowClientLimiter.STALLED.toNanos() + 1);
        writes.interruptExcess();
        awaitGivenUp(1);
        clientReads.countDown();
        for (var thread : threads) {
            thread.join();
        }

        pass(SlowClientLimiter.REFUSED.toNanos());
        writes.interruptExcess();
        assertThat(writes.isFull(client("198.51.100.7"))).isTrue();
        assertThat(writes.isFull(client("198.51.100.8"))).isFalse();
        pass(1);
        writes.interruptExcess();
        assertThat(writes.isFull(client("198.51.100.7"))).isFalse();
    }

    @Test
    void none_is_waited_for_longer_than_an_answer_may_take() throws InterruptedException {
        stall(2, "198.51.100.7");
        pass(SlowClientLimiter.LONGEST.toNanos());
        writes.interruptExcess();
        assertThat(threads).allMatch(Thread::isAlive);

        pass(1);
        writes.interruptExcess();
        awaitGivenUp(2);
    }

    @Test
    void the_writes_of_one_answer_are_counted_together() throws IOException {
        var answer = writes.answerTo(client("198.51.100.7"));
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

    private void stall(int count, String address) throws InterruptedException {
        var begun = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            var thread = new Thread(() -> {
                try {
                    writes.answerTo(client(address)).run(() -> awaitClient(begun));
                } catch (IOException e) {
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

    private static ClientAddress client(String address) {
        return new ClientAddress(Optional.of(AddressBlock.address(address).orElseThrow()));
    }
}
