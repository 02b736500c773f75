package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.RequestExamples.enquiryInFull;
import static org.ecm.core.testing.RequestExamples.happening;
import static org.ecm.core.testing.RequestExamples.notices;
import static org.ecm.core.testing.RequestExamples.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.RequestState;
import org.ecm.web.consultation.Bytes;
import org.ecm.web.store.Ports;
import org.ecm.web.store.TestDatabase;
import org.ecm.web.store.TestKeys;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // with a process of its own
class RequestsIT {

    private final Instant now = Clock.systemUTC().instant();
    private final ConsultationRequest erased = request(1, now.minus(Duration.ofDays(1)));
    private final ConsultationRequest silent = request(2, now.minus(Duration.ofDays(31)));
    private final ConsultationRequest spam = request(4, now.minus(Duration.ofDays(31)));
    private final ConsultationRequest recent = request(3, now.minus(Duration.ofDays(1)));

    @TempDir
    Path data;

    @TempDir
    Path yesterday;

    @Test
    void what_was_erased_is_so_again_before_anybody_is_served_and_what_is_over_ends_by_itself() throws Exception {
        inFiles(requests -> {
            List.of(erased, silent, recent, spam)
                    .forEach(request -> requests.submit(request, enquiryInFull(), notices(request)));
            requests.save(
                    happening(requests.find(spam.id()).orElseThrow(), Event.MARKED_SPAM, spam.receivedAt()), List.of());
            requests.save(
                    happening(requests.find(silent.id()).orElseThrow(), Event.REMINDED, Actor.SYSTEM, now), List.of());
        });
        replace(data.resolve("db"), yesterday);
        inFiles(requests ->
                requests.save(happening(requests.find(erased.id()).orElseThrow(), Event.ERASED, now), List.of()));
        replace(yesterday, data.resolve("db"));
        var lockedSpam = locked(spam);

        var settings = Map.of(
                "ECM_DATA",
                data.toString(),
                "ECM_CONTENT",
                TestContent.folder().toString(),
                "ECM_MASTER_KEY",
                masterKey());
        try (var server = ServerProcess.start("requests", settings)) {
            server.awaitReady();
            assertThat(server.output())
                    .containsSubsequence(
                            "requests: 1 erased ones had come back, and were erased again", "ECM is ready");
            server.awaitThat(
                    "the rules were carried out",
                    () -> server.output().contains("requests: 1 lapsed, 0 taken for spam, 1 erased"));
            server.awaitThat(
                    "no file has it", () -> Bytes.filesWith(lockedSpam, data).isEmpty());
            assertThat(server.output())
                    .doesNotContain(
                            enquiryInFull().name().text(),
                            enquiryInFull().email().text(),
                            enquiryInFull().email().canonical());
        }

        inFiles(requests -> {
            assertThat(requests.find(erased.id()))
                    .map(ConsultationRequest::state)
                    .contains(RequestState.ERASED);
            assertThat(requests.find(silent.id()))
                    .map(ConsultationRequest::state)
                    .contains(RequestState.LAPSED);
            assertThat(requests.find(spam.id())).map(ConsultationRequest::state).contains(RequestState.ERASED);
            assertThat(requests.find(recent.id()))
                    .map(ConsultationRequest::state)
                    .contains(RequestState.RECEIVED);
            assertThat(requests.read(recent.id(), Actor.PRACTITIONER, now))
                    .hasValueSatisfying(read -> assertThat(read.enquiry()).isEqualTo(enquiryInFull()));
        });
    }

    /** Does something in the files of the site, while no server has them. */
    private void inFiles(Consumer<ConsultationRequests> work) throws SQLException {
        var database = TestDatabase.embedded(data);
        var keys = TestKeys.embedded(data);
        try (var rowsOpen = database.dataSource().getConnection();
                var keysOpen = keys.getConnection()) {
            work.accept(new Ports(database, Clock.systemUTC()).requests(TestVaults.of(keys, 1)));
            assertThat(rowsOpen.isValid(1) && keysOpen.isValid(1)).isTrue();
        }
    }

    /** {@return what was written for a request, as it is kept} */
    private String locked(ConsultationRequest request) throws SQLException {
        return Bytes.text(Bytes.only(
                TestDatabase.embedded(data).dataSource(),
                "select sealed from request_correspondence where request_id = '" + request.id() + "'",
                byte[].class));
    }

    /** The one that {@link TestVaults} know by the number 1. */
    private static String masterKey() {
        var key = new byte[32];
        Arrays.fill(key, (byte) 1);
        return Base64.getEncoder().encodeToString(key);
    }

    private static void replace(Path from, Path to) throws IOException {
        try (var old = Files.walk(to)) {
            for (var file : old.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
