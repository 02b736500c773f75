package org.ecm.web.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Empty databases, as many as a test asks for. They are used again by later tests: making one takes a second. */
public final class TestDatabases implements AfterEachCallback {

    private static final List<TestDatabase> IDLE = new ArrayList<>();

    private final TestDatabase.Product product;
    private final List<TestDatabase> used = new ArrayList<>();

    /** @param product what they run on */
    public TestDatabases(TestDatabase.Product product) {
        this.product = product;
    }

    /** {@return an empty database that no other test uses} */
    public TestDatabase fresh() {
        var database = idle().orElseGet(() -> TestDatabase.migrated(product));
        used.add(database);
        return database;
    }

    private Optional<TestDatabase> idle() {
        synchronized (IDLE) {
            var found = IDLE.stream().filter(idle -> idle.product() == product).findFirst();
            found.ifPresent(IDLE::remove);
            return found;
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        used.forEach(TestDatabase::empty);
        synchronized (IDLE) {
            IDLE.addAll(used);
        }
        used.clear();
    }
}
