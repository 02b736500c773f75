package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.StartupFailure;
import org.ecm.web.database.TestDatabase.Product;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {

    @ParameterizedTest
    @EnumSource
    void each_step_is_taken_once_however_often_the_site_starts(Product product) throws Exception {
        var database = TestDatabase.dataSource(product, TestDatabase.freshUrl(product));
        try (var open = database.getConnection()) {
            new Migrations(database).run();
            new Migrations(database).run();

            assertThat(open.isValid(1)).isTrue();
            assertThat(stepsTaken(database))
                    .isEqualTo(MigrationScripts.OF_THE_SITE.all().size());
        }
    }

    @Test
    void nodes_that_start_at_once_take_each_step_once() throws Exception {
        var database = TestDatabase.dataSource(Product.POSTGRESQL, TestDatabase.freshUrl(Product.POSTGRESQL));
        int nodes = 4;
        var start = new CyclicBarrier(nodes);
        var threads = Executors.newFixedThreadPool(nodes);
        try {
            Callable<Void> node = () -> {
                start.await();
                new Migrations(database).run();
                return null;
            };
            for (var run : threads.invokeAll(Collections.nCopies(nodes, node))) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(stepsTaken(database))
                .isEqualTo(MigrationScripts.OF_THE_SITE.all().size());
    }

    @ParameterizedTest
    @EnumSource
    void a_database_that_a_newer_release_has_written_is_refused_with_both_versions(Product product) throws Exception {
        var database = TestDatabase.dataSource(product, TestDatabase.freshUrl(product));
        try (var open = database.getConnection();
                var statement = open.createStatement()) {
            var migrations = new Migrations(database);
            migrations.run();
            assertThat(migrations.newerThanKnown()).isEmpty();
            assertThat(statement.executeUpdate("update \"flyway_schema_history\" set \"version\" = '1000',"
                            + " \"script\" = 'V1000__later.sql' where \"version\" = '" + migrations.newestKnown()
                            + "'"))
                    .isEqualTo(1);

            assertThatExceptionOfType(StartupFailure.class)
                    .isThrownBy(() -> DatabaseStartup.bringUpToDate(migrations, Optional::empty, diagnosis()))
                    .withMessageContaining("newer release")
                    .withMessageContaining("version 1000, this release knows " + migrations.newestKnown());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_changed_while_nothing_can_be_saved_and_nothing_has_to_be_once_it_is_up_to_date(Product product)
            throws Exception {
        var database = TestDatabase.dataSource(product, TestDatabase.freshUrl(product));
        var migrations = new Migrations(database);
        try (var open = database.getConnection()) {
            assertThatExceptionOfType(StartupFailure.class)
                    .isThrownBy(() -> DatabaseStartup.bringUpToDate(
                            migrations, () -> Optional.of(StorageProblem.DISK_FULL), diagnosis()))
                    .withMessageStartingWith("ECM_D")
                    .withMessageContaining("must be brought up to date, but nothing can be saved (disk-full)")
                    .withMessageContaining("ECM_MIN_FREE_MB");
            assertThat(migrations.arePending()).isTrue();

            DatabaseStartup.bringUpToDate(migrations, Optional::empty, diagnosis());
            DatabaseStartup.bringUpToDate(migrations, () -> Optional.of(StorageProblem.DISK_FULL), diagnosis());
            assertThat(migrations.arePending()).isFalse();
            assertThat(open.isValid(1)).isTrue();
        }
    }

    private static DatabaseStartupDiagnosis diagnosis() {
        return new DatabaseStartupDiagnosis("ECM_DB", new Configuration.Database("", "", ""), Path.of("data"));
    }

    @ParameterizedTest
    @EnumSource
    void a_database_that_took_a_different_script_is_refused(Product product) throws Exception {
        var database = TestDatabase.dataSource(product, TestDatabase.freshUrl(product));
        new Migrations(database).run();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                            "update \"flyway_schema_history\" set \"checksum\" = 7 where \"version\" = '1'"))
                    .isEqualTo(1);
        }

        assertThatExceptionOfType(FlywayValidateException.class).isThrownBy(() -> new Migrations(database).run());
    }

    private static int stepsTaken(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from \"flyway_schema_history\" where \"version\" is not null")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
