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
    private final ConsultationRequest recent = request(3, now.minus(Duration.ofDays(1)));

    @TempDir
    Path data;

    @TempDir
    Path yesterday;

    @Test
    void what_was_erased_is_so_again_before_anybody_is_served_and_what_is_over_ends_by_itself() throws Exception {
        inFiles(requests -> List.of(erased, silent, recent)
                .forEach(request -> requests.submit(request, enquiryInFull(), notices(request))));
        replace(data.resolve("db"), yesterday);
        inFiles(requests ->
                requests.save(happening(requests.find(erased.id()).orElseThrow(), Event.ERASED, now), List.of()));
        replace(yesterday, data.resolve("db"));

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
            server.await("requests: 1 lapsed, 0 taken for spam, 0 erased");
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
