package org.ecm.web.settings;

import java.time.Clock;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaSiteSettingsHistoryTest {

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

    abstract static class Stored implements SiteSettingsHistoryContract {

        @RegisterExtension
        final TestDatabases databases;

        Stored(TestDatabase.Product product) {
            databases = new TestDatabases(product);
        }

        @Override
        public SiteSettingsHistory history(Clock clock) {
            return databases
                    .fresh()
                    .port(SiteSettingsHistory.class, entityManager -> new JpaSiteSettingsHistory(entityManager, clock));
        }
    }
}
