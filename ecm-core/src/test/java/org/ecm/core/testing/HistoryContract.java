package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.junit.jupiter.api.Test;

/**
 * The contract for the revisions and the history of every port.
 *
 * <p>It's part of each port's contract and needs no implementation.
 *
 * @param <A> the type of the aggregates
 */
public interface HistoryContract<A> extends RaceContract<A> {

    /**
     * {@return an empty store, not shared with other tests}
     *
     * @param clock tells the moment of each save
     */
    @Override
    PortAdapter<A> kept(Clock clock);

    @Test
    default void does_not_find_what_was_never_saved() {
        var kept = kept(TickingClock.at(NOW));

        assertThat(kept.find(kept.example(1))).isEmpty();
        assertThat(kept.asOf(NOW, kept.example(1))).isEmpty();
        assertThat(kept.asOf(Instant.MAX, kept.example(1))).isEmpty();
    }

    @Test
    default void each_save_returns_the_next_revision() {
        var kept = kept(TickingClock.at(NOW));

        var first = kept.save(kept.example(1));
        assertThat(first).isEqualTo(kept.at(kept.example(1), new Revision(1)));
        assertThat(kept.find(first)).contains(first);

        var second = kept.save(kept.changed(first, "second"));
        assertThat(second).isEqualTo(kept.at(kept.changed(first, "second"), new Revision(2)));
        assertThat(kept.find(first)).contains(second);

        var third = kept.save(second);
        assertThat(third).isEqualTo(kept.at(second, new Revision(3)));
        assertThat(kept.find(first)).contains(third);
    }

    @Test
    default void a_stale_save_changes_nothing() {
        var clock = TickingClock.at(NOW);
        var kept = kept(clock);
        var mine = kept.save(kept.example(1));
        clock.tick(Duration.ofMinutes(1));
        var theirs = kept.save(kept.changed(mine, "theirs"));
        clock.tick(Duration.ofMinutes(1));

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> kept.save(kept.changed(mine, "mine")))
                .satisfies(stale -> assertThat(stale.id()).isEqualTo(kept.id(mine)))
                .satisfies(stale -> assertThat(stale.expectedRevision()).isEqualTo(new Revision(1)));

