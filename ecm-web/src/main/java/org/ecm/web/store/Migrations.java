package org.ecm.web.store;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a database to the schema of this release; each step is a script in {@code db/migration}. */
public final class Migrations {

    private final DataSource database;

    /** @param database the one to bring up to date */
    public Migrations(DataSource database) {
        this.database = database;
    }

    /** Takes the steps that are missing; several nodes may start at once. */
    public void run() {
        flyway().load().migrate();
    }

    /** The steps, for whoever wants to stop at one of them. */
    FluentConfiguration flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .placeholders(dialect());
    }

    private Map<String, String> dialect() {
        try (var connection = database.getConnection()) {
            var product = connection.getMetaData().getDatabaseProductName();
            return product.toLowerCase(Locale.ROOT).startsWith("hsql")
                    ? Map.of("cached", "cached", "bytewise", "")
                    : Map.of("cached", "", "bytewise", "collate \"C\"");
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be reached", e);
        }
    }
}
