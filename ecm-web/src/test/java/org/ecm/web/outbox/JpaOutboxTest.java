package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.uuid;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.retention.RetentionRun;
import org.ecm.core.shared.NoticeId;
import org.ecm.web.database.TestDatabase.Product;
import org.ecm.web.outbox.DeliveryResult.DeliveryFailed;
import org.ecm.web.outbox.DeliveryResult.Dropped;
import org.ecm.web.outbox.DeliveryResult.RetryLater;
import org.ecm.web.outbox.DeliveryResult.Sent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A due letter is given to one sender at a time, and its outcome is recorded once. */
@Execution(ExecutionMode.CONCURRENT) // mostly waiting for a database
class JpaOutboxTest {

    private static final int RIVALS = 50;

    @Nested
    class InHsqldb extends Stored {
        InHsqldb() {
            super(Product.HSQLDB);
        }
    }

    @Nested
    class InPostgres extends Stored {
        InPostgres() {
            super(Product.POSTGRESQL);
        }
    }

    abstract static class Stored extends StoredOutbox {

        Stored(Product product) {
            super(product);
        }

        @Test
        void what_is_due_longest_is_taken_first_and_what_is_not_due_is_not() {
            var second = waiting(1, 1, NOW.plusSeconds(1));
            var first = waiting(2, 2, NOW);
            waiting(3, 3, NOW.plusSeconds(3));

            assertThat(outbox.take(NOW.minusSeconds(1))).isEmpty();
            assertThat(taken(NOW.plusSeconds(2))).isEqualTo(first);
            assertThat(taken(NOW.plusSeconds(2))).isEqualTo(second);
            assertThat(outbox.take(NOW.plusSeconds(2))).isEmpty();
        }

        @Test
        void what_somebody_has_is_nobody_elses_until_the_lease_ends() {
            var notice = waiting(1, 1, NOW);
            var first = outbox.take(NOW).orElseThrow();

            assertThat(outbox.take(NOW.plus(Outbox.LEASE).minusMillis(1))).isEmpty();
            var second = outbox.take(NOW.plus(Outbox.LEASE)).orElseThrow();

            assertThat(second.notice()).isEqualTo(notice);
            assertThat(outbox.settle(first, new DeliveryFailed("mail.late"), NOW))
                    .isFalse();
            assertThat(outbox.settle(second, new Sent(), NOW)).isTrue();
            assertThat(outbox.settle(second, new DeliveryFailed("mail.twice"), NOW))
                    .isFalse();
            assertThat(trouble.latest(9)).isEmpty();
        }

        @Test
        void of_many_who_want_the_same_each_notice_goes_to_one() {
            int notices = 20;
            for (int n = 1; n <= notices; n++) {
                waiting(n, n, NOW);
            }

            var taken = rivals(() -> {
                var mine = new ArrayList<Notice>();
                for (var one = outbox.take(NOW); one.isPresent(); one = outbox.take(NOW)) {
                    mine.add(one.get().notice());
                    assertThat(outbox.settle(one.get(), new Sent(), NOW)).isTrue();
                }
                return mine;
            });

            assertThat(taken.stream().flatMap(List::stream)).hasSize(notices).doesNotHaveDuplicates();
        }

        @Test
        void of_many_who_want_one_notice_one_is_given_it() {
            waiting(1, 1, NOW);

            var taken = rivals(() -> outbox.take(NOW).stream().toList());

            assertThat(taken.stream().flatMap(List::stream)).hasSize(1);
        }

        @Test
        void what_is_over_is_not_sent_again_and_not_recorded_again() {
            var sent = waiting(1, 1, NOW);
            var dropped = waiting(2, 2, NOW);
            outbox.settle(outbox.take(NOW).orElseThrow(), new Sent(), NOW);
            outbox.settle(outbox.take(NOW).orElseThrow(), new Dropped(), NOW);

            assertThat(outbox.take(NOW.plus(Outbox.LEASE))).isEmpty();
            assertThat(ports.notices().pending(9)).isEmpty();
            assertThat(ports.notices().add(sent)).isFalse();
            assertThat(ports.notices().add(dropped)).isFalse();
            assertThat(trouble.sendAgain(sent.id(), NOW)).isFalse();
        }

        @Test
        void what_was_tried_in_vain_is_due_later_and_remembers_since_when() {
            var notice = waiting(1, 1, NOW);
            var first = outbox.take(NOW).orElseThrow();
            outbox.settle(first, new RetryLater("mail.busy", NOW.plusSeconds(60), true), NOW.plusSeconds(1));

            assertThat(outbox.take(NOW.plusSeconds(59))).isEmpty();
            var second = outbox.take(NOW.plusSeconds(60)).orElseThrow();
            assertThat(second.attempts()).isEqualTo(1);
            assertThat(second.triedSince()).contains(NOW.plusSeconds(1));
            outbox.settle(second, new RetryLater("mail.timeout", NOW.plusSeconds(180), true), NOW.plusSeconds(61));
            var third = outbox.take(NOW.plusSeconds(180)).orElseThrow();

            assertThat(third.attempts()).isEqualTo(2);
            assertThat(third.triedSince()).contains(NOW.plusSeconds(1));
            assertThat(trouble.latest(9))
                    .containsExactly(new UndeliveredEmail(notice, "mail.timeout", NOW.plusSeconds(1), false));
            assertThat(trouble.givenUp()).isZero();
            assertThat(trouble.sendAgain(notice.id(), NOW)).isFalse();
        }

        @Test
        void what_is_erased_while_it_is_being_sent_does_not_come_back() {
            waiting(1, 1, NOW);
            var first = outbox.take(NOW).orElseThrow();
            requests.save(afterEvent(requests.find(id(1)).orElseThrow(), RequestEvent.ERASED, NOW), List.of());

            assertThat(outbox.settle(first, new RetryLater("mail.busy", NOW, true), NOW))
                    .isFalse();
            assertThat(outbox.take(NOW.plus(Outbox.LEASE))).isEmpty();
            assertThat(trouble.latest(9)).isEmpty();
        }

        @Test
        void a_notice_of_a_run_is_sent_like_any_other() {
            var notice = Notice.ofRetentionRun(new NoticeId(uuid(1)), NOW);
            ports.runs().save(new RetentionRun(NOW, 1, 0, 0), Optional.of(notice));

            var leased = outbox.take(NOW).orElseThrow();

            assertThat(leased.notice()).isEqualTo(notice);
            assertThat(outbox.limitReachedUntil(leased, 1, NOW)).isEmpty();
            assertThat(outbox.settle(leased, new DeliveryFailed("mail.no-recipient"), NOW))
                    .isTrue();
            assertThat(trouble.latest(9)).extracting(UndeliveredEmail::notice).containsExactly(notice);
        }

        private Notice taken(Instant now) {
            return outbox.take(now).orElseThrow().notice();
        }

        private static <T> List<T> rivals(Callable<T> each) {
            var start = new CyclicBarrier(RIVALS);
            var threads = Executors.newFixedThreadPool(RIVALS);
            try {
                var runs = new ArrayList<Future<T>>();
                for (int n = 0; n < RIVALS; n++) {
                    runs.add(threads.submit(() -> {
                        start.await();
                        return each.call();
                    }));
                }
                var results = new ArrayList<T>();
                for (var run : runs) {
                    results.add(run.get());
                }
                return results;
            } catch (Exception e) {
                throw new AssertionError("Expected that nobody who came late fails.", e);
            } finally {
                threads.shutdownNow();
            }
        }
    }
}
