package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ecm.web.mail.MailServer;
import org.ecm.web.mail.MailServer.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A power failure between a request and its letters: they leave as soon as the site runs again, and once each. */
@Execution(ExecutionMode.CONCURRENT) // with a process of its own
class MailIT {

    private static final String CANARY = "Canary Bird";

    @TempDir
    Path data;

    @Test
    void what_was_to_be_told_before_the_power_failed_is_told_after_it() {
        var first = ServerProcess.start("mail-before", settings(Map.of()));
        var sent = FilledForm.complete(first.awaitReady(), CANARY)
                .with("email", "someone@example.org")
                .with("message", "I lose my feathers.")
                .read()
                .send();
        first.kill();
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(first.output()).containsOnlyOnce("ECM_SMTP_URL is not set");
        var reference = sent.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");

        try (var mail = MailServer.taking(UnaryOperator.identity())) {
            var server = Map.of(
                    "ECM_SMTP_URL", "smtp+plain://127.0.0.1:" + mail.port(), "ECM_MAIL_FROM", "practice@ecm.example");
            try (var again = ServerProcess.start("mail-after", settings(server))) {
                var address = again.awaitReady();
                again.awaitThat("both letters have left", () -> mail.taken.size() == 2);
                assertThat(RunningSite.exchange(address, "GET", "/consultation", BodyPublishers.noBody())
                                .body())
                        .contains("You can reschedule or cancel it online until 24 hours before it starts.");
                var unreachable = FilledForm.complete(address, CANARY)
                        .with("email", "j\u00f6rg@example.com")
                        .send();
                assertThat(unreachable.statusCode()).isEqualTo(400);
                assertThat(unreachable.body()).contains("Please enter a different email");
                var second = booking(address).read().send();
                assertThat(second.statusCode()).isEqualTo(303);
                assertThat(received(address, second))
                        .contains(
                                "Your meeting is booked",
                                "You'll get an email",
                                "Use the link in it if you need to reschedule or cancel, until <strong>");
                again.awaitThat("so have the next ones", () -> mail.taken.size() == 4);
                again.awaitThat("all are settled", () -> again.output().split(" sent\n", -1).length == 5);
                assertThat(again.output()).doesNotContain(CANARY, "someone@example.org", "/consultation/manage/");
            }

            assertThat(mail.taken).extracting(Envelope::id).doesNotHaveDuplicates();
            assertThat(mail.taken)
                    .noneMatch(letter -> letter.content().contains("Canary")
                            || letter.content().contains("feathers"));
            assertThat(to("someone@example.org", mail))
                    .contains("Subject: We got your request", reference, "/consultation/manage/");
            assertThat(mail.taken)
                    .filteredOn(letter -> letter.content().contains("method=REQUEST"))
                    .as("both sides have it in their calendars")
                    .extracting(Envelope::to)
                    .containsExactlyInAnyOrder("someone@example.org", "hello@example.org");
            assertThat(to("hello@example.org", mail))
                    .contains("Subject: New request " + reference, "/desk/requests")
                    .doesNotContain("/consultation/manage/");
        }
    }

    /** {@return a form with a time that is open} */
    private static FilledForm booking(String address) {
        return FilledForm.complete(address, CANARY)
                .with("email", "someone@example.org")
                .with("listed", "America/New_York")
                .with("start", OpenTimesIT.startIn(address, 3));
    }

    private static String received(String address, HttpResponse<String> answer) {
        var path = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        return RunningSite.exchange(address, "GET", path, BodyPublishers.noBody())
                .body();
    }

    private static String to(String address, MailServer mail) {
        return mail.taken.stream()
                .filter(letter -> letter.to().equals(address))
                .map(letter -> letter.content().replace("=\r\n", "").replace("=\n", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Expected a letter to " + address + "."));
    }

    private Map<String, String> settings(Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.putAll(Map.of(
                "ECM_DATA",
                data.toString(),
                "ECM_CONTENT",
                TestContent.folder().toString(),
                "ECM_TRUSTED_PROXIES",
                "127.0.0.1,::1"));
        return settings;
    }
}
