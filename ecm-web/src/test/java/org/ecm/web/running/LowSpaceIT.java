package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.RequestExamples.enquiryInFull;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.reference;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.enquiry.Purpose;
import org.ecm.web.capability.TestLinks;
import org.ecm.web.store.Ports;
import org.ecm.web.store.TestDatabase;
import org.ecm.web.store.TestKeys;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A site whose disk has less free space than its operator wants: it is read as ever, takes nothing, and says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
@ResourceLock("LowSpaceIT") // so that its tests follow each other
class LowSpaceIT {

    private static final String SECRET = "a-secret-that-only-the-tests-and-their-site-know-of";
    private static final int REQUEST = 1;

    private final Instant started = Clock.systemUTC().instant();
    private Path data;
    private ServerProcess server;
    private String address;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        data = folder.resolve("data");
        keepARequest();
        loosen();
        long usable = folder.toFile().getUsableSpace() / (1024 * 1024);
        server = ServerProcess.start(
                "low-space",
                Map.of(
                        "ECM_DATA",
                        data.toString(),
                        "ECM_CONTENT",
                        TestContent.folder().toString(),
                        "ECM_SECRET",
                        SECRET,
                        "ECM_DESK_TOKEN",
                        DeskVisit.TOKEN,
                        "ECM_TRUSTED_PROXIES",
                        "127.0.0.1,::1",
                        "ECM_MASTER_KEY",
                        Base64.getEncoder().encodeToString(masterKey()),
                        "ECM_MIN_FREE_MB",
                        Long.toString(usable * 2)));
        address = server.awaitReady();
    }

    @AfterAll
    void end() {
        server.close();
    }

    private void keepARequest() throws SQLException {
        var database = TestDatabase.embedded(data);
        var keys = TestKeys.embedded(data);
        try (var rowsOpen = database.dataSource().getConnection();
                var keysOpen = keys.getConnection()) {
            var requests = new Ports(database, Clock.systemUTC()).requests(TestVaults.of(keys, 1));
            requests.submit(
                    ConsultationRequest.received(
                            id(REQUEST),
                            reference(REQUEST),
                            key(REQUEST),
                            Purpose.CONVERSATION,
                            false,
                            List.of(),
                            started),
                    enquiryInFull(),
                    List.of());
            assertThat(rowsOpen.isValid(1) && keysOpen.isValid(1)).isTrue();
        }
    }

    /** {@return the one of the vault that kept the request} */
    private static byte[] masterKey() {
        var key = new byte[32];
        Arrays.fill(key, (byte) 1);
        return key;
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
            var answer = form.send();
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            var page = Html.of(answer.body());
            assertThat(page.findings()).as(path).isEmpty();
            assertThat(answer.body()).contains("We couldn't save this yet", "It's not your fault");
            assertThat(FilledForm.standing(page, "name")).isEqualTo("Canary Bird");
            assertThat(FilledForm.standing(page, "message")).contains("as written.");
            assertThat(FilledForm.standing(page, "ecm-token"))
                    .as("sent again it is the same form")
                    .isEqualTo(form.values("ecm-token").get(0));
        }
    }

    @Test
    void their_own_page_is_seen_and_changes_nothing() {
        var page = OwnPage.open(address, TestLinks.pathOf(SECRET, id(REQUEST), started));
        assertThat(page.status()).isEqualTo(200);

        page.act("withdraw");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.said()).contains("We couldn't save this yet", "nothing was changed");
        assertThat(page.answer().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void the_desk_is_read_decides_nothing_and_says_what_to_do() {
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
