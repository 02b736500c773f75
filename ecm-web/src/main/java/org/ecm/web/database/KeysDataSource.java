package org.ecm.web.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.ecm.web.configuration.Configuration;

/**
 * Connects to the database of the request keys, which are stored apart from the data that they decrypt.
 *
 * <p>On PostgreSQL, the keys have their own schema even if they share a database with the site's rows, so that a backup of
 * either can exclude the other.
 */
public class KeysDataSource extends EcmDataSource {

    static final String SCHEMA = "ecm_keys";

    /** Creates a data source that reads no settings until a caller asks for a connection. */
    public KeysDataSource() {}

    /** @param configuration supplies the settings, anew for each connection */
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
