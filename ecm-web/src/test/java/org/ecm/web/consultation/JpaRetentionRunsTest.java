package org.ecm.web.consultation;

import org.ecm.core.consultation.Notices;
import org.ecm.core.retention.RetentionRuns;
import org.ecm.core.testing.RetentionRunsContract;
import org.ecm.core.testing.RetentionStore;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // mostly waiting for a database
class JpaRetentionRunsTest {

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

    abstract static class Stored implements RetentionRunsContract {

        @RegisterExtension
        final TestDatabases databases;

        Stored(TestDatabase.Product product) {
            databases = new TestDatabases(product);
        }

        @Override
        public RetentionStore store() {
            var database = databases.fresh();
            return new RetentionStore(
                    database.port(RetentionRuns.class, JpaRetentionRuns::new),
                    database.port(Notices.class, JpaNotices::new));
        }
    }
}
