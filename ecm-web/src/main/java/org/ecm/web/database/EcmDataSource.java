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
 * Connects to the database in the operator's settings, so that no deployment descriptor contains a password.
 *
 * <p>The server creates this data source by its class name and pools its connections. Connecting to an embedded database
 * creates its folder.
 */
public class EcmDataSource implements DataSource {

    private static final Logger LOG = Logger.getLogger(EcmDataSource.class.getName());

    private static final AtomicBoolean WARNED = new AtomicBoolean();

    /** The data source classes that have connected in this process; the server creates several objects of one class. */
    private static final Set<Class<?>> OPENED = ConcurrentHashMap.newKeySet();

    private final Supplier<Configuration> configuration;
    private @Nullable PrintWriter logWriter;
    private int loginTimeout;

    /** Creates a data source that reads no settings until a caller asks for a connection. */
    public EcmDataSource() {
        this(EcmDataSource::settings);
    }

    /** @param configuration supplies the settings, anew for each connection */
    EcmDataSource(Supplier<Configuration> configuration) {
        this.configuration = configuration;
    }

    /**
     * {@return the configuration of this process}
     *
     * <p>A server that deploys the site wraps a failed start in its own messages and stack traces, so this method logs the
     * lines for the operator first.
     *
     * @throws WrongSetting naming each wrong setting, its value and the allowed values
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

    /** Opens a connection; until the first one succeeds, a failure also logs a line that tells the operator what to fix. */
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
            // forms stop at the full limit; background work may continue until a quarter of it is left
            return EmbeddedDatabase.at(database.url()).connect(settings.leastFreeSpace() / 4);
        }
        var properties = new Properties();
        if (!database.user().isEmpty()) {
            properties.setProperty("user", database.user());
            properties.setProperty("password", database.password());
        }
        if (!database.isEmbedded()) {
            // a server's JPA provider may bind UUIDs in collections as text, which PostgreSQL accepts only untyped
            properties.setProperty("stringtype", "unspecified");
            // error details would put rejected rows in the log
            properties.setProperty("logServerErrorDetail", "false");
        }
        // a server's DriverManager doesn't search applications
        for (var driver : ServiceLoader.load(Driver.class, EcmDataSource.class.getClassLoader())) {
            if (driver.acceptsURL(database.url())) {
                return PostgresHealth.at(database.url()).guarded(driver.connect(database.url(), properties));
            }
        }
        throw new SQLException("no driver for " + database);
    }

    /** Removes this application's drivers from {@link DriverManager}, which this class doesn't use to connect. */
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
            throw new IllegalStateException("a database driver couldn't be unregistered", e);
        }
    }

    /** {@return the database in {@code settings} to which this data source connects} */
    Configuration.Database database(Configuration settings) {
        return settings.database();
    }

    /** {@return the diagnosis for the operator if the database can't be opened} */
    DatabaseStartupDiagnosis problem(Configuration settings) {
        return DatabaseStartupDiagnosis.ofRows(settings);
    }

    /** Opens a connection and ignores both arguments, because the settings determine the user. */
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
        throw new SQLFeatureNotSupportedException("each driver has its own logger");
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
