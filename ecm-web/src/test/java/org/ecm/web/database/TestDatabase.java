package org.ecm.web.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A migrated database, and the ports in it as the server offers them: each call is one transaction, on any thread.
 */
public final class TestDatabase {

    /** What the site runs on. */
    public enum Product {
        HSQLDB,
        POSTGRESQL
    }

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Product product;
    private final DataSource dataSource;
    private final Tables tables;
    private final EntityManagerFactory factory;

    /** Of this database: a transaction never spans two. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();

    private final EntityManager entityManager = proxy(EntityManager.class, this::current);

    private TestDatabase(Product product, String url, DataSource dataSource) {
        this.product = product;
        this.dataSource = dataSource;
        this.tables = new Tables(dataSource);
        this.factory = Persistence.createEntityManagerFactory(
                "ecm",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        dataSource,
                        "eclipselink.logging.level",
                        "OFF", // races are lost on purpose
                        "eclipselink.session-name",
                        url));
    }

    /** {@return an empty database at the schema of this release} */
    public static TestDatabase migrated(Product product) {
        var url = freshUrl(product);
        var dataSource = dataSource(product, url);
        new Migrations(dataSource).run();
        return new TestDatabase(
                product, url, product == Product.POSTGRESQL ? new ConnectionPool(dataSource) : dataSource);
    }

    /** {@return a migrated database in the files of a site; it closes with the last connection to it} */
    public static TestDatabase embedded(Path data) {
        var url = embeddedUrl(data);
        var dataSource = dataSource(Product.HSQLDB, url);
        new Migrations(dataSource).run();
        return new TestDatabase(Product.HSQLDB, url, dataSource);
    }

    /** {@return the address that the site itself uses for a data folder} */
    static String embeddedUrl(Path data) {
        return Settings.read(name -> name.equals("ECM_DATA") ? data.toString() : null)
                .database()
                .url();
    }

    /** {@return a database that is there already} */
    static TestDatabase at(Product product, String url) {
        return at(product, url, dataSource(product, url));
    }

    /** {@return a database that is there already, reached in a test's own way} */
    static TestDatabase at(Product product, String url, DataSource dataSource) {
        return new TestDatabase(product, url, dataSource);
    }

    /** {@return the address of a database, or schema, that holds nothing at all} */
    static String freshUrl(Product product) {
        var name = "t" + COUNT.incrementAndGet();
        if (product == Product.HSQLDB) {
            return "jdbc:hsqldb:mem:" + name + ";hsqldb.tx=mvcc;sql.syntax_pgs=true";
        }
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.POSTGRES.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name;
    }

    /** {@return the address of a whole database that holds nothing at all, not even a schema} */
    static String freshDatabase(Product product) {
        if (product == Product.HSQLDB) {
            return freshUrl(product);
        }
        var name = "t" + COUNT.incrementAndGet();
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    /** Makes a role of the tests' PostgreSQL that needs its password, as all do in production. */
    static void requirePassword(String role, String password) throws SQLException {
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + role + " login password '" + password + "'");
            try (var row = statement.executeQuery("show hba_file")) {
                row.next();
                var rules = Path.of(row.getString(1));
                Files.writeString(rules, "host all " + role + " all scram-sha-256\n" + Files.readString(rules));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    static DataSource dataSource(Product product, String url) {
        return new EcmDataSource(() -> configuration(product, url));
    }

    static DataSource keys(Product product, String url) {
        return new KeysDataSource(() -> configuration(product, url));
    }

    private static Configuration configuration(Product product, String url) {
        var user = product == Product.HSQLDB ? "SA" : "postgres";
        var database = new Configuration.Database(url, user, "");
        return new Configuration(
                0,
                Path.of("target"),
                database,
                Optional.empty(),
                Optional.empty(),
                URI.create("http://localhost"),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                database,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0);
    }

    Product product() {
        return product;
    }

    /** {@return where connections to it come from} */
    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * {@return a port, each call of which is a transaction, or joins that of {@link #inTransaction}}
     *
     * @param type the port; what it declares as a nested interface is treated alike
     * @param adapter makes what keeps it
     */
    public <P> P port(Class<P> type, Function<EntityManager, ? extends P> adapter) {
        return transactional(type, adapter.apply(entityManager));
    }

    private <P> P transactional(Class<P> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> inTransaction(() -> {
                    var result = invoke(target, method, arguments);
                    var declared = method.getReturnType();
                    return declared.isInterface() && declared.getEnclosingClass() == type
                            ? transactional(declared, result)
                            : result;
                })));
    }

    /** {@return what {@code work} gives, in one transaction with all ports it calls} */
    public <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        var fresh = factory.createEntityManager();
        current.set(fresh);
        fresh.getTransaction().begin();
        try {
            var result = work.get();
            fresh.getTransaction().commit();
            return result;
        } finally {
            if (fresh.getTransaction().isActive()) {
                fresh.getTransaction().rollback();
            }
            fresh.close();
            current.remove();
        }
    }

    private EntityManager current() {
        var found = current.get();
        if (found == null) {
            throw new IllegalStateException("outside of any transaction");
        }
        return found;
    }

    private static <T> T proxy(Class<T> type, Supplier<T> target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> invoke(target.get(), method, arguments)));
    }

    @SuppressWarnings("NullAway") // what is void gives null, and nobody looks
    private static Object invoke(Object target, Method method, Object[] arguments) {
        try {
            method.setAccessible(true); // a port may be hidden in the package of its feature
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes every row that somebody saved. */
    void empty() {
        tables.empty();
    }

    /** One server for all tests of this process. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.start();
                try (var connection = server.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    // schemas are migrated at once, and an extension belongs to them all
                    statement.execute("create extension btree_gist");
                }
                return server;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
