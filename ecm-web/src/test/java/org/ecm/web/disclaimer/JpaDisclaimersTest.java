package org.ecm.web.disclaimer;

import java.time.Clock;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.testing.DisclaimersContract;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // mostly waiting for a database
class JpaDisclaimersTest {

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

    abstract static class Stored implements DisclaimersContract {

        @RegisterExtension
        final TestDatabases databases;

        Stored(TestDatabase.Product product) {
            databases = new TestDatabases(product);
        }

        @Override
        public Disclaimers disclaimers(Clock clock) {
            return databases.fresh().port(Disclaimers.class, entityManager -> new JpaDisclaimers(entityManager, clock));
        }
    }
}
