package org.ecm.web.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.CalendarExamples.HALF_AN_HOUR;
import static org.ecm.core.testing.CalendarExamples.booked;
import static org.ecm.core.testing.CalendarExamples.meeting;
import static org.ecm.core.testing.CalendarExamples.submitted;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.PractitionerCalendar;
import org.ecm.core.booking.PractitionerCalendars;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.ecm.core.testing.BookingStore;
import org.ecm.core.testing.PractitionerCalendarsContract;
import org.ecm.web.database.Ports;
import org.ecm.web.database.StatementCounter;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.ecm.web.database.TestKeys;
import org.ecm.web.vault.TestVaults;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // mostly waiting for a database
class JpaPractitionerCalendarsTest {

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

        /** Of two meetings that overlap, the database refuses the second, whoever wrote the first past the calendar. */
        @Test
        void the_database_itself_keeps_meetings_apart() throws SQLException {
            var store = store();
            store.requests().submit(request(1), inquiry(), List.of());
            submitted(store, 2, NOW.plusSeconds(86_400));
            writtenPastTheDiary(meeting(1, NOW));
            var calendar = PractitionerCalendar.empty(MARA).withRevision(new Revision(1));

            for (var start : List.of(NOW, NOW.plusSeconds(60), NOW.minusSeconds(60))) {
                var wanted = meeting(3, start);
                assertThatExceptionOfType(StaleRevision.class)
                        .isThrownBy(() -> store.calendars()
                                .submit(calendar.with(wanted), wanted, booked(3), inquiry(), List.of()));
            }
            assertThat(store.requests().find(id(3))).isEmpty();
            var touching = meeting(3, NOW.plus(HALF_AN_HOUR));
            store.calendars().submit(calendar.with(touching), touching, booked(3), inquiry(), List.of());
            assertThat(store.calendars().findByRequest(id(3))).contains(touching);
        }

        private void writtenPastTheDiary(Meeting meeting) throws SQLException {
            try (var connection = last().getConnection();
                    var insert =
                            connection.prepareStatement("insert into meeting (id, request_id, practitioner_id, type,"
                                    + " starts_at, ends_at, sequence_number, moved, standing)"
                                    + " values (?, ?, ?, 'a', ?, ?, 0, 0, 'BOOKED')")) {
                insert.setObject(1, meeting.id().value());
                insert.setObject(2, meeting.request().value());
                insert.setObject(3, meeting.practitioner().value());
                insert.setObject(4, meeting.time().start().atOffset(ZoneOffset.UTC));
                insert.setObject(5, meeting.time().end().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        }
    }

    abstract static class Stored implements PractitionerCalendarsContract {

        @RegisterExtension
        final TestDatabases databases;

        @RegisterExtension
        final TestKeys keys;

        private final TestDatabase.Product product;

        Stored(TestDatabase.Product product) {
            this.product = product;
            databases = new TestDatabases(product);
            keys = new TestKeys(product);
        }

        private @Nullable DataSource last;

        /** {@return the database of the store that was made last} */
        DataSource last() {
            return Objects.requireNonNull(last);
        }

        /** Another number would take another time, and reveal whether an address is known. */
        @Test
        void counts_what_a_person_has_open_with_one_statement_whatever_it_finds() {
            var statements = new StatementCounter();
            var store = store(statements.migrated(product));
            assertThat(statements.during(() -> assertThat(countOpen(store)).isZero()))
                    .isEqualTo(1);

            submitted(store, 1, NOW);
            store.requests().submit(request(2), inquiry(), List.of());
            store.requests().submit(request(3).asSuspected(), inquiry(), List.of());

            assertThat(statements.during(() -> assertThat(countOpen(store)).isEqualTo(2)))
                    .isEqualTo(1);
        }

        private static int countOpen(BookingStore store) {
            return store.calendars().countOpen(JO, NOW);
        }

        @Override
        public BookingStore store() {
            return store(databases.fresh());
        }

        private BookingStore store(TestDatabase database) {
            last = database.dataSource();
            var ports = new Ports(database, Clock.systemUTC());
            var vault = TestVaults.of(keys.fresh(), 1);
            var requests = ports.requests(vault);
            return new BookingStore(
                    database.port(
                            PractitionerCalendars.class,
                            entityManager -> new JpaPractitionerCalendars(entityManager, requests, vault)),
                    requests,
                    ports.notices());
        }
    }
}
