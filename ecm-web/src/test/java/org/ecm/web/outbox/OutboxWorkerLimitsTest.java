package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.web.mail.Delivery.Delivered;
import org.junit.jupiter.api.Test;

/** How many letters are sent within 24 hours. */
class OutboxWorkerLimitsTest extends OutboxWorkerTestBase {

    @Test
    void more_letters_than_an_address_or_the_practice_may_have_in_a_day_wait_and_are_seen_to_wait() {
        for (int n = 1; n <= 6; n++) {
            waiting(n, NoticeKind.RECEIVED);
            waiting(10 + n, NoticeKind.NEW_REQUEST);
        }

        round(email -> new Delivered());
        assertThat(delivered).hasSize(3 + 5);
        assertThat(ports.notices().pending(9)).hasSize(3 + 1);
        assertThat(trouble.latest(9)).hasSize(3 + 1).allMatch(UndeliveredEmail::isHeldBack);
        assertThat(trouble.givenUp()).isZero();
        clock.tick(DAY.minusSeconds(1));
        round(email -> new Delivered());
        assertThat(delivered).hasSize(3 + 5);
        clock.tick(Duration.ofSeconds(1));
        round(email -> new Delivered());

        assertThat(delivered).hasSize(6 + 6).doesNotHaveDuplicates();
        assertThat(trouble.latest(9)).isEmpty();
    }

    @Test
    void a_person_is_reminded_of_what_is_open_once_a_day_however_often_their_address_is_given() {
        for (int n = 1; n <= 5; n++) {
            waiting(n, NoticeKind.ALREADY_OPEN);
        }

        round(email -> new Delivered());

        assertThat(delivered).hasSize(1);
        assertThat(ports.notices().pending(9)).as("the others are dropped").isEmpty();

        clock.tick(DAY);
        waiting(6, NoticeKind.ALREADY_OPEN);
        round(email -> new Delivered());
        assertThat(delivered).hasSize(2);
    }
}