        assertThat(kept.find(mine)).contains(theirs);
        assertThat(kept.asOf(clock.instant(), mine)).contains(theirs);
        assertThat(kept.asOf(NOW, mine)).contains(mine);
    }

    @Test
    default void a_first_save_with_a_revision_is_stale() {
        var kept = kept(TickingClock.at(NOW));
        var claiming = kept.at(kept.example(1), new Revision(1));

        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> kept.save(claiming));

        assertThat(kept.find(claiming)).isEmpty();
        assertThat(kept.asOf(Instant.MAX, claiming)).isEmpty();
    }

    @Test
    default void a_second_first_save_is_stale() {
        var kept = kept(TickingClock.at(NOW));
        var first = kept.save(kept.example(1));

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> kept.save(kept.changed(kept.example(1), "again")))
                .satisfies(stale -> assertThat(stale.expectedRevision()).isEqualTo(Revision.NONE));

        assertThat(kept.find(first)).contains(first);
    }

    @Test
    default void an_unknown_revision_is_stale() {
        var kept = kept(TickingClock.at(NOW));
        var first = kept.save(kept.example(1));

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> kept.save(kept.at(kept.changed(first, "ahead"), new Revision(2))));

        assertThat(kept.find(first)).contains(first);
    }

    @Test
    default void after_a_stale_save_the_latest_revision_can_still_be_saved() {
        var kept = kept(TickingClock.at(NOW));
        var first = kept.save(kept.example(1));
        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> kept.save(kept.example(1)));

        var second = kept.save(kept.changed(first, "second"));

        assertThat(kept.find(first)).contains(second);
    }

    @Test
    default void the_past_is_as_recorded_then() {
        var clock = TickingClock.at(NOW);
        var kept = kept(clock);
        var records = new ArrayList<A>();
        records.add(kept.save(kept.example(1)));
        for (int n = 2; n <= 5; n++) {
            clock.tick(Duration.ofHours(1));
            records.add(kept.save(kept.changed(records.get(n - 2), "record " + n)));
        }

        for (int n = 0; n < records.size(); n++) {
            var recorded = NOW.plus(n, ChronoUnit.HOURS);
            var superseded = recorded.plus(1, ChronoUnit.HOURS).minus(1, ChronoUnit.MICROS);
            assertThat(kept.asOf(recorded, records.get(0)))
                    .as("at the instant of record %d", n + 1)
                    .contains(records.get(n));
            assertThat(kept.asOf(superseded, records.get(0)))
                    .as("a microsecond before record %d was superseded", n + 1)
                    .contains(records.get(n));
        }
    }

    @Test
    default void nothing_is_found_before_the_first_save() {
        var kept = kept(TickingClock.at(NOW));
        var saved = kept.save(kept.example(1));

        assertThat(kept.asOf(NOW.minus(1, ChronoUnit.MICROS), saved)).isEmpty();
        assertThat(kept.asOf(Instant.EPOCH, saved)).isEmpty();
        assertThat(kept.asOf(Instant.MIN, saved)).isEmpty();
    }

    @Test
    default void the_future_is_the_latest_version() {
        var clock = TickingClock.at(NOW);
        var kept = kept(clock);
        var first = kept.save(kept.example(1));
        clock.tick(Duration.ofHours(1));
        var second = kept.save(kept.changed(first, "second"));

        assertThat(kept.asOf(NOW.plus(3650, ChronoUnit.DAYS), first)).contains(second);
        assertThat(kept.asOf(Instant.MAX, first)).contains(second);
    }

    @Test
    default void a_version_is_found_at_its_instant_despite_nanoseconds() {
        var between = NOW.plusNanos(789);
        var kept = kept(TickingClock.at(between));

        var saved = kept.save(kept.example(1));

        assertThat(kept.asOf(between, saved)).contains(saved);
        assertThat(kept.asOf(NOW.minus(1, ChronoUnit.MICROS), saved)).isEmpty();
    }

    @Test
    default void keeps_two_saves_within_one_instant() {
        var clock = TickingClock.at(NOW);
        var kept = kept(clock);
        var first = kept.save(kept.example(1));
        var second = kept.save(kept.changed(first, "second"));

        assertThat(kept.find(first)).contains(second);
        assertThat(kept.asOf(NOW, first).stream()).isSubsetOf(first, second).hasSize(1);
        clock.tick(Duration.ofSeconds(1));
        assertThat(kept.asOf(clock.instant(), first)).contains(second);

        var third = kept.save(kept.changed(second, "third"));
        assertThat(kept.find(first)).contains(third);
        assertThat(kept.asOf(clock.instant(), first)).contains(third);
        assertThat(kept.asOf(clock.instant().minus(1, ChronoUnit.MICROS), first))
                .contains(second);
    }

    @Test
    default void loses_nothing_when_the_clock_is_set_back() {
        var clock = TickingClock.at(NOW);
        var kept = kept(clock);
        var first = kept.save(kept.example(1));
        clock.tick(Duration.ofMinutes(-5));
        var second = kept.save(kept.changed(first, "second"));

        assertThat(kept.find(first)).contains(second);
        clock.tick(Duration.ofMinutes(10));
        assertThat(kept.asOf(clock.instant(), first)).contains(second);
        var third = kept.save(kept.changed(second, "third"));
        assertThat(kept.asOf(clock.instant(), first)).contains(third);
    }

    @Test
    default void restores_random_histories() {
        var clock = TickingClock.at(NOW);

        new RandomHistory<>(kept(clock), clock, 20_260_601).verify(25);
    }

    @Test
    default void keeps_separate_histories() {
        var clock = TickingClock.at(NOW);
        var kept = kept(clock);
        var one = kept.save(kept.example(1));
        var two = kept.save(kept.example(2));
        clock.tick(Duration.ofHours(1));

        var changed = kept.save(kept.changed(two, "changed"));

        assertThat(kept.find(one)).contains(one);
        assertThat(kept.find(two)).contains(changed);
        assertThat(kept.asOf(clock.instant(), one)).contains(one);
        assertThat(kept.asOf(NOW, two)).contains(two);
    }
}
