package org.ecm.web.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.ecm.web.configuration.Configuration;

/**
 * Connects to the keys of requests, which are kept apart from what they open.
 *
 * <p>On PostgreSQL they have a schema of their own, even if they share a database with the rows: a backup of the one
 * can leave the other out.
 */
public class KeysDataSource extends EcmDataSource {

    static final String SCHEMA = "ecm_keys";

    /** Reads no setting before somebody wants a connection. */
    public KeysDataSource() {}

    /** @param configuration asked for each connection */
    KeysDataSource(Supplier<Configuration> configuration) {
        super(configuration);
    }

    @Override
    Configuration.Database database(Configuration settings) {
        return settings.keys();
    }

    @Override
    DatabaseStartupDiagnosis problem(Configuration settings) {
        return DatabaseStartupDiagnosis.ofKeys(settings);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            if (!DatabaseKind.isEmbedded(connection)) {
                connection.setSchema(SCHEMA);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
