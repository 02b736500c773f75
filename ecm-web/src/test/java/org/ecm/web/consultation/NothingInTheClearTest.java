package org.ecm.web.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.notices;
import static org.ecm.core.testing.RequestExamples.requestInFull;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.web.database.TestDatabase.Product;
import org.ecm.web.database.TestDatabases;
import org.ecm.web.database.TestKeys;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whoever gets hold of what is stored learns nothing that somebody wrote, nor what was erased. */
@Execution(ExecutionMode.CONCURRENT) // with databases of its own
class NothingInTheClearTest {

    private static final String REFERENCE = requestInFull().reference().text();

    @TempDir
    Path data;

    @RegisterExtension
    final TestDatabases databases = new TestDatabases(Product.POSTGRESQL);

    @RegisterExtension
    final TestKeys keys = new TestKeys(Product.POSTGRESQL);

    @Test
    void no_file_has_a_word_of_it() throws Exception {
        try (var site = new SiteInFiles(data, 1)) {
            keepsCanary(site.requests());
            expectNoWord("in the log");
            checkpoint(site.rows());
            checkpoint(site.keys());
            expectNoWord("in the rows");
        }
        expectNoWord("after the end");
    }

    private void expectNoWord(String where) throws Exception {
        assertThat(Bytes.filesWith(REFERENCE, data))
                .as("what can be found " + where)
                .isNotEmpty();
        for (var word : Canary.WORDS) {
            assertThat(Bytes.filesWith(word, data)).as(word + " " + where).isEmpty();
        }
    }

    @Test
    void no_column_has_a_word_of_it() throws Exception {
        var rows = databases.fresh();
        var ofKeys = keys.fresh();
        keepsCanary(new TestRequests(rows, TestVaults.of(ofKeys, 1)).requests());

        var dump = Bytes.dump(rows.dataSource()) + Bytes.dump(ofKeys);

        assertThat(dump).contains(REFERENCE);
        for (var word : Canary.WORDS) {
            assertThat(dump).doesNotContain(word, Bytes.hex(word));
        }
    }

    @Test
    void once_it_is_erased_no_file_has_what_could_be_unlocked() throws Exception {
        try (var site = new SiteInFiles(data, 1)) {
            var noted = keepsCanary(site.requests());
            var secrets = secrets(site.rows(), site.keys());
            checkpoint(site.rows());
            for (var secret : secrets) {
                assertThat(Bytes.filesWith(secret, data)).isNotEmpty();
            }

            site.requests().save(afterEvent(noted, RequestEvent.ERASED, NOW.plusSeconds(9)), List.of());
            site.room().remains().sweep();

            for (var secret : secrets) {
                assertThat(Bytes.filesWith(secret, data)).isEmpty();
            }
            expectNoWord("after erasing");
        }
    }

    @Test
    void once_it_is_erased_no_column_has_what_could_be_unlocked() throws Exception {
        var rows = databases.fresh();
        var ofKeys = keys.fresh();
        var requests = new TestRequests(rows, TestVaults.of(ofKeys, 1)).requests();
        var noted = keepsCanary(requests);
        var secrets = secrets(rows.dataSource(), ofKeys);

        requests.save(afterEvent(noted, RequestEvent.ERASED, NOW.plusSeconds(9)), List.of());

        var dump = Bytes.dump(rows.dataSource()) + Bytes.dump(ofKeys);
        assertThat(dump).contains(REFERENCE, noted.id().toString());
        for (var secret : secrets) {
            assertThat(dump).doesNotContain(secret, Bytes.hex(secret));
        }
    }

    /** {@return the canary's request, which was read and noted of} */
    private static ConsultationRequest keepsCanary(ConsultationRequests requests) {
        var received = requests.submit(requestInFull(), Canary.enquiry(), notices(requestInFull()));
        var noted = requests.save(afterEvent(received, RequestEvent.NOTE_ADDED, NOW), Canary.note());
        assertThat(requests.read(noted.id(), Actor.PRACTITIONER, NOW)).hasValueSatisfying(read -> {
            assertThat(read.inquiry()).isEqualTo(Canary.enquiry());
            assertThat(read.notes()).containsExactly(Canary.note());
        });
        assertThat(requests.findByEmail(Canary.EMAIL)).containsExactly(noted);
        return noted;
    }

    /** {@return what is locked, what it is found by, its key, and the form it came from} */
    private static List<String> secrets(DataSource rows, DataSource keys) throws SQLException {
        return List.of(
                Bytes.text(Bytes.only(rows, "select sealed from request_correspondence", byte[].class)),
                Bytes.only(rows, "select email_fingerprint from request_correspondence", String.class),
                Bytes.only(keys, "select wrapped from data_key", String.class),
                Bytes.only(rows, "select submission_key from consultation_request", String.class));
    }

    private static void checkpoint(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }
}
