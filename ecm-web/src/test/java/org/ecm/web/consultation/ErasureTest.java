package org.ecm.web.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.notices;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AuditEntry;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.UnreadableContent;
import org.ecm.core.shared.StaleRevision;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.ecm.web.database.TestKeys;
import org.ecm.web.vault.TestVaults;
import org.ecm.web.vault.UnknownMasterKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows and keys cannot be changed in one transaction: what holds of both, whatever fails. */
class ErasureTest {

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

        private static final Instant LATER = NOW.plusSeconds(60);

        @RegisterExtension
        final TestDatabases databases;

        @RegisterExtension
        final TestKeys keys;

        private TestDatabase rows;
        private ReachableKeys reachable;
        private TestRequests room;
        private ConsultationRequest received;

        @SuppressWarnings("NullAway.Init")
        Stored(TestDatabase.Product product) {
            databases = new TestDatabases(product);
            keys = new TestKeys(product);
        }

        @BeforeEach
        void submit() {
            rows = databases.fresh();
            reachable = new ReachableKeys(keys.fresh());
            room = new TestRequests(rows, TestVaults.of(reachable.dataSource(), 1));
            received = room.requests().submit(request(1), Canary.enquiry(), notices(request(1)));
        }

        @Test
        void while_the_keys_cannot_be_reached_nothing_is_erased() {
            reachable.end();

            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::erase);

            reachable.comeBack();
            assertThat(room.requests().find(received.id())).contains(received);
            assertThat(room.requests().findByEmail(Canary.EMAIL)).containsExactly(received);
            assertThat(room.requests().read(received.id(), Actor.PRACTITIONER, NOW))
                    .isPresent();
            assertThat(room.notices().pending(9)).hasSize(2);
            assertThat(room.requests().erasures()).isEmpty();
        }

        @Test
        void nor_is_anything_submitted() {
            reachable.end();
            var fresh = request(2);

            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> room.requests().submit(fresh, Canary.enquiry(), notices(fresh)));

            assertThat(room.requests().find(fresh.id())).isEmpty();
            assertThat(room.notices().pending(9)).hasSize(2);
        }

        @Test
        void whoever_comes_second_destroys_no_key() {
            room.requests().save(afterEvent(received, RequestEvent.BOOKED, NOW), List.of());

            assertThatExceptionOfType(StaleRevision.class).isThrownBy(this::erase);

            assertThat(room.requests().erasures()).isEmpty();
            assertThat(room.requests().read(received.id(), Actor.PRACTITIONER, NOW))
                    .isPresent();
        }

        @Test
        void what_is_cut_off_before_the_commit_is_erased_all_the_same_and_finished_later() {
            cutOff();

            assertThat(room.requests().find(received.id())).contains(received);
            assertThat(room.requests().read(received.id(), Actor.PRACTITIONER, LATER))
                    .isEmpty();
            assertThat(room.requests().auditLog(received.id())).hasSize(1);
            assertThatExceptionOfType(StaleRevision.class)
                    .isThrownBy(() ->
                            room.requests().save(afterEvent(received, RequestEvent.NOTE_ADDED, LATER), Canary.note()));

            var reconciliation = room.reconciliation(Clock.systemUTC());
            assertThat(reconciliation.eraseAgain()).isEqualTo(1);
            assertThat(reconciliation.eraseAgain()).isZero();

            assertThat(room.requests().find(received.id()))
                    .hasValueSatisfying(erased -> assertThat(erased.state()).isEqualTo(RequestState.ERASED));
            assertThat(room.requests().findByEmail(Canary.EMAIL)).isEmpty();
            assertThat(room.notices().pending(9)).isEmpty();
            assertThat(room.requests().auditLog(received.id()))
                    .element(1)
                    .isEqualTo(new AuditEntry(LATER, Actor.SYSTEM, Optional.of(RequestEvent.ERASED)));
            assertThat(room.requests().erasures()).containsExactly(new ErasureRecord(received.id(), LATER));
        }

        private void cutOff() {
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> rows.inTransaction(() -> {
                        erase();
                        throw new UnsupportedOperationException();
                    }));
        }

        @Test
        void a_key_that_was_lost_is_no_erasure() {
            assertThat(room.vault().discardStrays(Instant.parse("9999-01-01T00:00:00Z"), request -> false))
                    .isEqualTo(1);

            assertThatExceptionOfType(UnreadableContent.class)
                    .isThrownBy(() -> room.requests().read(received.id(), Actor.PRACTITIONER, NOW));
            assertThatExceptionOfType(UnreadableContent.class)
                    .isThrownBy(() ->
                            room.requests().save(afterEvent(received, RequestEvent.NOTE_ADDED, NOW), Canary.note()));

            assertThat(room.requests().find(received.id())).contains(received);
            assertThat(room.requests().auditLog(received.id())).hasSize(1);
            assertThat(erase().state()).isEqualTo(RequestState.ERASED);
        }

        @Test
        void without_the_master_key_nothing_is_read_and_nothing_told_but_everything_else_goes_on() {
            var stranger = new TestRequests(rows, TestVaults.of(reachable.dataSource(), 2));

            assertThatExceptionOfType(UnreadableContent.class)
                    .isThrownBy(() -> stranger.requests().read(received.id(), Actor.PRACTITIONER, NOW))
                    .withCauseInstanceOf(UnknownMasterKey.class)
                    .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain(Canary.WORDS));

            var other = stranger.requests().submit(request(2), Canary.enquiry(), List.of());
            assertThat(stranger.requests().read(other.id(), Actor.PRACTITIONER, NOW))
                    .isPresent();
            assertThat(stranger.requests().findByState(RequestState.OPEN, 0, 9)).containsExactly(received, other);
            assertThat(stranger.requests().auditLog(received.id())).hasSize(1);
            assertThat(stranger.reconciliation(Clock.systemUTC()).renewFingerprints())
                    .isZero();
            stranger.requests().save(afterEvent(received, RequestEvent.ERASED, LATER), List.of());
            assertThat(room.requests().read(received.id(), Actor.PRACTITIONER, NOW))
                    .isEmpty();
        }

        @Test
        void a_transaction_sees_what_it_has_changed() {
            var found = rows.inTransaction(() -> {
                var fresh = room.requests().submit(request(2), Canary.enquiry(), List.of());
                var noted = room.requests().save(afterEvent(fresh, RequestEvent.NOTE_ADDED, NOW), Canary.note());
                room.requests().read(fresh.id(), Actor.PRACTITIONER, NOW);
                room.requests().save(afterEvent(noted, RequestEvent.BOOKED, LATER), List.of());
                return room.requests().find(fresh.id()).orElseThrow();
            });

            assertThat(found.state()).isEqualTo(RequestState.BOOKED);
            assertThat(room.requests().find(found.id())).contains(found);
            assertThat(room.requests().auditLog(found.id())).hasSize(4);
        }

        private ConsultationRequest erase() {
            return room.requests().save(afterEvent(received, RequestEvent.ERASED, LATER), List.of());
        }
    }
}
