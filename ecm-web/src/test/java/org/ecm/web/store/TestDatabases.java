package org.ecm.web.store;

import java.util.ArrayList;
import java.util.List;
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
        var database = IDLE.stream()
                .filter(idle -> idle.product() == product)
                .findFirst()
                .orElseGet(() -> TestDatabase.migrated(product));
        IDLE.remove(database);
        used.add(database);
        return database;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        used.forEach(TestDatabase::empty);
        IDLE.addAll(used);
        used.clear();
    }
}
