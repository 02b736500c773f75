package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A form that arrived, and is sent once more since its answer did not: on a bad line, whatever changed meanwhile. */
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
class SentAgainIT {

    @Test
    void what_arrived_is_answered_as_before_where_nothing_more_is_let_through() {
        var site = RunningSite.get();
        var form = FilledForm.complete(site.address(), "Lost answer").read().from("192.0.2.90");
        var arrived = received(form.send());

        for (int i = 0; i < 25; i++) { // more than are let through
            FilledForm.complete(site.address(), "Noise " + i).from("192.0.2.90").send();
            assertThat(received(form.send())).isEqualTo(arrived);
        }
    }

    @Test
    void who_has_the_same_words_or_the_same_form_alone_learns_nothing_of_what_arrived() {
        var site = RunningSite.get();
        var form = FilledForm.complete(site.address(), "Known").read();
        var arrived = received(form.send());

        var ofAnother = FilledForm.complete(site.address(), "Known").read().send();
        assertThat(received(ofAnother)).isNotEqualTo(arrived);
        assertThat(form.copy().with("ecm-token", "forged").send().statusCode()).isEqualTo(403);
        assertThat(form.copy().with("name", "").send().statusCode()).isEqualTo(400);
    }

    @Test
    void what_arrived_is_answered_as_before_though_a_wording_changed_since(@TempDir Path data) throws IOException {
        var content = TestContent.folder();
        var settings = Map.of("ECM_DATA", data.toString(), "ECM_CONTENT", content.toString());
        FilledForm form;
        String arrived;
        try (var first = ServerProcess.start("sent", settings)) {
            form = FilledForm.complete(first.awaitReady(), "Lost answer").read();
            arrived = received(form.send());
        }
        Files.writeString(content.resolve("disclaimers/consent.yaml"), """
                  - version: 3
                    effective: 2026-01-02
                    wording: A consent that nobody has read yet.
                """, StandardOpenOption.APPEND);

        try (var second = ServerProcess.start("sent-again", settings)) {
            var now = form.at(second.awaitReady());
            assertThat(received(now.send())).isEqualTo(arrived);
            assertThat(now.with("name", "Somebody else").send().statusCode())
                    .as("the wording did change")
                    .isEqualTo(409);
        }
    }

    private static String received(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
