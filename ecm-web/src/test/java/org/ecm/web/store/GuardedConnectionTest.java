package org.ecm.web.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A connection of a database that HSQLDB closes in another thread: anything may be null there. */
class GuardedConnectionTest {

    private static final Connection HALF_CLOSED = (Connection) Proxy.newProxyInstance(
            GuardedConnectionTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
                throw new NullPointerException();
            });

    @Test
    void what_fails_while_the_database_is_closed_for_its_disk_fails_for_the_disk() {
        var connection = GuardedConnection.of(HALF_CLOSED, new Guard(true));

        assertThatExceptionOfType(StorageFailure.class).isThrownBy(connection::getAutoCommit);
        assertThatNoException().isThrownBy(connection::close);
    }

    @Test
    void any_other_failure_is_shown_as_it_is() {
        var connection = GuardedConnection.of(HALF_CLOSED, new Guard(false));

        assertThatNullPointerException().isThrownBy(connection::getAutoCommit);
        assertThatNullPointerException().isThrownBy(connection::close);
    }

    private record Guard(boolean failed) implements ConnectionGuard {

        @Override
        public void requireWorking() throws SQLException {
            if (failed) {
                throw new StorageFailure(StorageProblem.DISK_FAILED);
            }
        }

        @Override
        public void requireSpace() {
            // there is always enough
        }

        @Override
        public void confirm() throws SQLException {
            requireWorking();
        }

        @Override
        public void note(SQLException failure) {
            // it knows already
        }

        @Override
        public boolean isUsable() {
            return !failed;
        }
    }
}
