package org.ecm.web.series;

import java.time.Clock;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.core.testing.SeriesCatalogContract;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaSeriesCatalogTest {

    @Nested
    class InHsqldb extends Stored {
        InHsqldb() {
            super(TestDatabase.Product.HSQLDB);
        }
    }

    @Nested
    class InPostgres extends Stored {
        InPostgres() {
            super(TestDatabase.Product.POSTGRESQL);
        }
    }

    abstract static class Stored implements SeriesCatalogContract {

        @RegisterExtension
        final TestDatabases databases;

        Stored(TestDatabase.Product product) {
            databases = new TestDatabases(product);
        }

        @Override
        public SeriesCatalog catalogue(Clock clock) {
            return databases
                    .fresh()
                    .port(SeriesCatalog.class, entityManager -> new JpaSeriesCatalog(entityManager, clock));
        }
    }
}
