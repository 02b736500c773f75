package org.ecm.web.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestKeys;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // mostly waiting for a database
class JdbcDataKeysTest {

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

    abstract static class Stored implements DataKeysContract {

        @RegisterExtension
        final TestKeys databases;

        Stored(TestDatabase.Product product) {
            databases = new TestKeys(product);
        }

        @Override
        public DataKeys keys() {
            return new JdbcDataKeys(databases.fresh());
        }

        @Test
        void a_key_that_an_older_copy_brought_back_is_removed_again() throws SQLException {
            var database = databases.fresh();
            var keys = new JdbcDataKeys(database);
            keys.make(ONE, KEY, NOON);
            keys.make(TWO, KEY, NOON);
            putIntoLedger(database);

            assertThat(keys.forgetAgain()).isEqualTo(1);
            assertThat(keys.forgetAgain()).isZero();

            assertThat(keys.find(ONE)).isEmpty();
            assertThat(keys.find(TWO)).contains(KEY);
            assertThat(keys.erasures()).containsExactly(new KeyErasure(ONE, NOON));
        }

        /** As an operator does, who puts back the keys of yesterday and the ledger of today. */
        private static void putIntoLedger(DataSource database) throws SQLException {
            try (var connection = database.getConnection();
                    var line = connection.prepareStatement("insert into erasure values (?, ?)")) {
                line.setObject(1, ONE);
                line.setObject(2, NOON.atOffset(ZoneOffset.UTC));
                line.executeUpdate();
            }
        }
    }
}
