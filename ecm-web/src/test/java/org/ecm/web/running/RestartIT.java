package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.ecm.web.mail.MailServer;
import org.ecm.web.mail.MailServer.Envelope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** One data folder over four starts: refused, new, after a power failure with changed content, and on a full disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
@ResourceLock("RestartIT") // so that its tests follow each other
class RestartIT {

    private static final String CANARY = "Canary Bird";

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

    private final Path content = TestContent.folder();
    private final MailServer mail = MailServer.taking(UnaryOperator.identity());

    private Path data;
    private ServerSettings settings;
    private String written = "";
    private FilledForm form;
    private String arrived;
    private String reference;

    @BeforeAll
    void prepare(@TempDir Path folder) {
        data = folder;
        settings = ServerSettings.complete(data).content(content);
    }

    @AfterAll
    void end() {
        mail.close();
    }

    @Test
    @Order(1)
    void an_empty_site_refuses_a_folder_with_problems() throws IOException {
        var broken = content.resolve("articles/broken.md");
        Files.writeString(broken, "---\nheadlin: Typo\nauthor: nobody\n---\n\nText.\n");
        var reserved = content.resolve("pages/health.md");
        Files.writeString(reserved, "---\ntitle: Health\n---\n\nNo page can stand where the site answers.\n");
        try (var refused = settings.start("restart-refused")) {
            assertThat(refused.awaitEnd()).isEqualTo(2);
            assertThat(refused.output())
                    .contains("articles/broken.md:2", "headlin", "articles/broken.md:3", "nobody")
                    .contains("pages/health.md")
                    .contains("\ncontent: import failed with 3 problems (listed above)")
                    .doesNotContain("\tat ", "Exception");
            written += refused.output();
        }
        Files.delete(broken);
        Files.delete(reserved);
    }

    @Test
    @Order(2)
    void once_they_are_fixed_it_starts_and_takes_requests_until_the_power_fails() throws IOException {
        var first = settings.start("restart-first");
        var address = first.awaitReady();
        form = FilledForm.complete(address, "Lost answer").read();
        arrived = SentAgainIT.received(form.send());
        reference = FilledForm.reference(FilledForm.complete(address, CANARY)
                .with("email", "someone@example.org")
                .with("message", "I lose my feathers.")
                .read()
                .send());
        first.kill();
        written += first.output();

        assertThat(first.output()).contains("applied, 0 unchanged").containsOnlyOnce("ECM_SMTP_URL is not set");
        assertThat(written).containsOnlyOnce(data.resolve("master-key") + ". Back it up now");
        assertThat(Files.readString(data.resolve("secret")).strip()).hasSize(64);
        assertThat(data.resolve("keys")).as("apart from the rows").isDirectory();
    }

    @Test
    @Order(3)
    void after_it_changed_content_is_shown_what_arrived_is_answered_as_before_and_letters_leave_once()
            throws IOException {
        change();
        try (var again = settings.mail(mail).start("restart-again")) {
            var address = again.awaitReady();
            assertThat(again.output()).contains("content: 7 applied").doesNotContain("master-key", "vault:");
            changesAreShown(address);
            isAnsweredAsBefore(form.at(address));
            again.awaitThat(
                    "the letters of before have left",
                    () -> to("someone@example.org").size() == 1
                            && told(reference).size() >= 2);
            unreachableAddressesAreRefused(address);
            aMeetingIsToldToBothSides(again, address);
            assertThat(again.output()).doesNotContain(CANARY, "someone@example.org", "/consultation/manage/");
            again.awaitThat(
                    "all are settled", () -> again.output().split(" sent\n", -1).length - 1 == mail.taken.size());
        }

        assertThat(mail.taken).extracting(Envelope::id).doesNotHaveDuplicates();
        assertThat(mail.taken)
                .noneMatch(letter ->
                        letter.content().contains("Canary") || letter.content().contains("feathers"));
        assertThat(text(to("someone@example.org").get(0)))
                .contains("Subject: We got your request", reference, "/consultation/manage/");
        assertThat(told(reference))
                .filteredOn(letter -> letter.to().equals("hello@example.org"))
                .singleElement()
                .satisfies(letter -> assertThat(text(letter))
                        .contains("Subject: New request " + reference, "/desk/requests")
                        .doesNotContain("/consultation/manage/"));
    }

