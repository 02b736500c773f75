package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator reads if a database keeps the site from starting. */
class DatabaseStartupDiagnosisTest {

    private static final String PASSWORD = "hunter2";

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({
        "28P01, 'ECM_DB_USER, ECM_DB_PASSWORD: PostgreSQL'",
        "28000, 'ECM_DB_USER, ECM_DB_PASSWORD: PostgreSQL'",
        "08001, ECM_DB_URL: PostgreSQL is unreachable",
        "3D000, ECM_DB_URL: PostgreSQL has no such database",
        "42501, ECM_DB_USER: this user lacks privileges",
        "57P03, ECM_DB_URL: PostgreSQL is starting up or",
        "53300, ECM_DB_URL: PostgreSQL is starting up or",
        "58P01, ECM_DB_URL: PostgreSQL lacks"
    })
    void names_the_setting_and_what_to_do_and_no_secret(String state, String line) {
        var problem = new DatabaseStartupDiagnosis("ECM_DB", postgres(), data);
        var failure = new SQLException("for user ecm " + PASSWORD, state);

        assertThat(problem.line(new IllegalStateException(new IOException(failure))))
                .hasValueSatisfying(said -> assertThat(said)
                        .startsWith(line)
                        .doesNotContain(PASSWORD)
                        .hasLineCount(1));
    }

    @Test
    void what_no_operator_can_mend_is_no_refusal() {
        assertThat(new DatabaseStartupDiagnosis("ECM_DB", postgres(), data).line(new SQLException("syntax", "42601")))
                .isEmpty();
        assertThat(new DatabaseStartupDiagnosis("ECM_DB", embedded(), data)
                        .line(new SQLException("syntax", "42581", -5581)))
                .isEmpty();
    }

    @Test
    void files_that_cannot_be_opened_are_told_with_their_folder() throws IOException {
        var file = Files.writeString(data.resolve("db"), "no folder");

        assertThat(file).isRegularFile();
        assertThat(new DatabaseStartupDiagnosis("ECM_DB", embedded(), data).line(failureOf(embedded())))
                .hasValueSatisfying(said -> assertThat(said).contains("ECM_DATA", data.toString(), "own them"));
    }

    @Test
    void a_lost_script_is_told_with_the_folder_to_restore() throws IOException {
        var folder = Files.createDirectory(data.resolve("db"));
        Files.writeString(folder.resolve("ecm.log"), "INSERT INTO note VALUES(1)");

        assertThat(new DatabaseStartupDiagnosis("ECM_DB", embedded(), data)
                        .line(new SQLException("ecm.script is missing", "58030")))
                .contains("ECM_DATA: " + folder + " contains database files but lacks ecm.script; restore the whole"
                        + " folder from a backup");
    }

    @ParameterizedTest
    @CsvSource({"db, ecm", "keys, keys"})
    void no_empty_database_takes_the_place_of_a_lost_one(String folder, String name) throws IOException {
        TestDatabase.embedded(data);
        TestKeys.embedded(data);
        var script = data.resolve(folder).resolve(name + ".script");
        Files.delete(script);
        var settings = Settings.read(setting -> setting.equals("ECM_DATA") ? data.toString() : null);
        var lost = folder.equals("db") ? new EcmDataSource(() -> settings) : new KeysDataSource(() -> settings);

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(lost::getConnection)
                .satisfies(e -> assertThat(lost.problem(settings).line(e))
                        .hasValueSatisfying(said -> assertThat(said)
                                .startsWith("ECM_DATA: " + script.getParent() + " contains database files but lacks "
                                        + name + ".script")));
        assertThat(script).doesNotExist();
    }

    @Test
    void postgresql_refuses_a_wrong_password() throws SQLException {
        var url = TestDatabase.freshUrl(TestDatabase.Product.POSTGRESQL);
        TestDatabase.requirePassword("ecm_locked", "right");
        var locked = new Configuration.Database(url.replaceFirst("user=[^&]*&?", ""), "ecm_locked", PASSWORD);

        assertThat(new DatabaseStartupDiagnosis("ECM_DB", locked, data).line(failureOf(locked)))
                .hasValueSatisfying(said ->
                        assertThat(said).startsWith("ECM_DB_USER, ECM_DB_PASSWORD: PostgreSQL doesn't accept them"));
    }

    @Test
    void a_newer_database_is_told_with_both_versions() {
        assertThat(new DatabaseStartupDiagnosis("ECM_DB", embedded(), data).newer("9", "5"))
                .isEqualTo("ECM_DATA: the database in " + data + " was written by a newer release (its schema is"
                        + " version 9, this release knows 5); start that release, or restore a backup from before");
        assertThat(new DatabaseStartupDiagnosis("ECM_KEYS_DB", postgres(), data).newer("9", "5"))
                .startsWith("ECM_KEYS_DB_URL: the database was");
    }

    @Test
    void postgresql_says_what_is_wrong_with_an_address() {
        var there = TestDatabase.freshUrl(TestDatabase.Product.POSTGRESQL);
        var noDatabase =
                new Configuration.Database(there.replaceFirst("/[^/?]+(\\?|$)", "/no_such_one$1"), "postgres", "");
        var nobody = new Configuration.Database("jdbc:postgresql://localhost:1/ecm", "ecm", "");

        assertThat(new DatabaseStartupDiagnosis("ECM_DB", noDatabase, data).line(failureOf(noDatabase)))
                .hasValueSatisfying(said -> assertThat(said).contains("no such database"));
        assertThat(new DatabaseStartupDiagnosis("ECM_KEYS_DB", nobody, data).line(failureOf(nobody)))
                .hasValueSatisfying(said -> assertThat(said).startsWith("ECM_KEYS_DB_URL: PostgreSQL is unreachable"));
    }

    private static SQLException failureOf(Configuration.Database database) {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            throw new AssertionError("opened: " + connection);
        } catch (SQLException e) {
            return e;
        }
    }

    private static Configuration.Database postgres() {
        return new Configuration.Database("jdbc:postgresql://db/ecm?password=" + PASSWORD, "ecm", PASSWORD);
    }

    private Configuration.Database embedded() {
        return new Configuration.Database("jdbc:hsqldb:file:" + data + "/db/ecm;shutdown=true", "SA", "");
    }
}
