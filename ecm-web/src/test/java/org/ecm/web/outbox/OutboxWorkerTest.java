package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.uuid;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;

import java.time.Duration;
import java.util.List;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.core.shared.NoticeId;
import org.ecm.web.configuration.LogLines;
import org.ecm.web.mail.Delivery.Deferred;
import org.ecm.web.mail.Delivery.Delivered;
import org.ecm.web.mail.Delivery.Rejected;
import org.ecm.web.outbox.RenderedNotice.NoRecipient;
import org.ecm.web.outbox.RenderedNotice.Obsolete;
import org.junit.jupiter.api.Test;

/** What becomes of a notice that is due, by what its letter meets with. */
class OutboxWorkerTest extends OutboxWorkerTestBase {

    @Test
    void all_that_is_due_is_sent_once_each_under_its_own_id() {
        waiting(1, NoticeKind.RECEIVED);
        waiting(2, NoticeKind.NEW_REQUEST);

        round(email -> new Delivered());
        round(email -> new Delivered());

        assertThat(delivered).containsExactly(uuid(1).toString(), uuid(2).toString());
        assertThat(ports.notices().pending(9)).isEmpty();
    }

    @Test
    void what_is_not_taken_is_tried_again_with_growing_pauses_and_given_up_after_three_days() {
        waiting(1, NoticeKind.RECEIVED);
        round(email -> new Deferred("mail.unreachable"));
        assertThat(delivered).hasSize(1);
        round(email -> new Deferred("mail.unreachable"));
        assertThat(delivered).as("not before the pause is over").hasSize(1);

        int minutes = 0;
        while (trouble.givenUp() == 0 && minutes < 10_000) {
            minutes++;
            clock.tick(Duration.ofMinutes(1));
            round(email -> new Deferred("mail.unreachable"));
        }

        assertThat(Duration.ofMinutes(minutes)).isBetween(Duration.ofDays(3), Duration.ofHours(77));
        assertThat(delivered).hasSizeBetween(20, 30);
        assertThat(trouble.latest(9))
                .extracting(UndeliveredEmail::reason, UndeliveredEmail::givenUp)
                .containsExactly(tuple("mail.unreachable", true));
        assertThat(ports.notices().pending(9)).isEmpty();
    }

    @Test
    void what_has_waited_for_long_is_tried_all_the_same_and_for_three_days_from_then() {
        waiting(1, NoticeKind.RECEIVED);
        clock.tick(Duration.ofDays(30));

        round(email -> new Deferred("mail.busy"));
        assertThat(trouble.givenUp()).isZero();
        clock.tick(Duration.ofMinutes(2));
        round(email -> new Delivered());

        assertThat(delivered).hasSize(2);
        assertThat(trouble.latest(9)).isEmpty();
    }

    @Test
    void what_will_never_be_taken_is_given_up_at_once_and_sent_again_when_somebody_says_so() {
        var notice = waiting(1, NoticeKind.RECEIVED);
        round(email -> new Rejected("mail.recipient-refused"));
        assertThat(trouble.latest(9)).extracting(UndeliveredEmail::reason).containsExactly("mail.recipient-refused");
        clock.tick(DAY);
        round(email -> new Delivered());
        assertThat(delivered).hasSize(1);

        trouble.sendAgain(notice.id(), clock.instant());
        round(email -> new Delivered());

        assertThat(delivered).hasSize(2);
        assertThat(trouble.latest(9)).isEmpty();
    }

    @Test
    void what_has_nothing_to_tell_is_dropped_and_what_has_nobody_to_tell_is_given_up() {
        waiting(1, NoticeKind.REMINDER);
        waiting(2, NoticeKind.NEW_REQUEST);

        round(
                notice -> notice.kind() == NoticeKind.REMINDER ? new Obsolete() : new NoRecipient("mail.no-recipient"),
                email -> new Delivered());

        assertThat(delivered).isEmpty();
        assertThat(ports.notices().pending(9)).isEmpty();
        assertThat(trouble.latest(9)).extracting(UndeliveredEmail::reason).containsExactly("mail.no-recipient");
    }

    @Test
    void what_cannot_be_written_is_tried_again_and_its_failure_tells_nothing() {
        waiting(1, NoticeKind.RECEIVED);

        var log = LogLines.of(
                OutboxWorker.class,
                () -> round(
                        notice -> {
                            throw new IllegalStateException("what jo@example.org wrote");
                        },
                        email -> new Delivered()));

        assertThat(log)
                .containsExactly(
                        "WARNING notice " + uuid(1)
                                + " (RECEIVED) could not be written: java.lang.IllegalStateException",
                        "INFO notice " + uuid(1) + " (RECEIVED) tried again later: mail.not-written");
        clock.tick(Duration.ofMinutes(2));
        round(email -> new Delivered());
        assertThat(delivered).hasSize(1);
    }

    @Test
    void one_that_is_slow_or_lost_does_not_keep_the_others() {
        waiting(1, NoticeKind.RECEIVED);
        waiting(2, NoticeKind.RECEIVED);

        round(email -> email.id().equals(uuid(1).toString()) ? new Deferred("mail.timeout") : new Delivered());

        assertThat(delivered).hasSize(2);
        assertThat(ports.notices().pending(9)).extracting(Notice::id).containsExactly(new NoticeId(uuid(1)));
    }

    @Test
    void what_is_erased_while_it_is_handed_over_does_not_come_back() {
        waiting(1, NoticeKind.RECEIVED);

        var log = LogLines.of(
                OutboxWorker.class,
                () -> round(email -> {
                    requests.save(afterEvent(requests.find(id(1)).orElseThrow(), RequestEvent.ERASED, NOW), List.of());
                    return new Deferred("mail.timeout");
                }));

        assertThat(log).isEmpty();
        clock.tick(DAY);
        round(email -> new Delivered());
        assertThat(delivered).hasSize(1);
        assertThat(trouble.latest(9)).isEmpty();
    }

    @Test
    void what_waits_is_erased_with_its_request() {
        waiting(1, NoticeKind.RECEIVED);
        requests.save(afterEvent(requests.find(id(1)).orElseThrow(), RequestEvent.ERASED, NOW), List.of());

        round(email -> new Delivered());

        assertThat(delivered).isEmpty();
    }

    @Test
    void a_process_that_ends_between_taking_and_settling_leaves_the_letter_to_others() {
        waiting(1, NoticeKind.RECEIVED);
        assertThat(outbox.take(NOW)).isPresent();

        round(email -> new Delivered());
        assertThat(delivered).isEmpty();
        clock.tick(Outbox.LEASE);
        round(email -> new Delivered());

        assertThat(delivered).hasSize(1);
    }

    @Test
    void the_log_names_the_notice_its_kind_and_the_reason() {
        waiting(1, NoticeKind.RECEIVED);
        waiting(2, NoticeKind.NEW_REQUEST);

        var log = LogLines.of(
                OutboxWorker.class,
                () -> round(email -> email.id().equals(uuid(1).toString())
                        ? new Delivered()
                        : new Rejected("mail.recipient-refused")));

        assertThat(log)
                .containsExactly(
                        "INFO notice " + uuid(1) + " (RECEIVED) sent",
                        "WARNING notice " + uuid(2) + " (NEW_REQUEST) given up: mail.recipient-refused");
    }
}
