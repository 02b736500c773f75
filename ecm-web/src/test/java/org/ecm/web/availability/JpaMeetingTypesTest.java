package org.ecm.web.availability;

import java.time.Clock;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.testing.MeetingTypesContract;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class JpaMeetingTypesTest {

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

    abstract static class Stored implements MeetingTypesContract {

        @RegisterExtension
        final TestDatabases databases;

        Stored(TestDatabase.Product product) {
            databases = new TestDatabases(product);
        }

        @Override
        public MeetingTypes types(Clock clock) {
            return databases
                    .fresh()
                    .port(MeetingTypes.class, entityManager -> new JpaMeetingTypes(entityManager, clock));
        }
    }
}
