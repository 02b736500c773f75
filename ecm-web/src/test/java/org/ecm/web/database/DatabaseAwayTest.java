package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.NOW;

import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.ecm.core.testing.TickingClock;
import org.ecm.web.database.TestDatabase.Product;
import org.junit.jupiter.api.Test;

/** Whoever asks for something while the database is away is told so, and not kept waiting for it. */
class DatabaseAwayTest {

    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void it_is_tried_once_more_and_found_again_when_it_is_back() {
        var ports = new Ports(database(), TickingClock.at(NOW));
        assertThat(ports.changes().latest()).isZero();
        attempts.set(0);

        away.set(true);
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> ports.changes().latest())
                .withRootCauseInstanceOf(SQLNonTransientConnectionException.class);
        assertThat(attempts).hasValue(2);

        away.set(false);
        assertThat(ports.changes().latest()).isZero();
    }

    private TestDatabase database() {
        var url = TestDatabase.freshUrl(Product.HSQLDB);
        var dataSource = TestDatabase.dataSource(Product.HSQLDB, url);
        new Migrations(dataSource).run();
        return TestDatabase.at(Product.HSQLDB, url, (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (p, method, a) -> connection(dataSource)));
    }

    /** The only thing that is asked of it. */
    private Connection connection(DataSource dataSource) throws SQLException {
        attempts.incrementAndGet();
        if (away.get()) {
            throw new SQLNonTransientConnectionException("away", "08001");
        }
        return dataSource.getConnection();
    }
}
