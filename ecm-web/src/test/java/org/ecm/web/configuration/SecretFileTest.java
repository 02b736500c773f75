package org.ecm.web.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.ecm.web.configuration.Given.given;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFileTest {

    @TempDir
    Path folder;

    @Test
    void is_made_once_and_read_again() {
        var secret = made();

        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(made()).isEqualTo(secret);
    }

    @Test
    void is_another_one_for_another_site() {
        assertThat(made("one")).isNotEqualTo(made("two"));
    }

    @Test
    void makes_the_folder_of_the_data_if_need_be_and_leaves_nothing_else_in_it() {
        made("a/b");

        assertThat(folder.resolve("a/b")).isDirectoryContaining("glob:**/secret");
        assertThat(folder.resolve("a/b").toFile().list()).hasSize(1);
    }

    @Test
    void can_be_read_by_its_owner_only() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        made();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void is_what_an_operator_put_there() throws IOException {
        Files.writeString(folder.resolve("secret"), "  " + "k".repeat(64) + "\r\n");

        assertThat(made()).isEqualTo("k".repeat(64));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "abc"})
    void is_never_one_that_anybody_could_guess(String content) throws IOException {
        Files.writeString(folder.resolve("secret"), content);

        assertThatIllegalStateException().isThrownBy(this::made).withMessageContaining("delete it");
    }

    @Test
    void gives_way_to_the_setting() {
        var configuration = given("ECM_DATA", folder.toString(), "ECM_SECRET", "s".repeat(40));

        assertThat(SecretFile.secret(configuration)).isEqualTo("s".repeat(40));
        assertThat(folder).isEmptyDirectory();
    }

    private String made() {
        return made("");
    }

    private String made(String data) {
        return SecretFile.secret(given("ECM_DATA", folder.resolve(data).toString()));
    }
}
