package org.ecm.web.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.ecm.web.configuration.Settings;
import org.ecm.web.store.TestDatabase.Product;

/**
 * A database as an issue left it, kept for good: {@code kept/<issue>/hsqldb.zip} are the files of the embedded one,
 * {@code kept/<issue>/postgres.sql} is all of the other's schema and rows.
 *
 * <p>{@link #main} keeps one when an issue is finished, and never again; {@link UpgradeTest} restores them all.
 *
 * @param folder the issue's folder
 */
record KeptDatabase(Path folder) {

    /** As Flyway 12.4 makes it. */
    private static final String MIGRATIONS_TAKEN = """
            create table flyway_schema_history (
                installed_rank integer not null constraint flyway_schema_history_pk primary key,
                version varchar(50), description varchar(200) not null, type varchar(20) not null,
                script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,
                installed_on timestamp not null default now(), execution_time integer not null,
                success boolean not null);
            create index flyway_schema_history_s_idx on flyway_schema_history (success);
            """;

    /**
     * Keeps the practice of this very moment.
     *
     * @param arguments a new folder, {@code src/test/resources/kept/issue-2}
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        var kept = new KeptDatabase(Path.of(arguments[0]));
        Files.createDirectory(kept.folder);
        kept.keepEmbedded();
        kept.keepPostgres();
    }

    /** Restores it as it was kept, at the schema of its time. */
    TestDatabase restored(Product product, Path data) throws IOException, SQLException {
        return product == Product.HSQLDB ? restoredEmbedded(data) : restoredPostgres();
    }

    private void keepEmbedded() throws IOException, SQLException {
        var data = Files.createTempDirectory("kept");
        var database = TestDatabase.at(Product.HSQLDB, embeddedUrl(data));
        try (var open = database.dataSource().getConnection()) {
            new Migrations(database.dataSource()).run();
            KeptPractice.write(database);
            try (var statement = open.createStatement()) {
                statement.execute("shutdown compact");
            }
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("hsqldb.zip")));
                var files = Files.list(data.resolve("db"))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private TestDatabase restoredEmbedded(Path data) throws IOException {
        var files = Files.createDirectories(data.resolve("db"));
        try (var zip = new ZipInputStream(Files.newInputStream(folder.resolve("hsqldb.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, files.resolve(entry.getName()));
            }
        }
        return TestDatabase.at(Product.HSQLDB, embeddedUrl(data));
    }

    /** {@return the address that the site itself uses for a data folder} */
    private static String embeddedUrl(Path data) {
        return Settings.read(name -> name.equals("ECM_DATA") ? data.toString() : null)
                .database()
                .url();
    }

    private void keepPostgres() throws IOException, SQLException {
        var database = TestDatabase.migrated(Product.POSTGRESQL);
        KeptPractice.write(database);
        var dump = new StringBuilder(MIGRATIONS_TAKEN);
        var migrations = new Migrations(database.dataSource()).flyway();
        for (var step : migrations.load().info().applied()) {
            var script = MigrationScripts.OF_THE_SITE.read(step.getScript());
            for (Map.Entry<String, String> placeholder :
                    migrations.getPlaceholders().entrySet()) {
                script = script.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
            }
            dump.append(script);
        }
        var tables = new ArrayList<>(new Tables(database.dataSource()).names());
        tables.add("flyway_schema_history");
        for (int i = tables.size() - 1; i >= 0; i--) {
            insertsOf(tables.get(i), database)
                    .forEach(insert -> dump.append(insert).append('\n'));
        }
        Files.writeString(folder.resolve("postgres.sql"), dump);
    }

    private static List<String> insertsOf(String table, TestDatabase database) throws SQLException {
        var inserts = new ArrayList<String>();
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table)) {
            var data = rows.getMetaData();
            while (rows.next()) {
                var names = new ArrayList<String>();
                var values = new ArrayList<String>();
                for (int column :
                        IntStream.rangeClosed(1, data.getColumnCount()).toArray()) {
                    var value = rows.getString(column);
                    if (value != null) {
                        names.add(data.getColumnName(column));
                        values.add("'" + value.replace("'", "''") + "'");
                    }
                }
                inserts.add("insert into " + table + " (" + String.join(", ", names) + ") values ("
                        + values.stream().collect(Collectors.joining(", ")) + ");");
            }
        }
        return inserts;
    }

    private TestDatabase restoredPostgres() throws IOException, SQLException {
        var database = TestDatabase.at(Product.POSTGRESQL, TestDatabase.freshUrl(Product.POSTGRESQL));
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(folder.resolve("postgres.sql")));
        }
        return database;
    }
}
