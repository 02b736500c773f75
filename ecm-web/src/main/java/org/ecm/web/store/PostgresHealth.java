package org.ecm.web.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Remembers that a PostgreSQL server could not save anything, until it can again: it goes on to answer what is read. */
final class PostgresHealth implements ConnectionGuard {

    private static final Logger LOG = Logger.getLogger(PostgresHealth.class.getName());
    private static final Map<String, PostgresHealth> KNOWN = new ConcurrentHashMap<>();
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);

    /** Takes space from the disk as any row does, and leaves nothing behind. */
    private static final String PROBE = "create temporary table ecm_probe on commit drop"
            + " as select repeat('x', 1000) as text from generate_series(1, 200)";

    private volatile @Nullable StorageProblem problem;
    private long probedAt;

    /** {@return the server at an address of JDBC} */
    static PostgresHealth at(String url) {
        return KNOWN.computeIfAbsent(url, address -> new PostgresHealth());
    }

    Connection guarded(Connection connection) {
        return GuardedConnection.of(connection, this);
    }

    /**
     * {@return why nothing can be saved, as far as it was met; after a while it is tried again}
     *
     * @param database leads to this server
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
            LOG.info("database: PostgreSQL saves what is written again");
        } catch (SQLException e) {
            note(e);
        }
    }

    @Override
    public void note(SQLException failure) {
        StorageProblem.of(failure)
                .filter(found -> found != StorageProblem.UNREACHABLE) // whoever reads finds that out, too
                .ifPresent(found -> {
                    if (problem == null) {
                        LOG.log(
                                Level.SEVERE,
                                "database: {0}; PostgreSQL saves nothing, and forms are answered 503 until it does",
                                found.word());
                    }
                    problem = found;
                });
    }

    @Override
    public void requireWorking() {
        // the server decides
    }

    @Override
    public void requireSpace() {
        // its disk is the server's business
    }

    @Override
    public void confirm() {
        // what the server has committed is on its disk
    }

    @Override
    public boolean isUsable() {
        return true;
    }
}
