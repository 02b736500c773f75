package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;

import java.time.Clock;
import org.ecm.core.shared.StaleRevision;
import org.junit.jupiter.api.Test;

/**
 * What every port promises to those who save at the same moment, whatever it keeps.
 *
 * <p>It is part of each port's own contract; there is nothing to implement here.
 *
 * @param <A> the kind of aggregate
 */
public interface RaceContract<A> {

    /**
     * {@return a port holding nothing, unshared with any other test}
     *
     * @param clock tells it when something is recorded
     */
    Kept<A> kept(Clock clock);

    @Test
    default void of_several_who_save_the_same_revision_at_once_exactly_one_succeeds() {
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
    default void of_several_who_save_for_the_first_time_at_once_exactly_one_succeeds() {
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
