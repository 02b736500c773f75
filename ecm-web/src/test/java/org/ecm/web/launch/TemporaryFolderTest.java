package org.ecm.web.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    @TempDir
    Path system;

    @Test
    void is_the_owners_alone_and_goes_with_all_that_is_in_it() throws IOException {
        var folder = TemporaryFolder.createIn(system);
        Files.writeString(Files.createDirectories(folder.path().resolve("a/b")).resolve("c"), "");

        assertThat(Files.getPosixFilePermissions(folder.path())).hasSize(3);
        folder.remove();
        assertThat(system).isEmptyDirectory();
    }

    @Test
    void what_a_killed_process_left_goes_at_the_next_start_and_nothing_else_does() throws IOException {
        var left = abandoned("ecm-server-1-a", Duration.ofHours(1));
        var started = abandoned("ecm-server-2-b", Duration.ZERO);
        var unlocked = Files.createDirectory(system.resolve("ecm-server-3-c"));
        var others = abandoned("another-server", Duration.ofHours(1));
        var linked = Files.createSymbolicLink(system.resolve("ecm-server-4-d"), others);

        var folder = TemporaryFolder.createIn(system);

        assertThat(left).doesNotExist();
        assertThat(system).isDirectoryNotContaining("glob:**/ecm-server-1-a");
        assertThat(others.resolve("lock")).exists();
        assertThat(started).exists();
        assertThat(unlocked).exists();
        assertThat(linked).exists();
        folder.remove();
    }

    @Test
    void one_that_is_in_use_stays() throws IOException {
        var first = TemporaryFolder.createIn(system);
        Files.setLastModifiedTime(first.path().resolve("lock"), old(Duration.ofHours(1)));

        TemporaryFolder.createIn(system).remove();

        assertThat(first.path()).exists();
        first.remove();
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_told() {
        assertThatIOException().isThrownBy(() -> TemporaryFolder.createIn(system.resolve("none")));
    }

    private Path abandoned(String name, Duration age) throws IOException {
        var folder = Files.createDirectory(system.resolve(name));
        Files.createDirectory(folder.resolve("payaramicro-rt1tmp"));
        Files.setLastModifiedTime(Files.createFile(folder.resolve("lock")), old(age));
        return folder;
    }

    private static FileTime old(Duration age) {
        return FileTime.fromMillis(System.currentTimeMillis() - age.toMillis());
    }
}
