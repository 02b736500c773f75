package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Answering requests at the desk, as the practitioner does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class DeskIT {

    private static final String CANARY = "Osprey-at-noon";

    private final RunningSite site = RunningSite.get();
    private String reference = "";

    @BeforeAll
    void ask() {
        reference = ask("Robin " + CANARY);
    }

    private String ask(String name) {
        var answer = FilledForm.complete(site.address(), name)
                .with("message", "Two lines,\nof " + CANARY)
                .with("phone", "+1 212 555 0100")
                .read()
                .send();
        return FilledForm.reference(answer);
    }

    @Test
    void it_is_closed_to_whoever_does_not_know_the_token() {
        var asked = site.get("/desk/requests");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(Html.of(asked.body()).findings()).isEmpty();
        assertThat(asked.body()).doesNotContain(reference);
        assertThat(asked.headers().allValues("Cache-Control")).containsExactly("no-store");

        for (var fields : List.of(
                Map.of("token", "wrong"), Map.of("token", ""), Map.of("pass", "forged"), Map.<String, String>of())) {
            assertThat(DeskVisit.post(site.address(), "/desk/requests", fields).statusCode())
                    .as(fields.toString())
                    .isIn(403, 429);
        }
        assertThat(DeskVisit.post(site.address(), "/desk/requests/" + reference, Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.get("/desk/requests/" + reference).statusCode()).isEqualTo(405);
        assertThat(site.get("/desk/requests?token=" + DeskVisit.TOKEN).body()).doesNotContain(reference);
    }

    @Test
    void a_request_is_read_with_all_that_was_written_and_the_look_is_recorded() {
        var desk = DeskVisit.open(site.address());
        assertThat(desk.page().findings()).isEmpty();
        assertThat(desk.answer().body()).doesNotContain(CANARY);
        assertThat(desk.references("open")).contains(reference);

        desk.look(reference);
        assertThat(desk.page().findings()).isEmpty();
        assertThat(desk.said("Name")).isEqualTo("Robin " + CANARY);
        assertThat(desk.said("Message")).isEqualTo("Two lines,\nof " + CANARY);
        assertThat(desk.said("Phone")).isEqualTo("+1 212 555 0100");
        assertThat(desk.said("Voicemail")).isEqualTo("Don't leave one");
        assertThat(desk.answer().body()).contains("Read (practitioner)", "Received (requester)");
        assertThat(desk.answer().headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(desk.answer().headers().map()).doesNotContainKey("set-cookie");
        assertThat(site.log()).doesNotContain(CANARY, "555 0100", DeskVisit.TOKEN);
    }

    @Test
    void what_is_decided_is_done_once_and_an_outdated_page_changes_nothing() {
        var other = ask("Other");
        var desk = DeskVisit.open(site.address()).look(other);
        var rival = DeskVisit.open(site.address()).look(other);

        desk.decide(other, "note", Map.of("text", "Called back.\nNobody there."));
        assertThat(desk.answer().statusCode()).isEqualTo(200);
        assertThat(desk.answer().body()).contains("Called back.\nNobody there.");

        rival.decide(other, "note", Map.of("text", "A note that must not be lost"));
        assertThat(rival.answer().statusCode()).isEqualTo(409);
        assertThat(rival.answer().body()).contains("A note that must not be lost", "Called back.");

        assertThat(desk.decide(other, "note", Map.of("text", " ")).answer().statusCode())
                .isEqualTo(400);
        assertThat(desk.decide(other, "spam", Map.of()).answer().body()).contains("Spam");
        assertThat(desk.references("spam")).contains(other);
        assertThat(desk.look(other).decide(other, "restore", Map.of()).answer().body())
                .contains("Marked as not spam");
        assertThat(desk.decide(other, "decline", Map.of()).answer().body()).contains("Declined");
        assertThat(desk.decide(other, "decline", Map.of()).answer().statusCode())
                .isEqualTo(409);
        assertThat(desk.references("closed")).contains(other);
    }

    @Test
    void what_was_answered_is_over_without_a_word() {
        var other = ask("Answered");
        var desk = DeskVisit.open(site.address()).look(other);

        desk.decide(other, "answered", Map.of());

        assertThat(desk.answer().statusCode()).isEqualTo(200);
        assertThat(desk.told()).isEqualTo("Marked as answered.");
        assertThat(desk.first("lede")).isEqualTo("Answered");
        assertThat(desk.answer().body()).contains("Answered (practitioner)").doesNotContain("value=\"decline\"");
        assertThat(desk.page().findings()).isEmpty();
        assertThat(desk.decide(other, "answered", Map.of()).answer().statusCode())
                .isEqualTo(409);
        assertThat(desk.references("open")).doesNotContain(other);
        assertThat(desk.references("closed")).contains(other);
        assertThat(desk.answer().body()).contains("Answered, ");
        assertThat(site.get("/consultation/received/" + other).body())
                .contains("replied to you")
                .doesNotContain("You'll hear from us");
    }

    @Test
    void what_is_erased_is_gone_and_only_the_record_stays() {
        var other = ask("Erased " + CANARY);
        var desk = DeskVisit.open(site.address()).look(other);

        assertThat(desk.decide(other, "erase", Map.of()).answer().statusCode()).isEqualTo(400);
        assertThat(desk.said("Name")).isEqualTo("Erased " + CANARY);

        desk.decide(other, "erase", Map.of("sure", "yes"));
        assertThat(desk.answer().statusCode()).isEqualTo(200);
        assertThat(desk.answer().body()).doesNotContain(CANARY).contains("consent, version", "Erased (practitioner)");
        assertThat(desk.page().findings()).isEmpty();
        assertThat(desk.references("erased")).contains(other);
        assertThat(site.get("/consultation/received/" + other).statusCode()).isEqualTo(404);
    }

    /** Even for someone who copied a page, before or after the practitioner went on to others. */
    @Test
    void signing_out_ends_every_pass_of_that_session_and_no_other() {
        var elsewhere = DeskVisit.open(site.address());
        var desk = DeskVisit.open(site.address());
        var first = desk.pass();
        var second = desk.step("/desk/time", Map.of()).pass();
        assertThat(first).isNotEqualTo(second);

        var closed = DeskVisit.post(site.address(), "/desk/sign-out", Map.of("pass", first));

        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(Html.of(closed.body()).findings()).isEmpty();
        assertThat(closed.body()).contains("signed out on this device", "Desk password");
        assertThat(closed.headers().allValues("Cache-Control")).containsExactly("no-store");
        for (var path : List.of("/desk/requests", "/desk/requests/" + reference, "/desk/time", "/desk/trouble")) {
            for (var pass : List.of(first, second)) {
                assertThat(DeskVisit.post(site.address(), path, Map.of("pass", pass))
                                .statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
        }
        assertThat(elsewhere.step("/desk/requests", Map.of()).answer().statusCode())
                .isEqualTo(200);
        assertThat(DeskVisit.open(site.address()).answer().statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_with_another_pass_ends_nothing() {
        var desk = DeskVisit.open(site.address());

        for (var fields : List.of(Map.of("pass", "forged"), Map.<String, String>of(), Map.of("token", "wrong"))) {
            assertThat(DeskVisit.post(site.address(), "/desk/sign-out", fields).statusCode())
                    .isEqualTo(200);
        }

        assertThat(desk.step("/desk/requests", Map.of()).answer().statusCode()).isEqualTo(200);
    }

    @Test
    void no_other_site_works_at_it() {
        var answer = site.send(
                "POST",
                "/desk/requests",
                BodyPublishers.ofString("token=" + DeskVisit.TOKEN),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://elsewhere.example");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain(reference);
    }
}
