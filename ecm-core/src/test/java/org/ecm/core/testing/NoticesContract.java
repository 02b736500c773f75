package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.enquiry;
import static org.ecm.core.testing.RequestExamples.happening;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecm.core.consultation.Entry.Event;
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
        var kinds = Stream.of(Notice.Kind.values())
                .filter(kind -> kind != Notice.Kind.RETENTION_RUN)
                .toList();
        var notices = IntStream.range(0, kinds.size())
                .mapToObj(n -> notice(n, kinds.get(n), NOW.plusNanos(n * 1_000L + 999)))
                .toList();

        assertThat(recording(notices).waiting(99)).isEqualTo(notices);
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

    @Test
    default void what_comes_of_itself_is_recorded_once() {
        var outbox = recording(List.of());
        var reminder = notice(1, Notice.Kind.REMINDER, NOW);

        assertThat(outbox.add(reminder)).isTrue();
        assertThat(outbox.add(notice(1, Notice.Kind.REMINDER, NOW.plusSeconds(60))))
                .isFalse();
        assertThat(outbox.add(notice(2, Notice.Kind.REMINDER, NOW.plusSeconds(60))))
                .isTrue();

        assertThat(outbox.waiting(9)).startsWith(reminder).hasSize(2);
    }

    @Test
    default void an_id_that_came_with_a_request_is_taken() {
        var received = notice(1, Notice.Kind.RECEIVED, NOW);
        var outbox = recording(List.of(received));

        assertThat(outbox.add(notice(1, Notice.Kind.REMINDER, NOW))).isFalse();

        assertThat(outbox.waiting(9)).containsExactly(received);
    }

    @Test
    default void nothing_comes_of_itself_for_a_request_that_is_unknown_or_erased_or_none() {
        var store = store();
        var received = store.requests().submit(request(1), enquiry(), List.of());
        store.requests().save(happening(received, Event.ERASED, NOW), List.of());

        assertThat(store.notices().add(notice(1, Notice.Kind.REMINDER, NOW))).isFalse();
        assertThat(store.notices().add(new Notice(new NoticeId(Examples.uuid(2)), id(2), Notice.Kind.REMINDER, NOW)))
                .isFalse();
        assertThat(store.notices().add(Notice.ofRun(new NoticeId(Examples.uuid(3)), NOW)))
                .isFalse();
        assertThat(store.notices().waiting(9)).isEmpty();
    }

    @Test
    default void of_several_who_add_the_same_at_once_one_records_it() {
        var outbox = recording(List.of());
        for (int round = 1; round <= Race.ROUNDS; round++) {
            var reminder = notice(round, Notice.Kind.REMINDER, NOW);

            var race = Race.between(n -> () -> outbox.add(reminder));

            assertThat(race.failures()).isEmpty();
            assertThat(race.winners()).containsOnlyOnce(true);
            assertThat(outbox.waiting(99)).hasSize(round);
        }
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
