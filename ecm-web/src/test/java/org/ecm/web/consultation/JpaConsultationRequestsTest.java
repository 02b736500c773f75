package org.ecm.web.consultation;

import org.ecm.core.testing.ConsultationRequestsContract;
import org.ecm.core.testing.NoticesContract;
import org.ecm.core.testing.RequestStore;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.ecm.web.database.TestKeys;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // mostly waiting for a database
class JpaConsultationRequestsTest {

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

    abstract static class Stored implements ConsultationRequestsContract, NoticesContract {

        @RegisterExtension
        final TestDatabases databases;

        @RegisterExtension
        final TestKeys keys;

        Stored(TestDatabase.Product product) {
            databases = new TestDatabases(product);
            keys = new TestKeys(product);
        }

        @Override
        public RequestStore store() {
            return new TestRequests(databases.fresh(), TestVaults.of(keys.fresh(), 1)).store();
        }
    }
}
