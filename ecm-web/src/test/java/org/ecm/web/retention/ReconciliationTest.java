package org.ecm.web.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.web.consultation.Bytes;
import org.ecm.web.consultation.Canary;
import org.ecm.web.consultation.TestRequests;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.ecm.web.database.TestKeys;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReconciliationTest {

    @Nested
    class InHsqldb extends Stored {
        InHsqldb() {
            super(TestDatabase.Product.HSQLDB);
        }
    }

    @Nested
    class InPostgres extends Stored {
        InPostgres() {
            super(TestDatabase.Product.POSTGRESQL);
        }
    }

    abstract static class Stored {

        private static final UUID NOBODY = UUID.fromString("01930000-0000-7000-8000-0000000000ff");
        private static final Duration DAY = Duration.ofDays(1);

        @RegisterExtension
        final TestDatabases databases;

        @RegisterExtension
        final TestKeys keys;

        private TestDatabase rows;
        private DataSource ofKeys;

        @SuppressWarnings("NullAway.Init")
        Stored(TestDatabase.Product product) {
            databases = new TestDatabases(product);
            keys = new TestKeys(product);
        }

        @BeforeEach
        void make() {
            rows = databases.fresh();
            ofKeys = keys.fresh();
        }

        @Test
        void nothing_is_set_right_where_nothing_is_wrong() {
            var room = room(NOW, 1);
            var standing = room.requests().submit(request(1), inquiry(), List.of());
            var gone = room.requests().submit(request(2), inquiry(), List.of());
            room.requests().save(afterEvent(gone, RequestEvent.ERASED, NOW), List.of());
            var reconciliation = room.reconciliation(at(NOW.plus(DAY).plus(DAY)));

            assertThat(reconciliation.forgetAgain()).isZero();
            assertThat(reconciliation.eraseAgain()).isZero();
            assertThat(reconciliation.discardStrays()).isZero();
            assertThat(reconciliation.renewFingerprints()).isZero();
            assertThat(room.requests().findByEmail(inquiry().email())).containsExactly(standing);
            assertThat(room.requests().read(standing.id(), Actor.PRACTITIONER, NOW))
                    .isPresent();
        }

        @Test
        void what_is_erased_and_yet_has_a_key_is_forgotten_again() throws Exception {
            var room = room(NOW, 1);
            var request = room.requests().submit(request(1), inquiry(), List.of());
            var copy = copyOfKeys();
            room.requests().save(afterEvent(request, RequestEvent.ERASED, NOW.plusSeconds(5)), List.of());
            putBack(copy);

            assertThat(room.reconciliation(at(NOW)).forgetAgain()).isEqualTo(1);

            assertThat(Bytes.dump(ofKeys)).doesNotContain(copy);
            assertThat(room.requests().erasures()).containsExactly(new ErasureRecord(request.id(), NOW.plusSeconds(5)));
            assertThat(room.reconciliation(at(NOW)).forgetAgain()).isZero();
        }

        @Test
        void the_key_of_a_request_that_was_never_stored_is_removed_after_a_day() {
            var room = room(NOW, 1);
            room.vault().seal(NOBODY, "correspondence", new byte[0]);
            var kept = room.requests().submit(request(1, NOW.plusSeconds(1)), inquiry(), List.of());

            assertThat(room.reconciliation(at(NOW.plus(DAY))).discardStrays()).isZero();
            assertThat(room.reconciliation(at(NOW.plus(DAY).plusMillis(1))).discardStrays())
                    .isEqualTo(1);

            assertThat(room.requests().read(kept.id(), Actor.PRACTITIONER, NOW)).isPresent();
            assertThat(room.requests().erasures()).isEmpty();
        }

        /** Otherwise, whoever puts back too old a copy of the rows could not make up for it. */
        @Test
        void a_key_that_is_younger_than_every_request_is_left_alone() {
            var room = room(NOW, 1);
            var later = NOW.plus(DAY).plus(DAY);
            room.vault().seal(NOBODY, "correspondence", new byte[0]);
            assertThat(room.reconciliation(at(later)).discardStrays()).isZero();

            room.requests().submit(request(1), inquiry(), List.of());
            assertThat(room.reconciliation(at(later)).discardStrays()).isZero();

            room.requests().submit(request(2, NOW.plusSeconds(1)), inquiry(), List.of());
            assertThat(room.reconciliation(at(later)).discardStrays()).isEqualTo(1);
        }

        @Test
        void requests_are_found_before_and_after_a_new_master_key_has_taken_over() {
            var requests = room(NOW, 1).requests();
            var one = requests.submit(request(1), inquiry(), List.of());
            var other = requests.submit(request(2), Canary.enquiry(), List.of());

            var both = room(NOW, 2, 1);
            expectFound(both, one, other);
            assertThat(both.reconciliation(at(NOW)).renewFingerprints()).isEqualTo(2);
            assertThat(both.reconciliation(at(NOW)).renewFingerprints()).isZero();
            expectFound(both, one, other);
            both.vault().rewrap();

            expectFound(room(NOW, 2), one, other);
            assertThat(room(NOW, 1).requests().findByEmail(Canary.EMAIL)).isEmpty();
            assertThat(requests.auditLog(one.id())).as("nobody has seen it").hasSize(1);
        }

        private static void expectFound(TestRequests room, ConsultationRequest one, ConsultationRequest canarys) {
            assertThat(room.requests().findByEmail(inquiry().email())).containsExactly(one);
            assertThat(room.requests().findByEmail(Canary.EMAIL)).containsExactly(canarys);
        }

        private TestRequests room(Instant now, int... masters) {
            return new TestRequests(rows, TestVaults.of(ofKeys, at(now), masters));
        }

        private static Clock at(Instant now) {
            return Clock.fixed(now, ZoneOffset.UTC);
        }

        private String copyOfKeys() throws Exception {
            return Bytes.only(ofKeys, "select wrapped from data_key", String.class);
        }

        /** As an operator does, who has no newer copy: the ledger is as old. */
        private void putBack(String copy) throws Exception {
            var master = copy.isEmpty() ? "" : masterOf();
            try (var connection = ofKeys.getConnection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("delete from erasure");
                statement.executeUpdate("insert into data_key (request_id, master, wrapped, made_at) values ('"
                        + request(1).id() + "', '" + master + "', '" + copy + "', current_timestamp)");
            }
        }

        private String masterOf() {
            return TestVaults.of(ofKeys, 1).fingerprint("").substring(0, 8);
        }
    }
}