    @Test
    @Order(4)
    void on_a_full_disk_it_is_read_as_it_was_and_says_that_nothing_can_be_saved() throws IOException {
        Files.writeString(content.resolve("articles/added.md"), ADDED);
        long usable = data.toFile().getUsableSpace() / (1024 * 1024);
        try (var full =
                settings.with("ECM_MIN_FREE_MB", Long.toString(8 * usable)).start("restart-full")) {
            var address = full.awaitReady();

            assertThat(full.output())
                    .contains("content: nothing can be imported (disk-full); still serving the earlier content")
                    .doesNotContain("\tat ", "Exception");
            assertThat(get(address, "/articles/changed-part").statusCode()).isEqualTo(200);
            assertThat(get(address, "/health/ready").statusCode()).isEqualTo(503);
        }
    }

    private void change() throws IOException {
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
    }

    private void replace(String path, String old, String replacement) throws IOException {
        var file = content.resolve(path);
        var text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replaceFirst(Pattern.quote(old), replacement));
    }

    private static void changesAreShown(String address) {
        assertThat(page(address, "/articles/changed-part")).contains("The Changed Part");
        assertThat(page(address, "/series/first-steps")).contains("Changed ");
        assertThat(page(address, "/authors/ada-tester")).contains("Changed coach");
        assertThat(page(address, "/about")).contains("Changed About");
        assertThat(get(address, "/articles/second-part").statusCode()).isIn(301, 308);
    }

    private void isAnsweredAsBefore(FilledForm again) {
        assertThat(SentAgainIT.received(again.send()))
                .as("though a wording changed since")
                .isEqualTo(arrived);
        assertThat(again.with("name", "Somebody else").send().statusCode())
                .as("the wording did change")
                .isEqualTo(409);
    }

    private static void unreachableAddressesAreRefused(String address) {
        var unreachable = FilledForm.complete(address, CANARY)
                .with("email", "j\u00f6rg@example.com")
                .send();
        assertThat(unreachable.statusCode()).isEqualTo(400);
        assertThat(unreachable.body()).contains("Please enter a different email");
    }

    private void aMeetingIsToldToBothSides(ServerProcess server, String address) {
        assertThat(page(address, "/consultation"))
                .contains("You can reschedule or cancel it online until 24 hours before it starts.");
        var meeting = FilledForm.reference(FilledForm.complete(address, CANARY)
                .with("email", "someone@example.org")
                .with("listed", "America/New_York")
                .with("start", OpenTimesIT.startIn(address, 3))
                .read()
                .send());
        assertThat(page(address, "/consultation/received/" + meeting))
                .contains(
                        "Your meeting is booked",
                        "You'll get an email",
                        "Use the link in it if you need to reschedule or cancel, until <strong>");
        server.awaitThat("both sides are told", () -> told(meeting).size() >= 2);
        assertThat(told(meeting))
                .as("both sides have it in their calendars")
                .filteredOn(letter -> letter.content().contains("method=REQUEST"))
                .extracting(Envelope::to)
                .containsExactlyInAnyOrder("someone@example.org", "hello@example.org");
    }

    private List<Envelope> told(String request) {
        return mail.taken.stream()
                .filter(letter -> text(letter).contains(request))
                .toList();
    }

    private List<Envelope> to(String address) {
        return mail.taken.stream().filter(letter -> letter.to().equals(address)).toList();
    }

    private static String text(Envelope letter) {
        return letter.content().replace("=\r\n", "").replace("=\n", "");
    }

    private static String page(String address, String path) {
        var answer = get(address, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> get(String address, String path) {
        return RunningSite.exchange(address, "GET", path, BodyPublishers.noBody());
    }
}
