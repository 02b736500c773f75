package org.ecm.web.links;

import java.time.Clock;
import org.ecm.web.database.Ports;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.ecm.web.database.TestKeys;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // mostly waiting for a database
class JpaRevokedLinksTest {

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

    abstract static class Adapted implements RevokedLinksContract {

        @RegisterExtension
        final TestDatabases databases;

        @RegisterExtension
        final TestKeys keys;

        Adapted(TestDatabase.Product product) {
            databases = new TestDatabases(product);
            keys = new TestKeys(product);
        }

        @Override
        public Stored stored() {
            var database = databases.fresh();
            return new Stored(
                    new Ports(database, Clock.systemUTC()).requests(TestVaults.of(keys.fresh(), 1)),
                    database.port(RevokedLinks.class, JpaRevokedLinks::new));
        }
    }
}
