package org.ecm.web.booking;

import java.time.Clock;
import org.ecm.core.booking.Diaries;
import org.ecm.core.testing.BookingStore;
import org.ecm.core.testing.DiariesContract;
import org.ecm.web.store.Ports;
import org.ecm.web.store.TestDatabase;
import org.ecm.web.store.TestDatabases;
import org.ecm.web.store.TestKeys;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // mostly waiting for a database
class JpaDiariesTest {

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

    abstract static class Stored implements DiariesContract {

        @RegisterExtension
        final TestDatabases databases;

        @RegisterExtension
        final TestKeys keys;

        Stored(TestDatabase.Product product) {
            databases = new TestDatabases(product);
            keys = new TestKeys(product);
        }

        @Override
        public BookingStore store() {
            var database = databases.fresh();
            var ports = new Ports(database, Clock.systemUTC());
            var requests = ports.requests(TestVaults.of(keys.fresh(), 1));
            return new BookingStore(
                    database.port(Diaries.class, entityManager -> new JpaDiaries(entityManager, requests)),
                    requests,
                    ports.notices());
        }
    }
}
