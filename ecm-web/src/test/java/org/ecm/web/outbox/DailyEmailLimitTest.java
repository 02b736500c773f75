package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.JO;

import java.time.Duration;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.web.database.TestDatabase.Product;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Counts the letters of the last 24 hours for each address and for the practice. */
@Execution(ExecutionMode.CONCURRENT) // mostly waiting for a database
class DailyEmailLimitTest {

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
        void an_address_is_full_until_the_first_of_its_letters_is_a_day_old() {
            sent(1, JO, NoticeKind.RECEIVED, NOW);
            sent(2, new EmailAddress("JO@example.org"), NoticeKind.BOOKED, NOW.plusSeconds(60));
            sent(3, new EmailAddress("other@example.org"), NoticeKind.RECEIVED, NOW.plusSeconds(70));
            sent(4, JO, NoticeKind.NEW_REQUEST, NOW.plusSeconds(80));
            waiting(5, 5, NOW.plusSeconds(90));
            var leased = outbox.take(NOW.plusSeconds(90)).orElseThrow();
            var day = Duration.ofDays(1);

            assertThat(outbox.limitReachedUntil(leased, 3, NOW.plusSeconds(90))).isEmpty();
            assertThat(outbox.limitReachedUntil(leased, 2, NOW.plusSeconds(90))).contains(NOW.plus(day));
            assertThat(outbox.limitReachedUntil(leased, 1, NOW.plusSeconds(90)))
                    .contains(NOW.plusSeconds(60).plus(day));
            assertThat(outbox.limitReachedUntil(leased, 2, NOW.plus(day).minusMillis(1)))
                    .contains(NOW.plus(day));
            assertThat(outbox.limitReachedUntil(leased, 2, NOW.plus(day))).isEmpty();
        }

        @Test
        void a_letter_of_one_kind_was_sent_today_until_it_is_a_day_old() {
            sent(1, new EmailAddress("other@example.org"), NoticeKind.RECEIVED, NOW);
            sent(2, JO, NoticeKind.BOOKED, NOW);
            waiting(3, 5, NOW.plusSeconds(90));
            var leased = outbox.take(NOW.plusSeconds(90)).orElseThrow();
            assertThat(leased.notice().kind()).isEqualTo(NoticeKind.RECEIVED);
            assertThat(outbox.wasSentToday(leased, NOW.plusSeconds(90))).isFalse();

            sent(4, new EmailAddress("JO@example.org"), NoticeKind.RECEIVED, NOW.plusSeconds(60));

            assertThat(outbox.wasSentToday(leased, NOW.plusSeconds(90))).isTrue();
            assertThat(outbox.wasSentToday(leased, NOW.plusSeconds(60).plus(Duration.ofDays(1))))
                    .isFalse();
        }

        @Test
        void the_practice_is_full_until_the_first_of_its_letters_is_a_day_old_whoever_they_tell_of() {
            sent(1, JO, NoticeKind.NEW_REQUEST, NOW);
            sent(2, new EmailAddress("other@example.org"), NoticeKind.NEW_MEETING, NOW.plusSeconds(60));
            sent(3, JO, NoticeKind.BOOKED, NOW.plusSeconds(70));
            var day = Duration.ofDays(1);

            assertThat(outbox.practiceLimitReachedUntil(3, NOW.plusSeconds(90))).isEmpty();
            assertThat(outbox.practiceLimitReachedUntil(2, NOW.plusSeconds(90))).contains(NOW.plus(day));
            assertThat(outbox.practiceLimitReachedUntil(1, NOW.plusSeconds(90)))
                    .contains(NOW.plusSeconds(60).plus(day));
            assertThat(outbox.practiceLimitReachedUntil(2, NOW.plus(day))).isEmpty();
        }
    }
}
