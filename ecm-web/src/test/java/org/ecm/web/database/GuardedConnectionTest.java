package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request_entry",
                "request_trail",
                "request_link",
                "notice",
                "ended_desk_session",
                "REQUEST_ENTRY",
                "\"notice\""
            })
    void rows_that_let_people_cancel_and_the_desk_sign_out_are_saved_on_a_nearly_full_disk(String table) {
        assertThat(LowSpaceInserts.refuse("INSERT INTO " + table + " (id) VALUES (?)"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"article", "consultation_request", "meeting", "site_change", "data_key", "a_new_table", "notices"
            })
    void other_rows_are_refused_on_a_nearly_full_disk(String table) {
        assertThat(LowSpaceInserts.refuse("insert into " + table + " (id) values (?)"))
                .isTrue();
        assertThat(LowSpaceInserts.refuse("\n MERGE  INTO " + table + " using")).isTrue();
    }

    @Test
    void what_is_no_insert_or_is_marked_is_never_refused() {
        assertThat(LowSpaceInserts.refuse("update article set id = ?")).isFalse();
        assertThat(LowSpaceInserts.refuse("select 1 from article")).isFalse();
        assertThat(LowSpaceInserts.refuse("delete from article")).isFalse();
        assertThat(LowSpaceInserts.refuse(LowSpaceInserts.ALLOWED + "insert into erasure (id) values (?)"))
                .isFalse();
    }

    /** A session registers its entities when it logs in. */
    @BeforeAll
    static void register() {
        var database = TestDatabase.migrated(TestDatabase.Product.HSQLDB);
        assertThat(database.inTransaction(() -> true)).isTrue();
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
