package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EcmDataSourceTest {

    @TempDir
    Path folder;

    @Test
    void the_embedded_database_makes_its_folder_and_is_there_the_next_time() throws Exception {
        var data = folder.resolve("not/yet/there");
        var dataSource = new EcmDataSource(() -> configuration("ECM_DATA", data.toString()));
        assertThat(data).doesNotExist();

        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create cached table note (text text)");
            statement.execute("insert into note values ('kept')");
        }

        try (var connection = dataSource.getConnection("whoever", "whatever");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select text from note")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("kept");
        }
        assertThat(data.resolve("db")).isDirectory();
    }

    @Test
    void a_database_that_is_not_there_is_named_without_its_secrets() {
        var dataSource = new EcmDataSource(
                () -> configuration("ECM_DB_URL", "jdbc:postgresql://localhost:1/ecm?password=in-the-address"));

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(dataSource::getConnection)
                .satisfies(e -> assertThat((Throwable) e).hasStackTraceContaining("localhost:1"))
                .satisfies(e -> assertThat(e.toString()).doesNotContain("in-the-address", "in-the-setting"));
    }

    @Test
    void nothing_is_read_before_somebody_wants_a_connection() {
        var dataSource = new EcmDataSource(() -> {
            throw new IllegalStateException("read");
        });

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(dataSource::getConnection);
    }

    private static Configuration configuration(String setting, String value) {
        return Settings.read(name -> switch (name) {
            case "ECM_DB_USER" -> "ecm";
            case "ECM_DB_PASSWORD" -> "in-the-setting";
            default -> name.equals(setting) ? value : null;
        });
    }
}
