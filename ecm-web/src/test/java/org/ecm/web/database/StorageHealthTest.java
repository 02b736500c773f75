package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ecm.web.configuration.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The databases are asked by nobody else here, as on a site whose visitors were sent elsewhere. */
class StorageHealthTest {

    @TempDir
    Path folder;

    /** They stay open, as in a pool. */
    private final List<Connection> pooled = new ArrayList<>();

    private EcmDataSource keys;
    private StorageHealth health;

    @BeforeEach
    void open() throws Exception {
        var settings = Settings.read(name -> switch (name) {
            case "ECM_DATA" -> folder.toString();
            case "ECM_MIN_FREE_MB" -> "0";
            default -> null;
        });
        var rows = new EcmDataSource(() -> settings);
        keys = new KeysDataSource(() -> settings);
        health = new StorageHealth(settings, rows, keys);
        save(rows);
        save(keys);
    }

    @AfterEach
    void closeWhatIsOpen() throws Exception {
        for (var connection : pooled) {
            if (connection.isValid(1)) {
                connection.close(); // the last one closes its database
            }
        }
    }

    private void save(EcmDataSource database) throws Exception {
        var connection = database.getConnection();
        pooled.add(connection);
        try (var statement = connection.createStatement()) {
            statement.execute("create cached table note (text varchar(9))");
            statement.execute("insert into note values ('kept')");
        }
    }

    @Test
    void databases_that_save_have_no_problem() {
        assertThat(health.problem()).isEmpty();
    }

    @Test
    @Timeout(120)
    void keys_that_failed_are_opened_again_by_whoever_asks() throws Exception {
        Files.delete(folder.resolve("keys/keys.log"));
        assertThat(health.problem()).contains(StorageProblem.DISK_FAILED);

        while (health.problem().isPresent()) {
            Thread.sleep(Duration.ofMillis(200).toMillis());
        }

        try (var connection = keys.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select text from note")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("kept");
        }
    }
}
