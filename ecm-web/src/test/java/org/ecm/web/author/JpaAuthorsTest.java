package org.ecm.web.author;

import java.time.Clock;
import org.ecm.core.author.Authors;
import org.ecm.core.testing.AuthorsContract;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // mostly waiting for a database
class JpaAuthorsTest {

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

    abstract static class Stored implements AuthorsContract {

        @RegisterExtension
        final TestDatabases databases;

        Stored(TestDatabase.Product product) {
            databases = new TestDatabases(product);
        }

        @Override
        public Authors authors(Clock clock) {
            return databases.fresh().port(Authors.class, entityManager -> new JpaAuthors(entityManager, clock));
        }
    }
}
