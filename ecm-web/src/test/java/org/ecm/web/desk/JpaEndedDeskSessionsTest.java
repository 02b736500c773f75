package org.ecm.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.uuid;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // mostly waiting for a database
class JpaEndedDeskSessionsTest {

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

    abstract static class Adapted {

        @RegisterExtension
        final TestDatabases databases;

        Adapted(TestDatabase.Product product) {
            databases = new TestDatabases(product);
        }

        private static EndedDeskSessions in(TestDatabase database) {
            return database.port(EndedDeskSessions.class, JpaEndedDeskSessions::new);
        }

        @Test
        void ends_one_session_and_no_other_for_every_node() {
            var database = databases.fresh();

            in(database).add(uuid(1), NOW);

            assertThat(in(database).contains(uuid(1))).isTrue();
            assertThat(in(database).contains(uuid(2))).isFalse();
        }

        @Test
        void keeps_a_session_ended_until_the_last_time_given() {
            var sessions = in(databases.fresh());
            sessions.add(uuid(1), NOW);
            sessions.add(uuid(1), NOW.plusSeconds(60));
            sessions.add(uuid(2), NOW);

            sessions.deleteExpired(NOW);

            assertThat(sessions.contains(uuid(1))).isTrue();
            assertThat(sessions.contains(uuid(2))).isFalse();
            sessions.deleteExpired(NOW.plus(Duration.ofMinutes(1)));
            assertThat(sessions.contains(uuid(1))).isFalse();
        }

        @Test
        void ends_a_session_that_is_ended_many_times_at_once() {
            var sessions = in(databases.fresh());

            IntStream.range(0, 8).parallel().forEach(n -> sessions.add(uuid(1), NOW));

            assertThat(sessions.contains(uuid(1))).isTrue();
        }

        @Test
        void stores_no_id_that_could_open_the_desk() throws SQLException {
            var database = databases.fresh();
            in(database).add(uuid(1), NOW);

            try (var connection = database.dataSource().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select digest, id from ended_desk_session")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).matches("[0-9a-f]{64}").doesNotContain(plain());
                assertThat(rows.getString(2)).isNotEqualTo(uuid(1).toString());
            }
        }

        private static String plain() {
            return uuid(1).toString().replace("-", "");
        }
    }
}
