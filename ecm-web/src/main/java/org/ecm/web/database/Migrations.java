package org.ecm.web.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Migrates a database to the schema of this release, with one script for each migration. */
public final class Migrations {

    private static final Set<MigrationState> NEWER =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final DataSource database;
    private final String location;
    private final Optional<String> schema;

    /**
     * Creates the migrations of the site's rows, from the scripts in {@code db/migration}.
     *
     * @param database the database to migrate
     */
    public Migrations(DataSource database) {
        this(database, "classpath:db/migration", Optional.empty());
    }

    private Migrations(DataSource database, String location, Optional<String> schema) {
        this.database = database;
        this.location = location;
        this.schema = schema;
    }

    /**
     * {@return the migrations of the request keys, from {@code db/keys}; on PostgreSQL they also create the schema}
     *
     * @param database the database to migrate
     */
    public static Migrations ofKeys(DataSource database) {
        return new Migrations(database, "classpath:db/keys", Optional.of(KeysDataSource.SCHEMA));
    }

    /** Runs the pending migrations; several nodes may run them at once. */
    public void run() {
        flyway().load().migrate();
    }

    /** {@return whether any migrations are pending} */
    boolean arePending() {
        return flyway().load().info().pending().length > 0;
    }

    /** {@return the schema version of the database if a newer release made it; empty if this release knows it} */
    Optional<String> newerThanKnown() {
        return Arrays.stream(flyway().load().info().applied())
                .filter(step -> NEWER.contains(step.getState()))
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion);
    }

    /** {@return the newest schema version that this release knows} */
    String newestKnown() {
        return Arrays.stream(flyway().load().info().all())
                .filter(step -> step.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElse("0");
    }

    /** {@return the configured migrations, which tests can stop at any version} */
    FluentConfiguration flyway() {
        boolean embedded = isEmbedded();
        var steps = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations(location)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .placeholders(
                        embedded
                                ? Map.of(
                                        "cached", "cached",
                                        "bytewise", "",
                                        "bytes", "varbinary(16000000)",
                                        "nullable", "set null",
                                        "postgresql", "--")
                                : Map.of(
                                        "cached", "",
                                        "bytewise", "collate \"C\"",
                                        "bytes", "bytea",
                                        "nullable", "drop not null",
                                        "postgresql", ""));
        if (!embedded) {
            schema.ifPresent(name -> steps.defaultSchema(name).createSchemas(true));
        }
        return steps;
    }

    private boolean isEmbedded() {
        try (var connection = database.getConnection()) {
            return DatabaseKind.isEmbedded(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be reached", e);
        }
    }
}
