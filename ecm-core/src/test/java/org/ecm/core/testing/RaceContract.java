package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;

import java.time.Clock;
import org.ecm.core.shared.StaleRevision;
import org.junit.jupiter.api.Test;

/**
 * The contract of every port for concurrent saves.
 *
 * <p>It's part of each port's contract and needs no implementation.
 *
 * @param <A> the type of the aggregates
 */
public interface RaceContract<A> {

    /**
     * {@return an empty store, not shared with other tests}
     *
     * @param clock tells the moment of each save
     */
    PortAdapter<A> kept(Clock clock);

    @Test
    default void exactly_one_of_several_concurrent_saves_succeeds() {
        var kept = kept(TickingClock.at(NOW));
        var latest = kept.save(kept.example(1));
        for (int round = 0; round < Race.ROUNDS; round++) {
            var drawn = latest;

            var race = Race.between(n -> () -> kept.save(kept.changed(drawn, "by thread " + n)));

            assertThat(race.failures()).hasSize(Race.THREADS - 1).hasOnlyElementsOfType(StaleRevision.class);
            assertThat(race.winners()).hasSize(1);
            latest = race.winners().get(0);
            assertThat(kept.find(drawn)).contains(latest);
        }
    }

    @Test
    default void exactly_one_of_several_concurrent_first_saves_succeeds() {
        var kept = kept(TickingClock.at(NOW));
        for (int round = 1; round <= Race.ROUNDS; round++) {
            var drawn = kept.example(round);

            var race = Race.between(n -> () -> kept.save(kept.changed(drawn, "by thread " + n)));

            assertThat(race.failures()).hasSize(Race.THREADS - 1).hasOnlyElementsOfType(StaleRevision.class);
            assertThat(race.winners()).hasSize(1);
            assertThat(kept.find(drawn)).contains(race.winners().get(0));
        }
    }
}
