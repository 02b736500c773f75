package org.ecm.web.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.ecm.web.database.TestDatabase.Product;

/**
 * The databases of a site as an issue left them, kept for good: {@code kept/<issue>/hsqldb.zip} are the files of the
 * embedded one, {@code kept/<issue>/postgres.sql} is all of the other's schema and rows; from issue 3 on, the keys of
 * requests stand beside them.
 *
 * <p>{@link #main} keeps them when an issue is finished, and never again; {@link UpgradeTest} restores them all.
 *
 * @param folder the issue's folder
 */
record KeptDatabase(Path folder) {

    /**
     * One of the databases of a site.
     *
     * @param name of its files here
     * @param files where the embedded one has its files in a data folder
     * @param scripts that made it
     * @param migrations that take them
     */
    private record Part(
            String name, String files, MigrationScripts scripts, Function<DataSource, Migrations> migrations) {}

    private static final Part ROWS = new Part("", "db", MigrationScripts.OF_THE_SITE, Migrations::new);
    private static final Part KEYS = new Part("-keys", "keys", MigrationScripts.OF_KEYS, Migrations::ofKeys);

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
     * @param arguments a new folder, {@code src/test/resources/kept/issue-3}
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        var kept = new KeptDatabase(Path.of(arguments[0]));
        Files.createDirectory(kept.folder);
        kept.keepEmbedded();
        kept.keepPostgres();
    }

    /** {@return the rows as they were kept, at the schema of their time} */
    TestDatabase restored(Product product, Path data) throws IOException, SQLException {
        if (product == Product.HSQLDB) {
            unzip(ROWS, data);
            return TestDatabase.at(product, TestDatabase.embeddedUrl(data));
        }
        var database = TestDatabase.at(product, TestDatabase.freshUrl(product));
        run(Files.readString(folder.resolve("postgres.sql")), database.dataSource());
        return database;
    }

    /** {@return the keys of requests as they were kept; nothing at all if the issue had none} */
    DataSource restoredKeys(Product product, Path data) throws IOException, SQLException {
        if (product == Product.HSQLDB) {
            unzip(KEYS, data);
            return TestKeys.at(data);
        }
        var keys = TestDatabase.keys(product, TestDatabase.freshDatabase(product));
        var dump = folder.resolve("postgres-keys.sql");
        if (Files.exists(dump)) {
            run("create schema ecm_keys; set search_path to ecm_keys; " + Files.readString(dump), keys);
        }
        return keys;
    }

    private static void run(String script, DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private void keepEmbedded() throws IOException, SQLException {
        var data = Files.createTempDirectory("kept");
        var database = TestDatabase.at(Product.HSQLDB, TestDatabase.embeddedUrl(data));
        var keys = TestKeys.at(data);
        try (var rowsOpen = database.dataSource().getConnection();
                var keysOpen = keys.getConnection()) {
            new Migrations(database.dataSource()).run();
            Migrations.ofKeys(keys).run();
            KeptPractice.write(database, keys);
            for (var open : List.of(rowsOpen, keysOpen)) {
                try (var statement = open.createStatement()) {
                    statement.execute("shutdown compact");
                }
            }
        }
        zip(ROWS, data);
        zip(KEYS, data);
    }

    private void zip(Part part, Path data) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("hsqldb" + part.name + ".zip")));
                var files = Files.list(data.resolve(part.files))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private void unzip(Part part, Path data) throws IOException {
        var kept = folder.resolve("hsqldb" + part.name + ".zip");
        if (!Files.exists(kept)) {
            return;
        }
        var files = Files.createDirectories(data.resolve(part.files));
        try (var zip = new ZipInputStream(Files.newInputStream(kept))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, files.resolve(entry.getName()));
            }
        }
    }

    private void keepPostgres() throws IOException, SQLException {
        var database = TestDatabase.migrated(Product.POSTGRESQL);
        var keys = TestDatabase.keys(Product.POSTGRESQL, TestDatabase.freshDatabase(Product.POSTGRESQL));
        Migrations.ofKeys(keys).run();
        KeptPractice.write(database, keys);
        dump(ROWS, database.dataSource());
        dump(KEYS, keys);
    }

    private void dump(Part part, DataSource database) throws IOException, SQLException {
        var dump = new StringBuilder(MIGRATIONS_TAKEN);
        var migrations = part.migrations.apply(database).flyway();
        for (var step : migrations.load().info().applied()) {
            if (step.getScript().endsWith(".sql")) { // making the schema is a step of its own
                dump.append(filled(part.scripts.read(step.getScript()), migrations.getPlaceholders()));
            }
        }
        var tables = new ArrayList<>(new Tables(database).names());
        tables.add("flyway_schema_history");
        for (int i = tables.size() - 1; i >= 0; i--) {
            insertsOf(tables.get(i), database)
                    .forEach(insert -> dump.append(insert).append('\n'));
        }
        Files.writeString(folder.resolve("postgres" + part.name + ".sql"), dump);
    }

    private static String filled(String script, Map<String, String> placeholders) {
        var filled = script;
        for (var placeholder : placeholders.entrySet()) {
            filled = filled.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
        }
        return filled;
    }

    private static List<String> insertsOf(String table, DataSource database) throws SQLException {
        var inserts = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table)) {
            var data = rows.getMetaData();
            while (rows.next()) {
                var names = new ArrayList<String>();
                var values = new ArrayList<String>();
                for (int column :
                        IntStream.rangeClosed(1, data.getColumnCount()).toArray()) {
                    var value = rows.getString(column);
                    if (value != null && !data.isAutoIncrement(column)) { // the database numbers it again
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
}
