package org.ecm.web.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.ecm.web.configuration.Settings;
import org.ecm.web.database.TestDatabase.Product;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Migrated databases for the keys of requests, empty, as many as a test asks for; they are used again. */
public final class TestKeys implements AfterEachCallback {

    /** As a pool would: the embedded database closes with its last connection. */
    private record Open(Product product, DataSource keys, AutoCloseable connection) {}

    private static final List<Open> IDLE = new ArrayList<>();

    private final Product product;
    private final List<Open> used = new ArrayList<>();

    /** @param product what they run on */
    public TestKeys(Product product) {
        this.product = product;
    }

    /** {@return an empty database that no other test uses} */
    public DataSource fresh() {
        var database = idle();
        used.add(database);
        return database.keys;
    }

    /** {@return a migrated database in the files of a site} */
    public static DataSource embedded(Path data) {
        var keys = at(data);
        Migrations.ofKeys(keys).run();
        return keys;
    }

    /** {@return the database in the files of a site, as it is} */
    static DataSource at(Path data) {
        return new KeysDataSource(() -> Settings.read(name -> name.equals("ECM_DATA") ? data.toString() : null));
    }

    private Open idle() {
        synchronized (IDLE) {
            var found = IDLE.stream().filter(idle -> idle.product == product).findFirst();
            if (found.isPresent()) {
                IDLE.remove(found.get());
                return found.get();
            }
        }
        var keys = TestDatabase.keys(product, TestDatabase.freshDatabase(product));
        try {
            var connection = keys.getConnection();
            Migrations.ofKeys(keys).run();
            return new Open(product, keys, connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        for (var database : used) {
            try (var connection = database.keys.getConnection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("delete from data_key");
                statement.executeUpdate("delete from erasure");
            }
        }
        synchronized (IDLE) {
            IDLE.addAll(used);
        }
        used.clear();
    }
}
