package org.ecm.web.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.ecm.web.store.TestDatabase.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresHealthTest {

    private final Logger log = Logger.getLogger(PostgresHealth.class.getName());
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(handler);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(handler);
        log.setUseParentHandlers(true);
    }

    @ParameterizedTest
    @CsvSource({"off, on", "on, on", "local, local", "remote_apply, remote_apply"})
    void commits_wait_for_the_disk_whatever_the_server_is_set_to(String server, String site) throws SQLException {
        try (var connection = connect("&options=-c%20synchronous_commit=" + server)) {
            assertThat(setting(connection, "synchronous_commit")).isEqualTo(site);
        }
    }

    @Test
    void a_server_that_syncs_nothing_is_told_once() throws SQLException {
        var url = TestDatabase.freshUrl(Product.POSTGRESQL);
        try (var one = TestDatabase.dataSource(Product.POSTGRESQL, url).getConnection();
                var other = TestDatabase.dataSource(Product.POSTGRESQL, url).getConnection()) {
            assertThat(other.isValid(5)).isTrue();
            assertThat(setting(one, "fsync")).as("of the tests' server").isEqualTo("off");
        }
        assertThat(lines).singleElement().asString().contains("fsync = on");
    }

    private static Connection connect(String options) throws SQLException {
        var url = TestDatabase.freshUrl(Product.POSTGRESQL) + options;
        return TestDatabase.dataSource(Product.POSTGRESQL, url).getConnection();
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + name)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
