package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A start on a disk where nothing can be saved: a site that has content is read, a new one is refused. */
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
class FullDiskStartIT {

    private static final String ADDED = """
            ---
            headline: Added later
            author: ada-tester
            published: 2026-01-10T09:00:00Z
            services: [coaching]
            description: What was added later, in one sentence.
            ---

            Text.
            """;

    @TempDir
    Path data;

    @Test
    void a_site_that_has_content_is_read_and_says_that_nothing_can_be_saved() throws IOException {
        var content = TestContent.folder();
        try (var first = ServerProcess.start("disk-before", settings(content, 0))) {
            first.awaitReady();
            first.kill();
        }
        Files.writeString(content.resolve("articles/added.md"), ADDED);
        try (var second = ServerProcess.start("disk-full", settings(content, 8 * usableMegabytes()))) {
            var address = second.awaitReady();

            assertThat(second.output())
                    .contains("content: nothing can be imported (disk-full); still serving the earlier content")
                    .doesNotContain("\tat ", "Exception");
            assertThat(get(address, "/articles/second-part")).isEqualTo(200);
            assertThat(get(address, "/health/ready")).isEqualTo(503);
        }
    }

    @Test
    void a_new_site_is_refused_in_one_line() {
        try (var refused = ServerProcess.start("disk-new", settings(TestContent.folder(), 2 * usableMegabytes()))) {
            assertThat(refused.awaitEnd()).isEqualTo(2);
            assertThat(refused.output().lines().filter(line -> !line.contains("ECM_MIN_FREE_MB is free")))
                    .singleElement()
                    .asString()
                    .startsWith("ECM_DATA: the database in " + data + " must be brought up to date")
                    .contains("disk-full", "ECM_MIN_FREE_MB");
        }
    }

    private Map<String, String> settings(Path content, long leastFreeMegabytes) {
        return Map.of(
                "ECM_DATA",
                data.toString(),
                "ECM_CONTENT",
                content.toString(),
                "ECM_MIN_FREE_MB",
                Long.toString(leastFreeMegabytes));
    }

    private long usableMegabytes() {
        return data.toFile().getUsableSpace() / (1024 * 1024);
    }

    private static int get(String address, String path) {
        return RunningSite.exchange(address, "GET", path, BodyPublishers.noBody())
                .statusCode();
    }
}
