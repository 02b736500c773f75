package org.ecm.web.availability;

import java.time.Clock;
import org.ecm.core.availability.Schedules;
import org.ecm.core.testing.SchedulesContract;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaSchedulesTest {

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

    abstract static class Stored implements SchedulesContract {

        @RegisterExtension
        final TestDatabases databases;

        Stored(TestDatabase.Product product) {
            databases = new TestDatabases(product);
        }

        @Override
        public Schedules schedules(Clock clock) {
            return databases.fresh().port(Schedules.class, entityManager -> new JpaSchedules(entityManager, clock));
        }
    }
}
