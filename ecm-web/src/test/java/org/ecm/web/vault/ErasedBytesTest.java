package org.ecm.web.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.vault.Vaults.NOON;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.ecm.web.database.DataFiles;
import org.ecm.web.database.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What was erased is in no file of the embedded database any more, whatever the database itself says. */
@Execution(ExecutionMode.CONCURRENT) // with files of its own
class ErasedBytesTest {

    private static final int REQUESTS = 200;

    @TempDir
    Path data;

    @Test
    void a_key_that_is_forgotten_is_in_no_file() throws Exception {
        var database = TestKeys.embedded(data);
        try (var open = database.getConnection()) {
            var keys = new JdbcDataKeys(database);
            var vault = new Vaults(keys).with(1);
            sealAll(vault);
            var key = keys.find(request(100)).orElseThrow();
            assertThat(filesWith(key.text())).as("in the log").isNotEmpty();
            checkpoint(database);
            assertThat(filesWith(key.text())).as("in the rows").isNotEmpty();

            vault.forget(request(100), NOON);

            assertThat(filesWith(key.text())).isEmpty();
            assertThat(filesWith(keys.find(request(101)).orElseThrow().text())).isNotEmpty();
            assertThat(open.isValid(1)).isTrue();
        }
    }

    @Test
    void nor_is_one_that_the_old_master_key_had_wrapped() throws Exception {
        var database = TestKeys.embedded(data);
        try (var open = database.getConnection()) {
            var keys = new JdbcDataKeys(database);
            sealAll(new Vaults(keys).with(1));
            checkpoint(database);
            var key = keys.find(request(100)).orElseThrow();
            assertThat(filesWith(key.text())).isNotEmpty();

            assertThat(new Vaults(keys).with(2, 1).rewrap()).isEqualTo(REQUESTS);

            assertThat(filesWith(key.text())).isEmpty();
            assertThat(open.isValid(1)).isTrue();
        }
    }

    @Test
    void nor_is_one_whose_erasing_was_cut_off_once_the_site_has_started_again() throws Exception {
        var database = TestKeys.embedded(data);
        try (var open = database.getConnection()) {
            var keys = new JdbcDataKeys(database);
            var vault = new Vaults(keys).with(1);
            sealAll(vault);
            checkpoint(database);
            var key = keys.find(request(100)).orElseThrow();
            keys.forget(request(100), NOON); // and the power fails
            assertThat(filesWith(key.text())).isNotEmpty();

            vault.forgetAgain();

            assertThat(filesWith(key.text())).isEmpty();
            assertThat(open.isValid(1)).isTrue();
        }
    }

    private static void sealAll(Vault vault) {
        IntStream.range(0, REQUESTS).forEach(n -> vault.seal(request(n), "enquiry", "a letter".getBytes(UTF_8)));
    }

    private static UUID request(int number) {
        return new UUID(0x0190_0000_0000_7000L, number);
    }

    private static void checkpoint(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private List<Path> filesWith(String text) throws IOException {
        return new DataFiles(data).with(text);
    }
}
