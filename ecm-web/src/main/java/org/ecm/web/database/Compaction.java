package org.ecm.web.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Rewrites the files of a database without what was deleted or overwritten.
 *
 * <p>The embedded one keeps such bytes in its files until then; it waits for the transactions that are under way, and
 * keeps others waiting. PostgreSQL does the like by itself, row by row, and nothing is asked of it here.
 */
@ApplicationScoped
public class Compaction {

    @Resource(lookup = "java:app/jdbc/ecm")
    private DataSource database;

    /** For the container: of what the site keeps. */
    @SuppressWarnings("NullAway.Init")
    public Compaction() {}

    /**
     * Of any database.
     *
     * @param database whose files are rewritten
     */
    @SuppressWarnings("UnnecessaryAssignment")
    public Compaction(DataSource database) {
        this.database = database;
    }

    /** Never within a transaction: it would wait for its own end. */
    @Transactional(Transactional.TxType.NEVER)
    public void run() {
        try (var connection = database.getConnection()) {
            if (DatabaseKind.isEmbedded(connection)) {
                try (var statement = connection.createStatement()) {
                    statement.execute("checkpoint defrag");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the files of the database could not be rewritten", e);
        }
    }
}
