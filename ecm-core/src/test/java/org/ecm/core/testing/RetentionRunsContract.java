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

/** What every {@link RetentionRuns} promises, wherever it keeps its runs. */
public interface RetentionRunsContract {

    /** {@return runs and their outbox, holding nothing, unshared with any other test} */
    RetentionStore store();

    @Test
    default void nothing_comes_where_nothing_was_recorded() {
        assertThat(store().runs().latest(9)).isEmpty();
    }

    @Test
    default void a_run_comes_back_as_it_was() {
        var runs = store().runs();
        var run = new RetentionRun(Instant.parse("2038-01-19T03:14:08.000001999Z"), 1, 20, 300_000);

        runs.save(run, Optional.empty());

        assertThat(runs.latest(1)).containsExactly(run);
    }

    @Test
    default void runs_come_latest_first_however_they_were_recorded() {
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
    default void two_runs_at_one_moment_are_two_runs() {
        var runs = store().runs();
        var one = new RetentionRun(NOW, 1, 0, 0);
        var other = new RetentionRun(NOW, 0, 0, 0);
        runs.save(one, Optional.empty());
        runs.save(other, Optional.empty());

        assertThat(runs.latest(9)).containsExactlyInAnyOrder(one, other);
    }

    @Test
    default void runs_that_end_at_once_are_all_recorded() {
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
    default void a_run_is_recorded_together_with_the_notice_that_tells_of_it() {
        var store = store();
        var run = new RetentionRun(NOW, 0, 1, 0);
        var notice = Notice.ofRun(new NoticeId(Examples.uuid(1)), run.at());

        store.runs().save(run, Optional.of(notice));

        assertThat(store.runs().latest(9)).containsExactly(run);
        assertThat(store.notices().waiting(9)).containsExactly(notice);
    }
}
