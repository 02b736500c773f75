package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.ecm.web.database.TestDatabase.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The keys of requests have tables of their own, wherever the rows are. */
@Execution(ExecutionMode.CONCURRENT) // with databases of its own
class KeysMigrationsTest {

    private static final String[] TABLES = {"data_key", "data_key_lock", "erasure", "flyway_schema_history"};

    @ParameterizedTest
    @EnumSource
    void each_step_is_taken_once_however_often_the_site_starts(Product product) throws Exception {
        var keys = TestDatabase.keys(product, TestDatabase.freshDatabase(product));
        try (var open = keys.getConnection()) {
            Migrations.ofKeys(keys).run();
            Migrations.ofKeys(keys).run();

            assertThat(open.isValid(1)).isTrue();
            assertThat(tables(keys)).containsExactlyInAnyOrder(TABLES);
            assertThat(stepsTaken(keys))
                    .isEqualTo(MigrationScripts.OF_KEYS.all().size());
        }
    }

    @Test
    void nodes_that_start_at_once_make_the_schema_once() throws Exception {
        var keys = TestDatabase.keys(Product.POSTGRESQL, TestDatabase.freshDatabase(Product.POSTGRESQL));
        int nodes = 4;
        var start = new CyclicBarrier(nodes);
        var threads = Executors.newFixedThreadPool(nodes);
        try {
            Callable<Void> node = () -> {
                start.await();
                Migrations.ofKeys(keys).run();
                return null;
            };
            for (var run : threads.invokeAll(Collections.nCopies(nodes, node))) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(stepsTaken(keys)).isEqualTo(MigrationScripts.OF_KEYS.all().size());
    }

    @Test
    void in_a_database_with_the_rows_neither_sees_the_tables_of_the_other() throws Exception {
        var url = TestDatabase.freshDatabase(Product.POSTGRESQL);
        var rows = TestDatabase.dataSource(Product.POSTGRESQL, url);
        var keys = TestDatabase.keys(Product.POSTGRESQL, url);
        Migrations.ofKeys(keys).run();
        new Migrations(rows).run();

        assertThat(tables(keys)).containsExactlyInAnyOrder(TABLES);
        assertThat(tables(rows)).contains("article").doesNotContain("data_key", "erasure");
        try (var connection = keys.getConnection()) {
            assertThat(connection.getSchema()).isEqualTo("ecm_keys");
        }
    }

    private static List<String> tables(DataSource database) throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = database.getConnection();
                var tables =
                        connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }

    private static int stepsTaken(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from \"flyway_schema_history\""
                        + " where \"version\" is not null and \"type\" = 'SQL'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
