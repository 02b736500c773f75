package org.ecm.web.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.notices;
import static org.ecm.core.testing.RequestExamples.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.RequestState;
import org.ecm.web.configuration.LogLines;
import org.ecm.web.retention.RetentionTimer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was erased stays so when files of yesterday are put back: before the site serves, it is erased again. */
class RestoredCopyTest {

    private static final ErasureRecord ERASURE = new ErasureRecord(request(1).id(), NOW.plusSeconds(60));

    @TempDir
    Path data;

    @TempDir
    Path copy;

    private String sealed = "";
    private String wrapped = "";

    /** Yesterday two requests are there; today one of them is erased. */
    @BeforeEach
    void keepACopyAndErase() throws Exception {
        try (var site = new SiteInFiles(data, 1)) {
            site.requests().submit(request(1), Canary.enquiry(), notices(request(1)));
            site.requests().submit(request(2), Canary.enquiry(), List.of());
            sealed = Bytes.text(Bytes.only(
                    site.rows(),
                    "select sealed from request_correspondence where request_id = '" + ERASURE.request() + "'",
                    byte[].class));
            wrapped = Bytes.only(
                    site.keys(),
                    "select wrapped from data_key where request_id = '" + ERASURE.request() + "'",
                    String.class);
        }
        replace(data, copy);
        try (var site = new SiteInFiles(data, 1)) {
            var received = site.requests().find(ERASURE.request()).orElseThrow();
            site.requests().save(afterEvent(received, RequestEvent.ERASED, ERASURE.at()), List.of());
        }
    }

    @Test
    void the_rows_of_yesterday() throws Exception {
        replace(copy.resolve("db"), data.resolve("db"));
        assertThat(Bytes.filesWith(sealed, data)).isNotEmpty();

        expectErased("INFO requests: 1 erased ones had come back, and were erased again");
    }

    @Test
    void the_keys_of_yesterday() throws Exception {
        replace(copy.resolve("keys"), data.resolve("keys"));
        assertThat(Bytes.filesWith(wrapped, data)).isNotEmpty();

        expectErased("INFO requests: 1 erased ones were missing in the ledger, and their keys were removed");
    }

    @Test
    void the_rows_and_the_keys_of_yesterday_with_the_ledger_of_today() throws Exception {
        replace(copy.resolve("db"), data.resolve("db"));
        replace(copy.resolve("keys"), data.resolve("keys"));
        try (var site = new SiteInFiles(data, 1);
                var connection = site.keys().getConnection();
                var line = connection.prepareStatement("insert into erasure (request_id, erased_at) values (?, ?)")) {
            line.setObject(1, ERASURE.request().value());
            line.setObject(2, ERASURE.at().atOffset(ZoneOffset.UTC));
            line.executeUpdate();
        }

        expectErased("INFO requests: 1 erased ones had come back, and were erased again");
    }

    @Test
    void nothing_that_is_old() throws Exception {
        expectErased();
    }

    private void expectErased(String... lines) throws Exception {
        try (var site = new SiteInFiles(data, 1)) {
            var told = LogLines.of(RetentionTimer.class, () -> site.room().started(Clock.fixed(NOW, ZoneOffset.UTC)));

            assertThat(told).containsExactly(lines);
            var requests = site.requests();
            assertThat(requests.find(ERASURE.request()))
                    .map(ConsultationRequest::state)
                    .contains(RequestState.ERASED);
            assertThat(requests.read(ERASURE.request(), Actor.PRACTITIONER, NOW))
                    .isEmpty();
            assertThat(requests.findByEmail(Canary.EMAIL))
                    .extracting(ConsultationRequest::id)
                    .containsExactly(request(2).id());
            assertThat(requests.read(request(2).id(), Actor.PRACTITIONER, NOW)).isPresent();
            assertThat(requests.erasures()).containsExactly(ERASURE);
            assertThat(site.room().notices().pending(9)).isEmpty();
            assertThat(Bytes.filesWith(sealed, data)).as("what was locked").isEmpty();
            assertThat(Bytes.filesWith(wrapped, data)).as("its key").isEmpty();
        }
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
