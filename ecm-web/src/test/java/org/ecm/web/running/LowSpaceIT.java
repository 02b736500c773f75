package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.RequestExamples.fullInquiry;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.reference;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.inquiry.Purpose;
import org.ecm.web.links.TestLinks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A site whose disk has less free space than its operator wants: it is read as ever, takes nothing new, and says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
@ResourceLock("LowSpaceIT") // so that its tests follow each other
class LowSpaceIT {

    private static final int REQUEST = 1;
    private static final int WITHDRAWN = 2;
    private static final int ERASED = 3;
    private static final int ERASED_AT_THE_DESK = 4;

    private final Instant started = Clock.systemUTC().instant();
    private Path data;
    private ServerProcess server;
    private String address;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        data = folder.resolve("data");
        var seeded = new SeededData(data);
        seeded.keep(this::keep);
        loosen();
        long usable = folder.toFile().getUsableSpace() / (1024 * 1024);
        server = seeded.settings()
                .with("ECM_MIN_FREE_MB", Long.toString(usable * 2))
                .start("low-space");
        address = server.awaitReady();
    }

    @AfterAll
    void end() {
        server.close();
    }

    private void keep(ConsultationRequests requests) {
        for (int n : List.of(REQUEST, WITHDRAWN, ERASED, ERASED_AT_THE_DESK)) {
            requests.submit(
                    ConsultationRequest.received(
                            id(n), reference(n), key(n), Purpose.CONVERSATION, false, List.of(), started),
                    fullInquiry(),
                    List.of());
        }
    }

    private OwnPage open(int n) {
        return OwnPage.open(address, TestLinks.pathOf(SeededData.SECRET, id(n), started));
    }

    /** As an earlier release has left it, under a loose umask. */
    private void loosen() throws Exception {
        try (var files = Files.walk(data)) {
            for (var file : files.filter(each -> !each.equals(data)).toList()) {
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    @Test
    void pages_are_read_and_the_health_check_gives_the_reason() {
        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/articles/second-part").statusCode()).isEqualTo(200);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);

        var ready = get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body())
                .contains("\"reason\":\"disk-full\"")
                .as("the answer is public")
                .doesNotContain(data.toString());
        assertThat(server.output().split("less than ECM_MIN_FREE_MB is free", -1))
                .hasSize(2);
    }

    @Test
    void a_form_comes_back_as_it_was_sent() {
        for (var path : List.of("/consultation", "/contact")) {
            var form = FilledForm.open(address, path)
                    .with("name", "Canary Bird")
                    .with("email", "someone@example.org")
                    .with("message", "Two lines,\nas written.")
                    .acceptingAll()
                    .read();
            form.requireKeptOn(form.send());
        }
    }

    @Test
    void on_their_own_page_people_withdraw_and_erase_and_take_no_new_time() {
        var page = open(REQUEST).take(started.plus(Duration.ofDays(10)).toString());
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.said()).contains("We couldn't save this yet", "nothing has changed");
        assertThat(page.answer().headers().firstValue("Retry-After")).isPresent();

        assertThat(open(WITHDRAWN).act("withdraw").status()).isEqualTo(200);
        assertThat(open(WITHDRAWN).said()).contains("You withdrew this request");
        assertThat(open(ERASED).act("erase").status()).isEqualTo(200);
        assertThat(open(ERASED).status()).isEqualTo(404);
    }

    @Test
    void the_desk_is_read_erases_saves_nothing_new_and_says_what_to_do() {
        var reference = reference(REQUEST).text();
        var desk = DeskVisit.open(address);
        assertThat(desk.answer().body()).contains("Nothing can be saved right now");
        assertThat(desk.look(reference).answer().statusCode()).isEqualTo(200);

        desk.decide(reference, "note", Map.of("text", "Called back."));
        assertThat(desk.answer().statusCode()).isEqualTo(503);
        assertThat(desk.answer().body()).contains("Called back.", "no one was notified");
        desk.step("/desk/time", Map.of("action", "block", "day", "2099-01-01"));
        assertThat(desk.answer().statusCode()).isEqualTo(503);
        assertThat(desk.answer().body()).contains("2099-01-01");

        var erased = reference(ERASED_AT_THE_DESK).text();
        desk.look(erased).decide(erased, "erase", Map.of("sure", "yes"));
        assertThat(desk.answer().statusCode()).isEqualTo(200);
        assertThat(desk.answer().body()).contains("Erased (practitioner)");
    }

    @Test
    void files_of_an_earlier_release_are_taken_away_from_everybody_else() throws Exception {
        for (var folder : List.of(data.resolve("db"), data.resolve("keys"))) {
            assertThat(mode(folder)).isEqualTo("rwx------");
            try (var files = Files.list(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(mode(file)).as(file.toString()).isEqualTo("rw-------");
                }
            }
        }
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private HttpResponse<String> get(String path) {
        return RunningSite.exchange(address, "GET", path, BodyPublishers.noBody());
    }
}
