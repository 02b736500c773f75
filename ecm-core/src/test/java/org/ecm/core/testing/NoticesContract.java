package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notices;
import org.ecm.core.shared.NoticeId;
import org.junit.jupiter.api.Test;

/** The contract of {@link Notices} for every store. */
public interface NoticesContract {

    /** {@return an empty store, not shared with other tests} */
    RequestStore store();

    @Test
    default void is_empty_at_first() {
        assertThat(store().notices().pending(9)).isEmpty();
    }

    @Test
    default void restores_a_notice_of_every_kind() {
        var kinds = Stream.of(Notice.NoticeKind.values())
                .filter(kind -> kind != Notice.NoticeKind.RETENTION_RUN)
                .toList();
        var notices = IntStream.range(0, kinds.size())
                .mapToObj(n -> notice(n, kinds.get(n), NOW.plusNanos(n * 1_000L + 999)))
                .toList();

        assertThat(recording(notices).pending(99)).isEqualTo(notices);
    }

    @Test
    default void lists_notices_oldest_first_then_by_unsigned_id() {
        var high = new Notice(
                new NoticeId(Examples.highUuid(1)), request(1).id(), Notice.NoticeKind.NEW_REQUEST, NOW.plusSeconds(1));
        var low = notice(2, Notice.NoticeKind.RECEIVED, NOW.plusSeconds(1));
        var last = notice(1, Notice.NoticeKind.RECEIVED, NOW.plusSeconds(1).plus(1, ChronoUnit.MICROS));
        var first = notice(3, Notice.NoticeKind.NEW_REQUEST, NOW);

        assertThat(recording(List.of(high, last, first, low)).pending(9)).containsExactly(first, low, high, last);
    }

    @Test
    default void limits_the_number_of_notices() {
        var first = notice(1, Notice.NoticeKind.RECEIVED, NOW);
        var second = notice(2, Notice.NoticeKind.NEW_REQUEST, NOW.plusSeconds(1));
        var notices = recording(List.of(second, first));

        assertThat(notices.pending(1)).containsExactly(first);
        assertThat(notices.pending(2)).containsExactly(first, second);
        assertThat(notices.pending(0)).isEmpty();
    }

    @Test
    default void reading_removes_no_notices() {
        var notice = notice(1, Notice.NoticeKind.RECEIVED, NOW);
        var notices = recording(List.of(notice));

        assertThat(notices.pending(9)).isEqualTo(notices.pending(9)).containsExactly(notice);
    }

    @Test
    default void records_a_notice_once() {
        var outbox = recording(List.of());
        var reminder = notice(1, Notice.NoticeKind.REMINDER, NOW);

        assertThat(outbox.add(reminder)).isTrue();
        assertThat(outbox.add(notice(1, Notice.NoticeKind.REMINDER, NOW.plusSeconds(60))))
                .isFalse();
        assertThat(outbox.add(notice(2, Notice.NoticeKind.REMINDER, NOW.plusSeconds(60))))
                .isTrue();

        assertThat(outbox.pending(9)).startsWith(reminder).hasSize(2);
    }

    @Test
    default void rejects_an_id_already_saved_with_a_request() {
        var received = notice(1, Notice.NoticeKind.RECEIVED, NOW);
        var outbox = recording(List.of(received));

        assertThat(outbox.add(notice(1, Notice.NoticeKind.REMINDER, NOW))).isFalse();

        assertThat(outbox.pending(9)).containsExactly(received);
    }

    @Test
    default void rejects_notices_of_unknown_erased_or_no_requests() {
        var store = store();
        var received = store.requests().submit(request(1), inquiry(), List.of());
        store.requests().save(afterEvent(received, RequestEvent.ERASED, NOW), List.of());

        assertThat(store.notices().add(notice(1, Notice.NoticeKind.REMINDER, NOW)))
                .isFalse();
        assertThat(store.notices()
                        .add(new Notice(new NoticeId(Examples.uuid(2)), id(2), Notice.NoticeKind.REMINDER, NOW)))
                .isFalse();
        assertThat(store.notices().add(Notice.ofRetentionRun(new NoticeId(Examples.uuid(3)), NOW)))
                .isFalse();
        assertThat(store.notices().pending(9)).isEmpty();
    }

    @Test
    default void records_a_notice_added_concurrently_once() {
        var outbox = recording(List.of());
        for (int round = 1; round <= Race.ROUNDS; round++) {
            var reminder = notice(round, Notice.NoticeKind.REMINDER, NOW);

            var race = Race.between(n -> () -> outbox.add(reminder));

            assertThat(race.failures()).isEmpty();
            assertThat(race.winners()).containsOnlyOnce(true);
            assertThat(outbox.pending(99)).hasSize(round);
        }
    }

    private Notices recording(List<Notice> notices) {
        var store = store();
        store.requests().submit(request(1), inquiry(), notices);
        return store.notices();
    }

    private static Notice notice(int n, Notice.NoticeKind kind, Instant recordedAt) {
        return new Notice(new NoticeId(Examples.uuid(n)), request(1).id(), kind, recordedAt);
    }
}
