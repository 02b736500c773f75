package org.ecm.core.memory;

import java.time.Clock;
import org.ecm.core.series.SeriesCatalogue;
import org.ecm.core.testing.SeriesCatalogueContract;

class InMemorySeriesCatalogueTest implements SeriesCatalogueContract {

    @Override
    public SeriesCatalogue catalogue(Clock clock) {
        return new InMemorySeriesCatalogue(clock);
    }
}
