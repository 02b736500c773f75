package org.ecm.web.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.RequestExamples.notices;
import static org.ecm.core.testing.RequestExamples.request;

import jakarta.persistence.PersistenceException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.Locale;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabase.Product;
import org.ecm.web.database.TestKeys;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A database that refuses a row says which rule was broken; what was in the row is nobody's business. */
class RefusedInsertTest {

    @Nested
    class InHsqldb extends Stored {
        InHsqldb() {
            super(Product.HSQLDB);
        }
    }

    @Nested
    class InPostgres extends Stored {
        InPostgres() {
            super(Product.POSTGRESQL);
        }
    }

    abstract static class Stored {

        @RegisterExtension
        final TestKeys keys;

        private final Product product;

        Stored(Product product) {
            this.product = product;
            this.keys = new TestKeys(product);
        }

        @Test
        void no_exception_has_what_was_to_be_stored() throws Exception {
            var database = TestDatabase.migrated(product); // of its own: it is spoiled
            var vault = TestVaults.of(keys.fresh(), 1);
            var requests = new TestRequests(database, vault).requests();
            execute(database, "alter table request_correspondence add constraint never check (request_id is null)");

            var told = told(requests);

            assertThat(told.toLowerCase(Locale.ROOT)).contains("never");
            assertThat(told).doesNotContain(Canary.WORDS);
            assertThat(told)
                    .doesNotContain(vault.fingerprint(Canary.EMAIL.canonical()))
                    .doesNotContain(request(1).id().toString())
                    .doesNotContain(request(1).key().orElseThrow().toString());
        }

        /** {@return all that a careless log would say of the failure} */
        private static String told(ConsultationRequests requests) {
            var told = new StringWriter();
            assertThatExceptionOfType(PersistenceException.class)
                    .isThrownBy(() -> requests.submit(request(1), Canary.enquiry(), notices(request(1))))
                    .satisfies(thrown -> thrown.printStackTrace(new PrintWriter(told, true)));
            return told.toString();
        }

        private static void execute(TestDatabase database, String sql) throws SQLException {
            try (var connection = database.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }
}
