package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.uuid;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.enquiry;
import static org.ecm.core.testing.RequestExamples.happening;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.request;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notice.Kind;
import org.ecm.core.enquiry.EmailAddress;
import org.ecm.core.retention.RetentionRun;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.testing.TickingClock;
import org.ecm.web.outbox.Fate.Dropped;
import org.ecm.web.outbox.Fate.Failed;
import org.ecm.web.outbox.Fate.Later;
import org.ecm.web.outbox.Fate.Sent;
import org.ecm.web.store.Ports;
import org.ecm.web.store.TestDatabase;
import org.ecm.web.store.TestDatabase.Product;
import org.ecm.web.store.TestDatabases;
import org.ecm.web.store.TestKeys;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is due is given to one sender at a time, and what came of it is recorded once. */
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

    abstract static class Stored {

        @RegisterExtension
        final TestDatabases databases;

        @RegisterExtension
        final TestKeys keys;

        private TestDatabase database;
        private Ports ports;
        private ConsultationRequests requests;
        private Outbox outbox;
        private LettersInTrouble trouble;

        @SuppressWarnings("NullAway.Init")
        Stored(Product product) {
            databases = new TestDatabases(product);
            keys = new TestKeys(product);
        }

        @BeforeEach
        void open() {
            database = databases.fresh();
            ports = new Ports(database, TickingClock.at(NOW));
            requests = ports.requests(TestVaults.of(keys.fresh(), 1));
            outbox = database.port(
                    Outbox.class, entityManager -> new JpaOutbox(entityManager, UuidCreator::getTimeOrderedEpoch));
            trouble = database.port(
                    LettersInTrouble.class,
                    entityManager -> new JpaOutbox(entityManager, UuidCreator::getTimeOrderedEpoch));
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
            assertThat(outbox.settle(first, new Failed("mail.late"), NOW)).isFalse();
            assertThat(outbox.settle(second, new Sent(), NOW)).isTrue();
            assertThat(outbox.settle(second, new Failed("mail.twice"), NOW)).isFalse();
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
            assertThat(ports.notices().waiting(9)).isEmpty();
            assertThat(ports.notices().add(sent)).isFalse();
            assertThat(ports.notices().add(dropped)).isFalse();
            assertThat(trouble.sendAgain(sent.id(), NOW)).isFalse();
        }

        @Test
        void what_was_tried_in_vain_is_due_later_and_remembers_since_when() {
            var notice = waiting(1, 1, NOW);
            var first = outbox.take(NOW).orElseThrow();
            outbox.settle(first, new Later("mail.busy", NOW.plusSeconds(60), true), NOW.plusSeconds(1));

            assertThat(outbox.take(NOW.plusSeconds(59))).isEmpty();
            var second = outbox.take(NOW.plusSeconds(60)).orElseThrow();
            assertThat(second.attempts()).isEqualTo(1);
            assertThat(second.triedSince()).contains(NOW.plusSeconds(1));
            outbox.settle(second, new Later("mail.timeout", NOW.plusSeconds(180), true), NOW.plusSeconds(61));
            var third = outbox.take(NOW.plusSeconds(180)).orElseThrow();

            assertThat(third.attempts()).isEqualTo(2);
            assertThat(third.triedSince()).contains(NOW.plusSeconds(1));
            assertThat(trouble.latest(9))
                    .containsExactly(new Trouble(notice, "mail.timeout", NOW.plusSeconds(1), false));
            assertThat(trouble.givenUp()).isZero();
            assertThat(trouble.sendAgain(notice.id(), NOW)).isFalse();
        }

        @Test
        void what_is_held_back_is_seen_and_was_not_tried() {
            var notice = waiting(1, 1, NOW);
            outbox.settle(outbox.take(NOW).orElseThrow(), new Later("mail.too-many", NOW.plusSeconds(60), false), NOW);

            var again = outbox.take(NOW.plusSeconds(60)).orElseThrow();

            assertThat(again.attempts()).isZero();
            assertThat(again.triedSince()).isEmpty();
            assertThat(trouble.latest(9))
                    .containsExactly(new Trouble(notice, Trouble.HELD_BACK, NOW, false))
                    .allMatch(Trouble::isHeldBack);
            outbox.settle(again, new Later("mail.busy", NOW.plusSeconds(120), true), NOW.plusSeconds(60));
            assertThat(trouble.latest(9)).noneMatch(Trouble::isHeldBack);
        }

        @Test
        void what_was_given_up_is_seen_and_sent_again_as_if_it_were_new() {
            var notice = waiting(1, 1, NOW);
            outbox.settle(outbox.take(NOW).orElseThrow(), new Later("mail.busy", NOW, true), NOW);
            outbox.settle(outbox.take(NOW).orElseThrow(), new Failed("mail.recipient-refused"), NOW.plusSeconds(9));

            assertThat(outbox.take(NOW.plus(Outbox.LEASE))).isEmpty();
            assertThat(trouble.givenUp()).isEqualTo(1);
            assertThat(trouble.latest(9))
                    .containsExactly(new Trouble(notice, "mail.recipient-refused", NOW.plusSeconds(9), true));
            assertThat(trouble.latest(0)).isEmpty();

            assertThat(trouble.sendAgain(notice.id(), NOW.plusSeconds(60))).isTrue();
            assertThat(trouble.latest(9)).isEmpty();
            var again = outbox.take(NOW.plusSeconds(60)).orElseThrow();
            assertThat(again.attempts()).isZero();
            assertThat(again.triedSince()).isEmpty();
        }

        @Test
        void trouble_comes_latest_first() {
            for (int n = 1; n <= 3; n++) {
                waiting(n, n, NOW.plusSeconds(n));
            }
            var last = NOW.plusSeconds(9);
            var one = outbox.take(last).orElseThrow();
            var two = outbox.take(last).orElseThrow();
            var three = outbox.take(last).orElseThrow();
            outbox.settle(two, new Failed("mail.no-recipient"), NOW.plusSeconds(30));
            outbox.settle(three, new Later("mail.busy", last, true), NOW.plusSeconds(20));
            outbox.settle(one, new Failed("mail.content-refused"), NOW.plusSeconds(10));

            assertThat(trouble.latest(9))
                    .extracting(each -> each.notice().id())
                    .containsExactly(
                            two.notice().id(), three.notice().id(), one.notice().id());
            assertThat(trouble.latest(2)).hasSize(2);
        }

        @Test
        void what_is_erased_while_it_is_being_sent_does_not_come_back() {
            waiting(1, 1, NOW);
            var first = outbox.take(NOW).orElseThrow();
            requests.save(happening(requests.find(id(1)).orElseThrow(), Event.ERASED, NOW), List.of());

            assertThat(outbox.settle(first, new Later("mail.busy", NOW, true), NOW))
                    .isFalse();
            assertThat(outbox.take(NOW.plus(Outbox.LEASE))).isEmpty();
            assertThat(trouble.latest(9)).isEmpty();
        }

        @Test
        void a_notice_of_a_run_is_sent_like_any_other() {
            var notice = Notice.ofRun(new NoticeId(uuid(1)), NOW);
            ports.runs().save(new RetentionRun(NOW, 1, 0, 0), Optional.of(notice));

            var leased = outbox.take(NOW).orElseThrow();

            assertThat(leased.notice()).isEqualTo(notice);
            assertThat(outbox.fullUntil(leased, 1, NOW)).isEmpty();
            assertThat(outbox.settle(leased, new Failed("mail.no-recipient"), NOW))
                    .isTrue();
            assertThat(trouble.latest(9)).extracting(Trouble::notice).containsExactly(notice);
        }

        @Test
        void an_address_is_full_until_the_first_of_its_letters_is_a_day_old() {
            sent(1, JO, Kind.RECEIVED, NOW);
            sent(2, new EmailAddress("JO@example.org"), Kind.BOOKED, NOW.plusSeconds(60));
            sent(3, new EmailAddress("other@example.org"), Kind.RECEIVED, NOW.plusSeconds(70));
            sent(4, JO, Kind.NEW_REQUEST, NOW.plusSeconds(80));
            waiting(5, 5, NOW.plusSeconds(90));
            var leased = outbox.take(NOW.plusSeconds(90)).orElseThrow();
            var day = Duration.ofDays(1);

            assertThat(outbox.fullUntil(leased, 3, NOW.plusSeconds(90))).isEmpty();
            assertThat(outbox.fullUntil(leased, 2, NOW.plusSeconds(90))).contains(NOW.plus(day));
            assertThat(outbox.fullUntil(leased, 1, NOW.plusSeconds(90)))
                    .contains(NOW.plusSeconds(60).plus(day));
            assertThat(outbox.fullUntil(leased, 2, NOW.plus(day).minusMillis(1)))
                    .contains(NOW.plus(day));
            assertThat(outbox.fullUntil(leased, 2, NOW.plus(day))).isEmpty();
        }

        @Test
        void a_letter_of_one_kind_was_sent_today_until_it_is_a_day_old() {
            sent(1, new EmailAddress("other@example.org"), Kind.RECEIVED, NOW);
            sent(2, JO, Kind.BOOKED, NOW);
            waiting(3, 5, NOW.plusSeconds(90));
            var leased = outbox.take(NOW.plusSeconds(90)).orElseThrow();
            assertThat(leased.notice().kind()).isEqualTo(Kind.RECEIVED);
            assertThat(outbox.wasSentToday(leased, NOW.plusSeconds(90))).isFalse();

            sent(4, new EmailAddress("JO@example.org"), Kind.RECEIVED, NOW.plusSeconds(60));

            assertThat(outbox.wasSentToday(leased, NOW.plusSeconds(90))).isTrue();
            assertThat(outbox.wasSentToday(leased, NOW.plusSeconds(60).plus(Duration.ofDays(1))))
                    .isFalse();
        }

        @Test
        void the_practice_is_full_until_the_first_of_its_letters_is_a_day_old_whoever_they_tell_of() {
            sent(1, JO, Kind.NEW_REQUEST, NOW);
            sent(2, new EmailAddress("other@example.org"), Kind.NEW_MEETING, NOW.plusSeconds(60));
            sent(3, JO, Kind.BOOKED, NOW.plusSeconds(70));
            var day = Duration.ofDays(1);

            assertThat(outbox.practiceFullUntil(3, NOW.plusSeconds(90))).isEmpty();
            assertThat(outbox.practiceFullUntil(2, NOW.plusSeconds(90))).contains(NOW.plus(day));
            assertThat(outbox.practiceFullUntil(1, NOW.plusSeconds(90)))
                    .contains(NOW.plusSeconds(60).plus(day));
            assertThat(outbox.practiceFullUntil(2, NOW.plus(day))).isEmpty();
        }

        private void sent(int n, EmailAddress address, Kind kind, Instant at) {
            var notice = new Notice(new NoticeId(uuid(n)), id(n), kind, at);
            requests.submit(request(n), enquiry(address), List.of(notice));
            var leased = outbox.take(at).orElseThrow();
            assertThat(leased.notice()).isEqualTo(notice);
            outbox.settle(leased, new Sent(), at);
        }

        private Notice waiting(int n, int request, Instant at) {
            var notice = new Notice(new NoticeId(uuid(n)), id(request), Kind.RECEIVED, at);
            requests.submit(request(request), enquiry(), List.of(notice));
            return notice;
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
