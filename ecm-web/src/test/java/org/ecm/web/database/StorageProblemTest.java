package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageProblemTest {

    @ParameterizedTest
    @CsvSource({
        "53100, DISK_FULL",
        "58030, DISK_FAILED",
        "25006, READ_ONLY",
        "53300, UNREACHABLE",
        "57P01, UNREACHABLE",
        "57P03, UNREACHABLE",
        "08006, UNREACHABLE"
    })
    void the_state_of_postgresql_gives_the_problem(String state, StorageProblem expected) {
        assertThat(StorageProblem.of(new PersistenceException(new SQLException("", state))))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"23505", "40001", "42601", "''"})
    void other_failures_are_no_problem_of_the_storage(String state) {
        assertThat(StorageProblem.of(new SQLException("", state))).isEmpty();
        assertThat(StorageProblem.of(new IllegalStateException())).isEmpty();
    }

    @Test
    void a_guarded_database_says_what_it_met() {
        assertThat(StorageProblem.of(new IllegalStateException(new StorageFailure(StorageProblem.READ_ONLY))))
                .contains(StorageProblem.READ_ONLY);
    }

    @Test
    void a_file_gives_the_reason_in_words() {
        assertThat(StorageProblem.ofFile(new IOException("No space left on device")))
                .isEqualTo(StorageProblem.DISK_FULL);
        assertThat(StorageProblem.ofFile(new FileSystemException("/a", null, "Read-only file system")))
                .isEqualTo(StorageProblem.READ_ONLY);
        assertThat(StorageProblem.ofFile(new IOException("/a (Too many open files)")))
                .isEqualTo(StorageProblem.DISK_FAILED);
    }
}
