package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // with processes of its own
class ChangedContentIT {

    @TempDir
    Path data;

    private final Path content = TestContent.folder();

    @Test
    void what_changed_in_the_folder_is_shown_at_the_next_start() throws IOException {
        var settings = Map.of("ECM_DATA", data.toString(), "ECM_CONTENT", content.toString());
        FilledForm form;
        String arrived;
        try (var first = ServerProcess.start("changed-before", settings)) {
            form = FilledForm.complete(first.awaitReady(), "Lost answer").read();
            arrived = SentAgainIT.received(form.send());
        }
        replace("articles/second-part.md", "The Second Part", "The Changed Part");
        replace("articles/second-part.md", "published:", "slug: changed-part\npublished:");
        replace("series/first-steps.yaml", "second-part", "changed-part");
        replace("series/another-way.yaml", "second-part", "changed-part");
        replace("series/first-steps.yaml", "title: ", "title: Changed ");
        replace("authors/ada-tester.yaml", "title: Coach", "title: Changed coach");
        replace("pages/about.md", "title: About", "title: Changed About");
        replace("disclaimers/coaching-not-therapy.yaml", "covers:", "covers:\n  - {page: contact}");
        replace("site.yaml", "name: ", "name: Changed ");
        Files.writeString(content.resolve("disclaimers/consent.yaml"), """
                  - version: 3
                    effective: 2026-01-02
                    wording: A consent that nobody has read yet.
                """, StandardOpenOption.APPEND);

        try (var second = ServerProcess.start("changed-after", settings)) {
            var address = second.awaitReady();
            assertThat(second.output()).contains("content: 7 applied");
            assertThat(page(address, "/articles/changed-part")).contains("The Changed Part");
            assertThat(page(address, "/series/first-steps")).contains("Changed ");
            assertThat(page(address, "/authors/ada-tester")).contains("Changed coach");
            assertThat(page(address, "/about")).contains("Changed About");
            var moved = RunningSite.exchange(address, "GET", "/articles/second-part", BodyPublishers.noBody());
            assertThat(moved.statusCode()).isIn(301, 308);
            var again = form.at(address);
            assertThat(SentAgainIT.received(again.send()))
                    .as("what arrived is answered as before, though a wording changed since")
                    .isEqualTo(arrived);
            assertThat(again.with("name", "Somebody else").send().statusCode())
                    .as("the wording did change")
                    .isEqualTo(409);
        }
    }

    private void replace(String path, String old, String replacement) throws IOException {
        var file = content.resolve(path);
        var text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replaceFirst(Pattern.quote(old), replacement));
    }

    private static String page(String address, String path) {
        var answer = RunningSite.exchange(address, "GET", path, BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
