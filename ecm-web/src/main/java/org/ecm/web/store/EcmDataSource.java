package org.ecm.web.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.Settings;
import org.hsqldb.jdbc.JDBCDriver;
import org.jspecify.annotations.Nullable;

/**
 * Connects to the database that the operator's settings name, so that no descriptor holds a password.
 *
 * <p>The server makes one by its name, and pools what it gives.
 */
public class EcmDataSource implements DataSource {

    private @Nullable PrintWriter logWriter;
    private int loginTimeout;

    /** Reads no setting yet. */
    public EcmDataSource() {}

    @Override
    public Connection getConnection() throws SQLException {
        var configuration = Settings.read();
        var database = configuration.database();
        var properties = new Properties();
        if (!database.user().isEmpty()) {
            properties.setProperty("user", database.user());
            properties.setProperty("password", database.password());
        }
        var connection = driver(configuration).connect(database.url(), properties);
        if (connection == null) {
            throw new SQLException("no driver for " + database);
        }
        return connection;
    }

    private static Driver driver(Configuration configuration) {
        if (!configuration.database().isEmbedded()) {
            return new org.postgresql.Driver();
        }
        try {
            Files.createDirectories(configuration.data());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + configuration.data(), e);
        }
        return new JDBCDriver();
    }

    /** The settings say who connects. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(PrintWriter logWriter) {
        this.logWriter = logWriter;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("drivers log on their own");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("not a wrapper of " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
