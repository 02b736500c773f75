package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;

import org.ecm.web.database.TestDatabase.Product;
import org.ecm.web.outbox.DeliveryResult.DeliveryFailed;
import org.ecm.web.outbox.DeliveryResult.RetryLater;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Letters that were held back, tried in vain or given up can be seen, and sent again. */
@Execution(ExecutionMode.CONCURRENT) // mostly waiting for a database
class UndeliveredEmailsTest {

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
        void what_is_held_back_is_seen_and_was_not_tried() {
            var notice = waiting(1, 1, NOW);
            outbox.settle(
                    outbox.take(NOW).orElseThrow(), new RetryLater("mail.too-many", NOW.plusSeconds(60), false), NOW);

            var again = outbox.take(NOW.plusSeconds(60)).orElseThrow();

            assertThat(again.attempts()).isZero();
            assertThat(again.triedSince()).isEmpty();
            assertThat(trouble.latest(9))
                    .containsExactly(new UndeliveredEmail(notice, UndeliveredEmail.HELD_BACK, NOW, false))
                    .allMatch(UndeliveredEmail::isHeldBack);
            outbox.settle(again, new RetryLater("mail.busy", NOW.plusSeconds(120), true), NOW.plusSeconds(60));
            assertThat(trouble.latest(9)).noneMatch(UndeliveredEmail::isHeldBack);
        }

        @Test
        void what_was_given_up_is_seen_and_sent_again_as_if_it_were_new() {
            var notice = waiting(1, 1, NOW);
            outbox.settle(outbox.take(NOW).orElseThrow(), new RetryLater("mail.busy", NOW, true), NOW);
            outbox.settle(
                    outbox.take(NOW).orElseThrow(), new DeliveryFailed("mail.recipient-refused"), NOW.plusSeconds(9));

            assertThat(outbox.take(NOW.plus(Outbox.LEASE))).isEmpty();
            assertThat(trouble.givenUp()).isEqualTo(1);
            assertThat(trouble.latest(9))
                    .containsExactly(new UndeliveredEmail(notice, "mail.recipient-refused", NOW.plusSeconds(9), true));
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
            outbox.settle(two, new DeliveryFailed("mail.no-recipient"), NOW.plusSeconds(30));
            outbox.settle(three, new RetryLater("mail.busy", last, true), NOW.plusSeconds(20));
            outbox.settle(one, new DeliveryFailed("mail.content-refused"), NOW.plusSeconds(10));

            assertThat(trouble.latest(9))
                    .extracting(each -> each.notice().id())
                    .containsExactly(
                            two.notice().id(), three.notice().id(), one.notice().id());
            assertThat(trouble.latest(2)).hasSize(2);
        }
    }
}
