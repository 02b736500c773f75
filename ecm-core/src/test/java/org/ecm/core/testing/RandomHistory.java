package org.ecm.core.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.ecm.core.shared.StaleRevision;

/**
 * A random history: saves of several aggregates, including stale ones, at random moments.
 *
 * @param <A> the type of the aggregates
 */
public final class RandomHistory<A> {

    private static final int AGGREGATES = 3;

    private final PortAdapter<A> kept;
    private final TickingClock clock;
    private final Random random;
    private final List<A> latest = new ArrayList<>();
    private final List<Entry<A>> entries = new ArrayList<>();

    private record Entry<A>(Instant recordedAt, int aggregate, A saved) {}

    /**
     * Starts a history.
     *
     * @param kept an empty port
     * @param clock the clock that {@code kept} uses
     * @param seed determines the history
     */
    public RandomHistory(PortAdapter<A> kept, TickingClock clock, long seed) {
        this.kept = kept;
        this.clock = clock;
        this.random = new Random(seed);
        for (int n = 1; n <= AGGREGATES; n++) {
            latest.add(kept.example(n));
        }
    }

    /**
     * Makes a number of saves, and verifies that every moment of the past stays available.
     *
     * @param saves the number
     */
    public void verify(int saves) {
        var begin = clock.instant();
        for (int n = 0; n < saves; n++) {
            clock.tick(ChronoUnit.MICROS.getDuration().multipliedBy(1 + random.nextInt(3)));
            save(random.nextInt(AGGREGATES), "save " + n);
        }
        for (var instant = begin; !instant.isAfter(clock.instant()); instant = instant.plus(1, ChronoUnit.MICROS)) {
            remembers(instant);
        }
        remembers(Instant.MAX);
    }

    private void save(int aggregate, String text) {
        var drawn = latest.get(aggregate);
        var saved = kept.save(kept.changed(drawn, text));
        latest.set(aggregate, saved);
        entries.add(new Entry<>(clock.instant(), aggregate, saved));
        if (random.nextInt(4) == 0) {
            clock.tick(ChronoUnit.MICROS.getDuration());
            Assertions.assertThatExceptionOfType(StaleRevision.class)
                    .isThrownBy(() -> kept.save(kept.changed(drawn, text + ", too late")));
        }
    }

    private void remembers(Instant instant) {
        for (int aggregate = 0; aggregate < AGGREGATES; aggregate++) {
            Assertions.assertThat(kept.asOf(instant, latest.get(aggregate)))
                    .as("example %d at %s", aggregate + 1, instant)
                    .isEqualTo(recorded(aggregate, instant));
        }
    }

    private Optional<A> recorded(int aggregate, Instant instant) {
        return entries.stream()
                .filter(entry -> entry.aggregate() == aggregate)
                .filter(entry -> !entry.recordedAt().isAfter(instant))
                .map(Entry::saved)
                .reduce((earlier, later) -> later);
    }
}
