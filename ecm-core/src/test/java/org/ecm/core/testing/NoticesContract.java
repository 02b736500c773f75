package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.enquiry;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notices;
import org.ecm.core.shared.NoticeId;
import org.junit.jupiter.api.Test;

/** What every {@link Notices} promises, wherever it keeps its notices. */
public interface NoticesContract {

    /** {@return requests and their outbox, holding nothing, unshared with any other test} */
    RequestStore store();

    @Test
    default void nothing_waits_where_nothing_was_recorded() {
        assertThat(store().notices().waiting(9)).isEmpty();
    }

    @Test
    default void a_notice_of_every_kind_comes_back_as_it_was() {
        var kinds = Notice.Kind.values();
        var notices = IntStream.range(0, kinds.length)
                .mapToObj(n -> notice(n, kinds[n], NOW.plusNanos(n * 1_000L + 999)))
                .toList();

        assertThat(recording(notices).waiting(kinds.length)).isEqualTo(notices);
    }

    @Test
    default void notices_wait_oldest_first_then_by_id_as_an_unsigned_number() {
        var high = new Notice(
                new NoticeId(Examples.highUuid(1)), request(1).id(), Notice.Kind.NEW_REQUEST, NOW.plusSeconds(1));
        var low = notice(2, Notice.Kind.RECEIVED, NOW.plusSeconds(1));
        var last = notice(1, Notice.Kind.RECEIVED, NOW.plusSeconds(1).plus(1, ChronoUnit.MICROS));
        var first = notice(3, Notice.Kind.NEW_REQUEST, NOW);

        assertThat(recording(List.of(high, last, first, low)).waiting(9)).containsExactly(first, low, high, last);
    }

    @Test
    default void as_many_come_as_are_asked_for() {
        var first = notice(1, Notice.Kind.RECEIVED, NOW);
        var second = notice(2, Notice.Kind.NEW_REQUEST, NOW.plusSeconds(1));
        var notices = recording(List.of(second, first));

        assertThat(notices.waiting(1)).containsExactly(first);
        assertThat(notices.waiting(2)).containsExactly(first, second);
        assertThat(notices.waiting(0)).isEmpty();
    }

    @Test
    default void to_ask_what_waits_takes_nothing_away() {
        var notice = notice(1, Notice.Kind.RECEIVED, NOW);
        var notices = recording(List.of(notice));

        assertThat(notices.waiting(9)).isEqualTo(notices.waiting(9)).containsExactly(notice);
    }

    private Notices recording(List<Notice> notices) {
        var store = store();
        store.requests().submit(request(1), enquiry(), notices);
        return store.notices();
    }

    private static Notice notice(int n, Notice.Kind kind, Instant recordedAt) {
        return new Notice(new NoticeId(Examples.uuid(n)), request(1).id(), kind, recordedAt);
    }
}
