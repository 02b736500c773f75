package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ecm.web.mail.MailServer;
import org.ecm.web.mail.MailServer.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What does not work is seen at the desk, and letters are sent again from there. */
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
class DeskTroubleIT {

    @TempDir
    Path data;

    @Test
    void letters_that_were_given_up_and_calendars_that_are_silent_are_seen() {
        try (var mail = new MailServer(new Refusal("RCPT", 550), UnaryOperator.identity());
                var server = ServerSettings.complete(data)
                        .with("ECM_CALENDARS", "ada-tester=https://127.0.0.1/secret-of-ada.ics")
                        .mail(mail)
                        .start("trouble")) {
            var address = server.awaitReady();
            var desk = DeskVisit.open(address).step("/desk/trouble", Map.of());
            assertThat(desk.first("lede")).startsWith("No problems");
            var sent = FilledForm.complete(address, "Canary Bird")
                    .with("email", "someone@example.org")
                    .read()
                    .send();
            var reference = FilledForm.reference(sent);
            server.awaitThat("both letters were given up", () -> server.output().split("given up", -1).length > 2);

            desk = DeskVisit.open(address);
            assertThat(desk.answer().body()).contains("Problems (3)");
            desk.step("/desk/trouble", Map.of());
            assertThat(desk.page().findings()).isEmpty();
            assertThat(desk.answer().body())
                    .contains(reference, "request received", "There may be a typo", "Send again")
                    .contains("ada-tester, calendar 1")
                    .doesNotContain("secret-of-ada", "someone@example.org", "Canary");

            var notice = FilledForm.standing(desk.page(), "again");
            desk.step("/desk/trouble", Map.of("again", notice));
            assertThat(desk.told()).startsWith("We'll send it again");
            assertThat(desk.step("/desk/trouble", Map.of("again", notice))
                            .answer()
                            .statusCode())
                    .isIn(200, 409); // unless it was given up again already
            assertThat(desk.step("/desk/trouble", Map.of("again", "no notice"))
                            .answer()
                            .statusCode())
                    .isEqualTo(409);
            server.awaitThat("it was tried again", () -> server.output().split("given up", -1).length > 3);

            desk.look(reference);
            assertThat(desk.answer().body())
                    .contains("We'll email them a link to your open times", "We'll email them a kind note")
                    .doesNotContain("tell them yourself");
            assertThat(desk.decide(reference, "decline", Map.of()).told()).startsWith("Declined. We'll email them");
        }
    }
}
