package org.ecm.web.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Remembers that a PostgreSQL server can't save, until it can again; the server still answers reads meanwhile. */
final class PostgresHealth implements ConnectionGuard {

    private static final Logger LOG = Logger.getLogger(PostgresHealth.class.getName());
    private static final Map<String, PostgresHealth> KNOWN = new ConcurrentHashMap<>();
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);

    /** Tests whether the server can save: the statement uses disk space as a row does, and leaves nothing behind. */
    private static final String PROBE = "create temporary table ecm_probe on commit drop"
            + " as select repeat('x', 1000) as text from generate_series(1, 200)";

    /**
     * Reads {@code fsync}, and sets {@code synchronous_commit} from off to on.
     *
     * <p>Any user may do so for their own connection. All settings but off wait for the disk, and some also for other servers.
     */
    private static final String SYNC_COMMITS = "select current_setting('fsync')::boolean,"
            + " case current_setting('synchronous_commit') when 'off' then set_config('synchronous_commit', 'on', false) end";

    private final AtomicBoolean isWarned = new AtomicBoolean();
    private volatile @Nullable StorageProblem problem;
    private long probedAt;

    /** {@return the health of the server at a JDBC URL} */
    static PostgresHealth at(String url) {
        return KNOWN.computeIfAbsent(url, address -> new PostgresHealth());
    }

    Connection guarded(Connection connection) throws SQLException {
        try {
            requireSyncedCommits(connection);
            return GuardedConnection.of(connection, this);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Turns on synchronous commits, and warns if {@code fsync} is off and a power failure may therefore undo commits. */
    private void requireSyncedCommits(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return; // a test uses another database
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(SYNC_COMMITS)) {
            if (row.next() && !row.getBoolean(1) && !isWarned.getAndSet(true)) {
                LOG.warning("database: PostgreSQL runs with fsync = off, so a power failure may lose or damage what was"
                        + " saved; set fsync = on in postgresql.conf");
            }
        }
    }

    /**
     * {@return why nothing can be saved; empty if no statement has failed for such a reason}
     *
     * <p>After a failure, this method tries again at most every five seconds.
     *
     * @param database connects to this server
     */
    Optional<StorageProblem> problem(DataSource database) {
        if (problem != null && isTimeToProbe()) {
            probe(database);
        }
        return Optional.ofNullable(problem);
    }

    private synchronized boolean isTimeToProbe() {
        long now = System.nanoTime();
        boolean due = probedAt == 0 || now - probedAt > PAUSE;
        if (due) {
            probedAt = now;
        }
        return due;
    }

    private void probe(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(PROBE);
            problem = null;
            LOG.info("database: PostgreSQL can save again");
        } catch (SQLException e) {
            note(e);
        }
    }

    @Override
    public void note(SQLException failure) {
        StorageProblem.of(failure)
                .filter(found -> found != StorageProblem.UNREACHABLE) // reads detect an unreachable server, too
                .ifPresent(found -> {
                    if (problem == null) {
                        LOG.log(
                                Level.SEVERE,
                                "database: {0}; PostgreSQL can't save, and forms return 503 until it can",
                                found.word());
                    }
                    problem = found;
                });
    }

    @Override
    public void requireWorking() {
        // the server rejects what it can't do
    }

    @Override
    public void requireSpace() {
        // the server checks its own disk
    }

    @Override
    public void confirm() {
        // a commit that the server acknowledges is on its disk
    }

    @Override
    public boolean isUsable() {
        return true;
    }
}
