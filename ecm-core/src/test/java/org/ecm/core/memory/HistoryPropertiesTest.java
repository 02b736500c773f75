package org.ecm.core.memory;

import static org.ecm.core.testing.Examples.NOW;

import java.time.Clock;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecm.core.testing.PortAdapter;
import org.ecm.core.testing.RandomHistory;
import org.ecm.core.testing.TickingClock;

class HistoryPropertiesTest {

    @Property(tries = 60)
    void articles_keep_every_version(@ForAll long seed) {
        remembers(new InMemoryArticlesTest()::kept, seed);
    }

    @Property(tries = 60)
    void pages_keep_every_version(@ForAll long seed) {
        remembers(new InMemoryPagesTest()::kept, seed);
    }

    @Property(tries = 60)
    void series_keep_every_version(@ForAll long seed) {
        remembers(new InMemorySeriesCatalogTest()::kept, seed);
    }

    @Property(tries = 60)
    void authors_keep_every_version(@ForAll long seed) {
        remembers(new InMemoryAuthorsTest()::kept, seed);
    }

    @Property(tries = 60)
    void disclaimers_keep_every_version(@ForAll long seed) {
        remembers(new InMemoryDisclaimersTest()::kept, seed);
    }

    @Property(tries = 60)
    void schedules_keep_every_version(@ForAll long seed) {
        remembers(new InMemorySchedulesTest()::kept, seed);
    }

    @Property(tries = 60)
    void meeting_types_keep_every_version(@ForAll long seed) {
        remembers(new InMemoryMeetingTypesTest()::kept, seed);
    }

    private static <A> void remembers(Function<Clock, PortAdapter<A>> port, long seed) {
        var clock = TickingClock.at(NOW);
        new RandomHistory<>(port.apply(clock), clock, seed).verify(20);
    }
}
