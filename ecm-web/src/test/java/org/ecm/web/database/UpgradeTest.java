package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ecm.web.database.TestDatabase.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever comes from any earlier issue finds everything again. */
@Execution(ExecutionMode.CONCURRENT) // with databases of its own
class UpgradeTest {

    @TempDir
    Path data;

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("kept")
    void everything_is_found_again(String issue, Product product) throws Exception {
        var kept = new KeptDatabase(folder().resolve(issue));
        var database = kept.restored(product, data);
        var keys = kept.restoredKeys(product, data);
        // as a pool would: the embedded databases close with the last connection
        try (var rowsOpen = database.dataSource().getConnection();
                var keysOpen = keys.getConnection()) {
            assertThat(rowsOpen.isValid(1) && keysOpen.isValid(1)).isTrue();

            new Migrations(database.dataSource()).run();
            Migrations.ofKeys(keys).run();

            assertThat(new Tables(database.dataSource()).names()).contains("ended_desk_session");
            KeptPractice.expectIssue2(database);
            if (!issue.equals("issue-2")) {
                KeptPractice.expectIssue3(database, keys);
            }
            if (!List.of("issue-2", "issue-3").contains(issue)) {
                KeptPractice.expectIssue4(database, keys);
            }
            KeptPractice.expectChangeable(database, keys);
        }
    }

    @Test
    void a_database_is_kept_of_each_finished_issue() throws Exception {
        try (var folders = Files.list(folder())) {
            assertThat(folders.map(each -> each.getFileName().toString())).contains("issue-2", "issue-3", "issue-4");
        }
    }

    static List<Arguments> kept() throws Exception {
        try (var folders = Files.list(folder())) {
            return folders.map(each -> each.getFileName().toString())
                    .sorted()
                    .flatMap(issue -> Arrays.stream(Product.values()).map(product -> Arguments.of(issue, product)))
                    .toList();
        }
    }

    private static Path folder() throws Exception {
        return Path.of(Objects.requireNonNull(UpgradeTest.class.getResource("/kept"), "nothing was kept")
                .toURI());
    }
}
