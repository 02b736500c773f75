package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecm.web.configuration.LogLines;
import org.ecm.web.configuration.Settings;
import org.ecm.web.mail.Delivery.Delivered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When rounds are made, and what an operator hears of it. */
@Timeout(60)
class OutboxTimerTest {

    @Test
    void without_a_server_it_is_said_once_and_nothing_is_tried() {
        var sending = new OutboxTimer(Settings.read(name -> null));

        assertThat(LogLines.of(OutboxTimer.class, sending::start))
                .singleElement()
                .asString()
                .startsWith("WARNING mail: ECM_SMTP_URL is not set");
        assertThat(LogLines.of(OutboxTimer.class, sending::everyFewSeconds)).isEmpty();
    }

    @Test
    void a_database_that_is_away_is_told_of_once_and_asked_again() {
        var outbox = new Asked();
        var sending = new OutboxTimer(sender(outbox));
        outbox.away = true;

        assertThat(LogLines.of(OutboxTimer.class, () -> {
                    sending.everyFewSeconds();
                    sending.everyFewSeconds();
                }))
                .containsExactly("WARNING mail: java.lang.IllegalStateException, tried again in a few seconds");
        outbox.away = false;
        sending.everyFewSeconds();
        outbox.away = true;
        assertThat(LogLines.of(OutboxTimer.class, sending::everyFewSeconds)).hasSize(1);
        assertThat(outbox.asked).hasValue(4);
    }

    @Test
    void one_round_is_made_at_a_time() throws InterruptedException {
        var outbox = new Asked();
        var sending = new OutboxTimer(sender(outbox));
        outbox.hold = Optional.of(new CountDownLatch(1));
        var first = new Thread(sending::everyFewSeconds);
        first.start();
        outbox.entered.await();

        sending.everyFewSeconds();

        assertThat(outbox.asked).hasValue(1);
        outbox.hold.get().countDown();
        first.join();
        sending.everyFewSeconds();
        assertThat(outbox.asked).hasValue(2);
    }

    @Test
    void no_round_is_made_at_the_end() {
        var outbox = new Asked();
        var sending = new OutboxTimer(sender(outbox));

        sending.end();
        sending.everyFewSeconds();

        assertThat(outbox.asked).hasValue(0);
    }

    private static OutboxWorker sender(Outbox outbox) {
        return new OutboxWorker(
                outbox,
                notice -> new RenderedNotice.Obsolete(),
                email -> new Delivered(),
                new OutboxWorker.Limits(20, 200, Duration.ofDays(3)),
                new Backoff(new Random(1)),
                Clock.systemUTC());
    }

    /** Nothing is ever due here. */
    private static final class Asked implements Outbox {

        final AtomicInteger asked = new AtomicInteger();
        final CountDownLatch entered = new CountDownLatch(1);
        volatile boolean away;
        volatile Optional<CountDownLatch> hold = Optional.empty();

        @Override
        public Optional<LeasedNotice> take(Instant now) {
            asked.incrementAndGet();
            entered.countDown();
            hold.ifPresent(Asked::await);
            if (away) {
                throw new IllegalStateException("jo@example.org");
            }
            return Optional.empty();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public boolean settle(LeasedNotice leased, DeliveryResult result, Instant now) {
            return false;
        }

        @Override
        public Optional<Instant> limitReachedUntil(LeasedNotice leased, int limit, Instant now) {
            return Optional.empty();
        }

        @Override
        public boolean wasSentToday(LeasedNotice leased, Instant now) {
            return false;
        }

        @Override
        public Optional<Instant> practiceLimitReachedUntil(int limit, Instant now) {
            return Optional.empty();
        }
    }
}
