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

/** Brings a database to the schema of this release; each step is a script. */
public final class Migrations {

    private static final Set<MigrationState> NEWER =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private final DataSource database;
    private final String location;
    private final Optional<String> schema;

    /**
     * Of what the site keeps, in {@code db/migration}.
     *
     * @param database the one to bring up to date
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
     * {@return the steps of the keys of requests, in {@code db/keys}; on PostgreSQL they make the schema, too}
     *
     * @param database the one to bring up to date
     */
    public static Migrations ofKeys(DataSource database) {
        return new Migrations(database, "classpath:db/keys", Optional.of(KeysDataSource.SCHEMA));
    }

    /** Takes the steps that are missing; several nodes may start at once. */
    public void run() {
        flyway().load().migrate();
    }

    /** {@return whether steps are missing} */
    boolean arePending() {
        return flyway().load().info().pending().length > 0;
    }

    /** {@return the version of the database's schema if this release doesn't know it, since a newer one made it} */
    Optional<String> newerThanKnown() {
        return Arrays.stream(flyway().load().info().applied())
                .filter(step -> NEWER.contains(step.getState()))
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion);
    }

    /** {@return the newest version that this release knows} */
    String newestKnown() {
        return Arrays.stream(flyway().load().info().all())
                .filter(step -> step.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElse("0");
    }

    /** The steps, for whoever wants to stop at one of them. */
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
