package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.ecm.web.configuration.LogLines;
import org.ecm.web.database.TestDatabase.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresHealthTest {

    @ParameterizedTest
    @CsvSource({"off, on", "on, on", "local, local", "remote_apply, remote_apply"})
    void commits_wait_for_the_disk_whatever_the_server_is_set_to(String server, String site) throws SQLException {
        try (var connection = connect("&options=-c%20synchronous_commit=" + server)) {
            assertThat(setting(connection, "synchronous_commit")).isEqualTo(site);
        }
    }

    @Test
    void a_server_that_syncs_nothing_is_told_once() {
        var url = TestDatabase.freshUrl(Product.POSTGRESQL);
        var lines = LogLines.of(PostgresHealth.class, () -> connectTwice(url));

        assertThat(lines).singleElement().asString().contains("fsync = on");
    }

    private static void connectTwice(String url) {
        try (var one = TestDatabase.dataSource(Product.POSTGRESQL, url).getConnection();
                var other = TestDatabase.dataSource(Product.POSTGRESQL, url).getConnection()) {
            assertThat(other.isValid(5)).isTrue();
            assertThat(setting(one, "fsync")).as("of the tests' server").isEqualTo("off");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
