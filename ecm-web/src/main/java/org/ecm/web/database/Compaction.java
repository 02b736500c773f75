package org.ecm.web.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Rewrites the files of an embedded database without deleted or overwritten data.
 *
 * <p>The embedded database keeps such bytes in its files until it's compacted. Compaction waits for running transactions and
 * blocks new ones. PostgreSQL reclaims space row by row on its own, so this class does nothing there.
 */
@ApplicationScoped
public class Compaction {

    @Resource(lookup = "java:app/jdbc/ecm")
    private DataSource database;

    /** For the container, which injects the database of the site's rows. */
    @SuppressWarnings("NullAway.Init")
    public Compaction() {}

    /**
     * Compacts any database.
     *
     * @param database the database whose files are rewritten
     */
    @SuppressWarnings("UnnecessaryAssignment")
    public Compaction(DataSource database) {
        this.database = database;
    }

    /** Compacts the database; within a transaction it would wait forever for that transaction to end. */
    @Transactional(Transactional.TxType.NEVER)
    public void run() {
        try (var connection = database.getConnection()) {
            if (DatabaseKind.isEmbedded(connection)) {
                try (var statement = connection.createStatement()) {
                    statement.execute("checkpoint defrag");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database files couldn't be rewritten", e);
        }
    }
}
