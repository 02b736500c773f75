package org.ecm.web.content;

import java.time.Clock;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // mostly waiting for a database
class JpaImportLedgerTest {

    @Nested
    class InHsqldb extends Adapted {
        InHsqldb() {
            super(TestDatabase.Product.HSQLDB);
        }
    }

    @Nested
    class InPostgres extends Adapted {
        InPostgres() {
            super(TestDatabase.Product.POSTGRESQL);
        }
    }

    abstract static class Adapted implements ImportLedgerContract {

        @RegisterExtension
        final TestDatabases databases;

        Adapted(TestDatabase.Product product) {
            databases = new TestDatabases(product);
        }

        @Override
        public ImportLedgerContract.Stored ledger() {
            var database = databases.fresh();
            return new ImportLedgerContract.Stored(
                    database.port(
                            ImportLedger.class, entityManager -> new JpaImportLedger(entityManager, Clock.systemUTC())),
                    database::inTransaction);
        }
    }
}
