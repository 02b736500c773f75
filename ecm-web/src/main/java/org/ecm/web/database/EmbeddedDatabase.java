package org.ecm.web.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hsqldb.Database;
import org.hsqldb.DatabaseManager;
import org.hsqldb.DatabaseType;
import org.hsqldb.DatabaseURL;
import org.hsqldb.jdbc.JDBCConnection;
import org.hsqldb.lib.FileAccess;
import org.hsqldb.lib.FileUtil;
import org.jspecify.annotations.Nullable;

/**
 * An HSQLDB database in files of this process that acknowledges a commit only when it's on the disk.
 *
 * <p>Once the disk has failed, memory and disk disagree. So the database reads and saves nothing more, and closes as a power
 * failure would close it. It opens again from the disk as soon as the disk accepts writes.
 */
final class EmbeddedDatabase {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class.getName());
    private static final Map<String, EmbeddedDatabase> OPENED = new ConcurrentHashMap<>();

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String url;
    private final String name;
    private final DatabaseFolder folder;
    private final FileAccess disk;
    private final Duration pause;

    private volatile @Nullable StorageProblem problem;
    private volatile @Nullable FailStopFileAccess files;
    private volatile long leastFreeSpace;
    private volatile @Nullable Database database;
    private boolean hasOpened;
    private long attemptedAt;

    /**
     * @param url the JDBC URL
     * @param disk performs the file operations; tests pass one that fails on demand
     * @param pause how long to wait between two attempts to open a database whose disk failed
     */
    EmbeddedDatabase(String url, FileAccess disk, Duration pause) {
        this.url = url;
        this.disk = disk;
        this.pause = pause;
        name = name(url);
        folder = DatabaseFolder.of(url);
    }

    /** {@return whether a JDBC URL leads to a database in files of this process} */
    static boolean isAt(String url) {
        return url.startsWith("jdbc:hsqldb:file:");
    }

    /** {@return the database at a JDBC URL; the first connection opens it} */
    static EmbeddedDatabase at(String url) {
        return OPENED.computeIfAbsent(name(url), path -> new EmbeddedDatabase(url, FileUtil.getFileUtil(), PAUSE));
    }

    private static String name(String url) {
        return DatabaseURL.parseURL(url, true, false).getProperty("database");
    }

    /** {@return why nothing can be saved; empty while everything works} */
    Optional<StorageProblem> problem() {
        var current = files;
        var opened = database;
        if (current != null && opened != null) {
            current.requireAllInPlace(opened.logger);
        }
        return Optional.ofNullable(problem);
    }

    /** {@return the folder of the database files} */
    Path folder() {
        return folder.path();
    }

    /**
     * Opens a connection, and first the database if it isn't open.
     *
     * @param leastFree how many bytes of the disk must be free before rows can be added
     * @throws SQLException if the database can't be opened, or the disk has failed and doesn't work again yet
     */
    synchronized Connection connect(long leastFree) throws SQLException {
        leastFreeSpace = leastFree;
        var failed = files;
        if (failed != null && failed.problem() != null) {
            recover(failed);
        }
        try {
            var connection = open();
            if (usesMappedFiles(connection)) {
                // writing to a memory-mapped file on a full disk crashes the process instead of throwing
                execute(connection, "set files nio false");
                execute(connection, "shutdown");
                connection = open();
            }
            opened();
            return GuardedConnection.of(connection, new EmbeddedConnectionGuard(this, files()));
        } catch (SQLException e) {
            var found = problem;
            throw found == null ? e : new StorageFailure(found, e);
        } finally {
            closeIfFailed();
        }
    }

    private Connection open() throws SQLException {
        folder.prepare();
        if (!isOpen()) {
            requireScript();
        }
        var connection = new JDBCConnection(new DatabaseOpenHook(url, this::guard));
        var current = DatabaseManager.lookupDatabaseObject(DatabaseType.DB_FILE, name);
        if (current == null || current.logger.getFileAccess() != files) {
            throw new SQLException("this release of HSQLDB doesn't let the site guard its files");
        }
        var found = files().problem();
        if (found != null) {
            throw new StorageFailure(found);
        }
        return connection;
    }

    private FailStopFileAccess files() {
        var current = files;
        if (current == null) {
            throw new IllegalStateException("the database isn't open yet");
        }
        return current;
    }

    /** Fails if the script is missing, because an empty database must not replace a lost one. */
    private void requireScript() throws SQLException {
        if (folder.lostScript() || (hasOpened && !folder.hasScript())) {
            throw new SQLException(folder.file(".script") + " is missing", "58030");
        }
    }

    /** Makes HSQLDB write through {@link FailStopFileAccess}; runs right before HSQLDB opens its files. */
    private void guard() {
        var current = DatabaseManager.lookupDatabaseObject(DatabaseType.DB_FILE, name);
        var before = files;
        if (before != null) {
            before.release();
        }
        var guarded = new FailStopFileAccess(folder, disk, this::failed);
        files = guarded;
        database = current;
        current.logger.fileAccess = guarded;
    }

    private static boolean usesMappedFiles(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select property_value from information_schema.system_properties"
                        + " where property_name = 'hsqldb.nio_data_file'")) {
            return rows.next() && Boolean.parseBoolean(rows.getString(1));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void opened() {
        if (problem != null) {
            problem = null;
            LOG.log(Level.INFO, "database {0}: reopened with every acknowledged commit", folder.name());
        }
        hasOpened = true;
        folder.tighten(); // HSQLDB creates some files without our FileAccess
    }

    /** Reports a failure; runs once for each opened database, in the thread in which the failure happened. */
    private void failed(StorageProblem found) {
        boolean known = problem != null;
        problem = found;
        if (!known) {
            LOG.log(
                    Level.SEVERE,
                    "database {0}: {1}; pages return 503 until the disk of {2} accepts writes again; free space or check"
                            + " the disk",
                    new Object[] {folder.name(), found.word(), folder()});
        }
        if (!Thread.holdsLock(this)) { // a thread that holds the lock may be opening the database
            closeSoon();
        }
    }

    private void closeIfFailed() {
        var current = files;
        if (current != null && current.problem() != null && isOpen()) {
            closeSoon();
        }
    }

    private boolean isOpen() {
        return DatabaseManager.lookupDatabaseObject(DatabaseType.DB_FILE, name) != null;
    }

    /** Closes the database in a new thread, because the thread in which the failure happened holds database locks. */
    private void closeSoon() {
        var closing = new Thread(this::close, "ecm-close-database");
        closing.setDaemon(true);
        closing.start();
    }

    private void close() {
        var current = database;
        if (current != null) {
            try {
                current.close(Database.CLOSEMODE_IMMEDIATELY);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "database {0}: couldn't be closed, {1}", new Object[] {
                    folder.name(), e.getClass().getName()
                });
            }
        }
    }

    /** Repairs the files so that the database can be opened again; throws if it's too early or the disk still fails. */
    private void recover(FailStopFileAccess failed) throws SQLException {
        var found = Optional.ofNullable(problem).orElse(StorageProblem.DISK_FAILED);
        if (isOpen() || System.nanoTime() - attemptedAt < pause.toNanos()) {
            throw new StorageFailure(found);
        }
        attemptedAt = System.nanoTime();
        try {
            failed.repair();
            requireScript();
            if (!folder.hasRoomToOpen()) {
                throw new StorageFailure(StorageProblem.DISK_FULL);
            }
        } catch (IOException e) {
            problem = StorageProblem.ofFile(e);
            throw new StorageFailure(StorageProblem.ofFile(e));
        }
        failed.release();
        files = null;
        database = null;
    }

    boolean isCurrent(FailStopFileAccess opened) {
        return opened == files;
    }

    /** {@return whether new rows are refused because too little space is free} */
    boolean isBelowFloor() {
        return folder.freeSpace() < leastFreeSpace;
    }

    /** {@return the likely reason for a disk failure that HSQLDB reports without a reason} */
    StorageProblem likelyProblem() {
        return folder.likelyProblem();
    }

    /** Checks that HSQLDB will replay the committed changes, and stops all writing otherwise. */
    void confirm(FailStopFileAccess opened) {
        var current = database;
        if (current != null) {
            opened.confirmLogIsMarked(current.logger);
        }
    }
}
