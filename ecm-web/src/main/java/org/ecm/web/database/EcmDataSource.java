package org.ecm.web.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.Settings;
import org.ecm.web.configuration.StartupFailure;
import org.ecm.web.configuration.UnknownSettings;
import org.ecm.web.configuration.WrongSetting;
import org.jspecify.annotations.Nullable;

/**
 * Connects to the database that the operator's settings name, so that no descriptor holds a password.
 *
 * <p>The server makes one by its name, and pools what it gives. For the embedded database it makes the data folder.
 */
public class EcmDataSource implements DataSource {

    private static final Logger LOG = Logger.getLogger(EcmDataSource.class.getName());

    private static final AtomicBoolean WARNED = new AtomicBoolean();

    /** Which of the databases has been opened by this process; the server makes several objects for one. */
    private static final Set<Class<?>> OPENED = ConcurrentHashMap.newKeySet();

    private final Supplier<Configuration> configuration;
    private @Nullable PrintWriter logWriter;
    private int loginTimeout;

    /** Reads no setting before somebody wants a connection. */
    public EcmDataSource() {
        this(EcmDataSource::settings);
    }

    /** @param configuration asked for each connection */
    EcmDataSource(Supplier<Configuration> configuration) {
        this.configuration = configuration;
    }

    /**
     * {@return the configuration of this process}
     *
     * <p>A server that deploys the site wraps a refusal in words and traces of its own, so the lines that an operator
     * needs are logged before.
     *
     * @throws WrongSetting that names each wrong setting, its value and what is allowed
     */
    static Configuration settings() {
        if (!WARNED.getAndSet(true)) {
            UnknownSettings.ofThisProcess().forEach(LOG::warning);
        }
        try {
            return Settings.read();
        } catch (WrongSetting wrong) {
            wrong.lines().forEach(StartupFailure::log);
            throw wrong;
        }
    }

    /** Before the first connection there is no site yet: whatever keeps it from being made is told to the operator. */
    @Override
    public Connection getConnection() throws SQLException {
        var settings = configuration.get();
        try {
            var connection = connect(settings);
            OPENED.add(getClass());
            return connection;
        } catch (SQLException e) {
            if (!OPENED.contains(getClass())) {
                problem(settings).line(e).ifPresent(StartupFailure::log);
            }
            throw e;
        }
    }

    private Connection connect(Configuration settings) throws SQLException {
        var database = database(settings);
        if (EmbeddedDatabase.isAt(database.url())) {
            // forms stop first; what the site fetches by itself may go on for a while
            return EmbeddedDatabase.at(database.url()).connect(settings.leastFreeSpace() / 4);
        }
        var properties = new Properties();
        if (!database.user().isEmpty()) {
            properties.setProperty("user", database.user());
            properties.setProperty("password", database.password());
        }
        if (!database.isEmbedded()) {
            // a server's JPA provider may bind UUIDs of collections as text, and PostgreSQL takes text for text alone
            properties.setProperty("stringtype", "unspecified");
            // rows that were refused do not belong in a log
            properties.setProperty("logServerErrorDetail", "false");
        }
        // a server's DriverManager does not look into applications
        for (var driver : ServiceLoader.load(Driver.class, EcmDataSource.class.getClassLoader())) {
            if (driver.acceptsURL(database.url())) {
                return PostgresHealth.at(database.url()).guarded(driver.connect(database.url(), properties));
            }
        }
        throw new SQLException("no driver for " + database);
    }

    /** Removes the drivers of this application from {@link DriverManager}; connections are made without it. */
    static void unregisterDrivers() {
        var own = EcmDataSource.class.getClassLoader();
        for (var driver : DriverManager.drivers().toList()) {
            if (driver.getClass().getClassLoader() == own) {
                unregister(driver);
            }
        }
    }

    private static void unregister(Driver driver) {
        try {
            DriverManager.deregisterDriver(driver);
        } catch (SQLException e) {
            throw new IllegalStateException("a driver that objects to being unregistered", e);
        }
    }

    /** {@return which of the databases in {@code settings} it is} */
    Configuration.Database database(Configuration settings) {
        return settings.database();
    }

    /** {@return what an operator is told if it cannot be opened} */
    DatabaseStartupDiagnosis problem(Configuration settings) {
        return DatabaseStartupDiagnosis.ofRows(settings);
    }

    /** The settings alone say who connects. */
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
        throw new SQLFeatureNotSupportedException("each driver has a logger of its own");
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
