package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ecm.core.consultation.Notice;
import org.ecm.core.retention.RetentionRun;
import org.ecm.core.retention.RetentionRuns;
import org.ecm.core.shared.NoticeId;
import org.junit.jupiter.api.Test;

/** The contract of {@link RetentionRuns} for every store. */
public interface RetentionRunsContract {

    /** {@return an empty store, not shared with other tests} */
    RetentionStore store();

    @Test
    default void is_empty_at_first() {
        assertThat(store().runs().latest(9)).isEmpty();
    }

    @Test
    default void restores_a_run() {
        var runs = store().runs();
        var run = new RetentionRun(Instant.parse("2038-01-19T03:14:08.000001999Z"), 1, 20, 300_000);

        runs.save(run, Optional.empty());

        assertThat(runs.latest(1)).containsExactly(run);
    }

    @Test
    default void lists_runs_latest_first() {
        var runs = store().runs();
        var first = new RetentionRun(NOW.minus(1, ChronoUnit.MICROS), 1, 2, 3);
        var second = new RetentionRun(NOW, 4, 5, 6);
        var third = new RetentionRun(NOW.plusSeconds(86_400), 0, 0, 0);
        runs.save(second, Optional.empty());
        runs.save(third, Optional.empty());
        runs.save(first, Optional.empty());

        assertThat(runs.latest(9)).containsExactly(third, second, first);
        assertThat(runs.latest(2)).containsExactly(third, second);
        assertThat(runs.latest(0)).isEmpty();
    }

    @Test
    default void keeps_two_runs_at_one_moment() {
        var runs = store().runs();
        var one = new RetentionRun(NOW, 1, 0, 0);
        var other = new RetentionRun(NOW, 0, 0, 0);
        runs.save(one, Optional.empty());
        runs.save(other, Optional.empty());

        assertThat(runs.latest(9)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    default void records_all_concurrent_runs() {
        var runs = store().runs();

        var race = Race.between(n -> () -> {
            runs.save(new RetentionRun(NOW, n, 0, 0), Optional.empty());
            return n;
        });

        assertThat(race.failures()).isEmpty();
        assertThat(runs.latest(99))
                .extracting(RetentionRun::lapsed)
                .containsExactlyInAnyOrderElementsOf(race.winners());
    }

    @Test
    default void saves_a_run_with_its_notice() {
        var store = store();
        var run = new RetentionRun(NOW, 0, 1, 0);
        var notice = Notice.ofRetentionRun(new NoticeId(Examples.uuid(1)), run.at());

        store.runs().save(run, Optional.of(notice));

        assertThat(store.runs().latest(9)).containsExactly(run);
        assertThat(store.notices().pending(9)).containsExactly(notice);
    }
}
