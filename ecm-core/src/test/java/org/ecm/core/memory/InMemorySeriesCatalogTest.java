package org.ecm.core.memory;

import java.time.Clock;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.core.testing.SeriesCatalogContract;

class InMemorySeriesCatalogTest implements SeriesCatalogContract {

    @Override
    public SeriesCatalog catalogue(Clock clock) {
        return new InMemorySeriesCatalog(clock);
    }
}
