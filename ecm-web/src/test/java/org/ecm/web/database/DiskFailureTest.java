package org.ecm.web.database;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.ecm.web.configuration.Settings;
import org.ecm.web.vault.TestVaults;
import org.hsqldb.lib.FileAccess;
import org.hsqldb.lib.FileUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that fails at each of the things that are done to it, one after the other: what was acknowledged is there. */
class DiskFailureTest {

    private static final int ROWS_BEFORE = 3;

    @TempDir(factory = InMemory.class)
    Path folder;

    private Path original;

    /** So that nobody waits for a real disk, where there is a file system without one. */
    static final class InMemory implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
            var memory = Path.of("/dev/shm");
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "ecm")
                    : Files.createTempDirectory("ecm");
        }
    }

    @BeforeEach
    void keepSomeRows() throws SQLException {
        Logger.getLogger(EmbeddedDatabase.class.getName()).setLevel(Level.OFF); // it would be one line a position
        original = folder.resolve("original");
        var database = database(original, new FailingDisk(false));
        try (var connection = database.connect(0)) {
            createNotes(connection);
            for (int id = 0; id < ROWS_BEFORE; id++) {
                insert(connection, id);
            }
        }
    }

    @Test
    void a_disk_that_fails_once_loses_nothing_acknowledged() throws Exception {
        assertThat(failAtEachPosition(false)).isGreaterThan(50);
    }

    @Test
    void a_disk_that_stays_full_loses_nothing_acknowledged() throws Exception {
        assertThat(failAtEachPosition(true)).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_was_sealed_is_opened_after_any_failure_of_the_disk_of_the_keys(boolean staysFull) throws Exception {
        var empty = folder.resolve("keys-empty");
        TestKeys.embedded(empty);
        boolean failed = true;
        int position = 0;
        while (failed) {
            position++;
            var live = copy(empty, folder.resolve("keys-live-" + position));
            var disk = new FailingDisk(staysFull);
            disk.failAt(position);
            var sealed = seal(keys(live, disk));
            failed = disk.hasFailed();

            var dead = keys(copy(live, folder.resolve("keys-dead-" + position)), FileUtil.getFileUtil());
            try (var open = dead.connect(0)) {
                assertThat(open.isValid(1)).isTrue();
                var vault = TestVaults.of(source(dead), 1);
                sealed.forEach((request, text) ->
                        assertThat(vault.open(request, "text", text)).isPresent());
            }
        }
        assertThat(position).isGreaterThan(20);
    }

    private static Map<UUID, byte[]> seal(EmbeddedDatabase keys) {
        var sealed = new HashMap<UUID, byte[]>();
        var vault = TestVaults.of(source(keys), 1);
        try (var pooled = keys.connect(0)) {
            for (int i = 0; i < 4 && pooled.isValid(1); i++) {
                var request = new UUID(0, i);
                sealed.put(request, vault.seal(request, "text", new byte[300]));
                execute(pooled, "checkpoint");
            }
        } catch (SQLException e) {
            assertThat(StorageProblem.of(e)).as(String.valueOf(e)).isPresent();
        } catch (IllegalStateException e) { // of the vault
            assertThat(StorageProblem.of(e)).as(String.valueOf(e)).isPresent();
        }
        return sealed;
    }

    private static DataSource source(EmbeddedDatabase database) {
        return new EcmDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return database.connect(0);
            }
        };
    }

    private static EmbeddedDatabase keys(Path data, FileAccess disk) {
        var url = Settings.read(name -> name.equals("ECM_DATA") ? data.toString() : null)
                .keys()
                .url();
        return new EmbeddedDatabase(url + ";hsqldb.lock_file=false", disk, Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_first_start_that_ends_at_any_point_can_be_repeated(boolean staysFull) throws Exception {
        boolean failed = true;
        int position = 0;
        while (failed) {
            position++;
            var live = folder.resolve("first-" + position);
            var disk = new FailingDisk(staysFull);
            disk.failAt(position);
            try (var connection = database(live, disk).connect(0)) {
                createNotes(connection);
            } catch (SQLException e) {
                assertThat(StorageProblem.of(e)).as(String.valueOf(e)).isPresent();
            }
            failed = disk.hasFailed();
            if (failed) {
                var dead = copy(live, folder.resolve("first-dead-" + position));
                try (var connection = database(dead, FileUtil.getFileUtil()).connect(0)) {
                    assertThat(connection.isValid(1)).as("position " + position).isTrue();
                }
            }
        }
        assertThat(position).isGreaterThan(10);
    }

    /** What looks like an unfinished first start is one only while its log is empty. */
    @Test
    void what_may_have_been_saved_is_never_removed() throws Exception {
        var live = folder.resolve("log-only");
        var db = Files.createDirectories(live.resolve("db"));
        Files.writeString(db.resolve("ecm.script.new"), "SET DATABASE UNIQUE NAME X");
        Files.writeString(db.resolve("ecm.log"), "INSERT INTO NOTE VALUES(1,'x')");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> database(live, FileUtil.getFileUtil()).connect(0));

        assertThat(db.resolve("ecm.log")).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource({".properties .data .log", ".properties .data", ".properties .log", ".data", ".log", ".properties"})
    void an_empty_database_never_takes_the_place_of_one_that_lost_its_script(String left) throws Exception {
        var live = copy(original, folder.resolve("live"));
        Path dead;
        try (var connection = database(live, FileUtil.getFileUtil()).connect(0)) {
            insert(connection, 10);
            dead = copy(live, folder.resolve("dead"));
        }
        var leftovers = Set.of(left.split(" "));
        try (var files = Files.list(dead.resolve("db"))) {
            for (var file : files.toList()) {
                if (!leftovers.contains(file.getFileName().toString().substring("ecm".length()))) {
                    Files.delete(file);
                }
            }
        }
        var before = sizes(dead);
        assertThat(before).hasSameSizeAs(leftovers);

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> database(dead, FileUtil.getFileUtil()).connect(0));

        assertThat(sizes(dead)).isEqualTo(before);
    }

    private static Map<String, Long> sizes(Path data) throws IOException {
        try (var files = Files.list(data.resolve("db"))) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString(), file -> file.toFile().length()));
        }
    }

    @Test
    void a_file_that_is_deleted_while_it_is_open_is_put_back() throws Exception {
        for (var file : List.of("ecm.log", "ecm.data", "ecm.script")) {
            var live = copy(original, folder.resolve("without-" + file));
            var database = database(live, FileUtil.getFileUtil());
            try (var connection = database.connect(0)) {
                insert(connection, 10); // now it is in the log, and nowhere else
                Files.delete(live.resolve("db").resolve(file));
                assertThatExceptionOfType(SQLException.class)
                        .as(file)
                        .isThrownBy(() -> insert(connection, 11))
                        .satisfies(e -> assertThat(StorageProblem.of(e)).contains(StorageProblem.DISK_FAILED));
            }
            assertThat(rows(database)).as(file).contains(0, 1, 2, 10).doesNotContain(11);
        }
    }

    @Test
    void a_deleted_file_is_noticed_when_it_is_asked_for() throws Exception {
        var database = database(original, FileUtil.getFileUtil());
        try (var connection = database.connect(0)) {
            insert(connection, 10);
            assertThat(database.problem()).isEmpty();
            Files.delete(original.resolve("db").resolve("ecm.log"));
            assertThat(database.problem()).contains(StorageProblem.DISK_FAILED);
        }
        assertThat(rows(database)).contains(10);
    }

    @Test
    void too_little_space_refuses_new_rows_and_lets_people_read_cancel_and_erase() throws Exception {
        var database = database(original, FileUtil.getFileUtil());
        try (var connection = database.connect(Long.MAX_VALUE)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> insert(connection, 10))
                    .satisfies(e -> assertThat(StorageProblem.of(e)).contains(StorageProblem.DISK_FULL));
            connection.rollback();
            assertThat(connection.isValid(1)).isTrue();
            assertThat(database.problem()).isEmpty();
            execute(connection, "update note set text = 'canceled' where id = 1");
            execute(connection, "delete from note where id = 2");
            execute(connection, "create cached table request_entry (id integer)");
            execute(connection, "INSERT INTO request_entry (id) VALUES (1)");
            connection.commit();
        }
        assertThat(rows(database)).containsExactly(0, 1);
    }

    @Test
    void files_that_were_mapped_into_memory_are_so_no_more() throws Exception {
        var mapped = "select property_value from information_schema.system_properties"
                + " where property_name = 'hsqldb.nio_data_file'";
        var old = folder.resolve("old");
        Files.createDirectories(old);
        try (var connection = DriverManager.getConnection(TestDatabase.embeddedUrl(old))) {
            execute(connection, "create cached table note (id integer primary key, text varchar(900))");
            insert(connection, 1);
            assertThat(text(connection, mapped)).isEqualTo("true");
        }
        var database = database(old, FileUtil.getFileUtil());
        try (var connection = database.connect(0)) {
            assertThat(text(connection, mapped)).isEqualTo("false");
        }
        assertThat(rows(database)).containsExactly(1);
    }

    @Test
    void a_record_that_a_power_failure_tore_does_not_keep_the_database_from_opening() throws Exception {
        var live = copy(original, folder.resolve("torn"));
        var database = database(live, FileUtil.getFileUtil());
        Path dead;
        try (var connection = database.connect(0)) {
            execute(connection, "checkpoint");
            insert(connection, 10);
            execute(connection, "checkpoint"); // writes pages whose old content goes to the backup
            insert(connection, 11);
            dead = copy(live, folder.resolve("torn-dead"));
        }
        Files.write(
                dead.resolve("db").resolve("ecm.backup"),
                new byte[] {0, 0, 64, 0, 0},
                CREATE,
                APPEND); // a record begun
        assertThat(rows(database(dead, FileUtil.getFileUtil()))).contains(0, 1, 2, 10, 11);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    /** {@return how many positions there are} */
    private int failAtEachPosition(boolean staysFull) throws Exception {
        int position = 1;
        while (failAt(position, staysFull)) {
            position++;
        }
        return position - 1;
    }

    /** {@return whether it failed at all: else there are no more positions} */
    private boolean failAt(int position, boolean staysFull) throws Exception {
        var where = "position " + position + (staysFull ? ", full from there on" : "");
        var live = copy(original, folder.resolve("live-" + position + staysFull));
        var disk = new FailingDisk(staysFull);
        var database = database(live, disk);
        var acknowledged = new TreeSet<>(Set.of(0, 1, 2));
        var attempted = new TreeSet<>(acknowledged);

        disk.failAt(position);
        write(database, acknowledged, attempted);
        boolean failed = disk.hasFailed();
        if (failed && staysFull) {
            assertThat(database.problem()).as(where).isPresent();
            assertThatExceptionOfType(SQLException.class)
                    .as(where)
                    .isThrownBy(() -> database.connect(0))
                    .satisfies(e -> assertThat(StorageProblem.of(e)).isPresent());
        }
        // as kill -9 leaves it
        var dead = copy(live, folder.resolve("dead-" + position + staysFull));
        assertThat(rows(database(dead, FileUtil.getFileUtil()))).as(where).containsAll(acknowledged);

        disk.heal();
        var found = rows(database);
        assertThat(found).as(where).containsAll(acknowledged).isSubsetOf(attempted);
        assertThat(database.problem()).as(where).isEmpty();
        return failed;
    }

    /** Goes on after a failure, as a site does: on the connection it has, or on another one if that is useless. */
    private static void write(EmbeddedDatabase database, Set<Integer> acknowledged, Set<Integer> attempted)
            throws SQLException {
        Connection open = null;
        for (int id = ROWS_BEFORE; id < 12; id++) {
            attempted.add(id);
            try {
                if (open == null || !open.isValid(1)) {
                    open = database.connect(0);
                }
                if (id == 6) {
                    execute(open, "checkpoint");
                }
                if (id == 9) {
                    execute(open, "checkpoint defrag");
                }
                insert(open, id);
                acknowledged.add(id);
            } catch (SQLException e) {
                assertThat(StorageProblem.of(e)).as(String.valueOf(e)).isPresent();
            }
        }
        if (open != null) {
            open.close();
        }
    }

    private static Set<Integer> rows(EmbeddedDatabase database) throws Exception {
        try (var connection = connection(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from note")) {
            var found = new TreeSet<Integer>();
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
            return found;
        }
    }

    /** A database that failed closes in a thread of its own, and opens again at the earliest a second after the last try. */
    private static Connection connection(EmbeddedDatabase database) throws Exception {
        long end = System.nanoTime() + 60_000_000_000L;
        while (true) {
            try {
                return database.connect(0);
            } catch (StorageFailure e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }

    private static void createNotes(Connection connection) throws SQLException {
        execute(connection, "create cached table note (id integer primary key, text varchar(900))");
    }

    private static void insert(Connection connection, int id) throws SQLException {
        connection.setAutoCommit(false);
        execute(connection, "insert into note values (" + id + ", '" + "x".repeat(300) + "')");
        connection.commit();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static EmbeddedDatabase database(Path data, FileAccess disk) {
        // a lock would be waited for at each end
        return new EmbeddedDatabase(TestDatabase.embeddedUrl(data) + ";hsqldb.lock_file=false", disk, Duration.ZERO);
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : List.copyOf(files.toList())) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.toString().endsWith(".lck")) { // of a process that is gone
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }
}
