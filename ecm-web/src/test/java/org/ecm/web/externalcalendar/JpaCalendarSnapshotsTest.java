package org.ecm.web.externalcalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.ecm.web.externalcalendar.BusyResult.Unreadable;
import org.ecm.web.externalcalendar.CalendarSnapshots.SnapshotStatus;
import org.ecm.web.ical.UnknownZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // mostly waiting for a database
class JpaCalendarSnapshotsTest {

    private static final AuthorId MARA = new AuthorId(new UUID(1, 1));
    private static final String ONE = "1".repeat(64);
    private static final Unreadable TIMEOUT = new Unreadable("calendar.timeout");
    private static final String OTHER = "2".repeat(64);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final TimeRange ASKED = new TimeRange(NOW, NOW.plusSeconds(1_000_000));

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

    private static BusySnapshot said(Instant readAt, int... hours) {
        return new BusySnapshot(
                readAt,
                ASKED,
                IntStream.of(hours)
                        .mapToObj(hour ->
                                new TimeRange(NOW.plusSeconds(hour * 3_600L), NOW.plusSeconds(hour * 3_600L + 1_800)))
                        .toList());
    }

    abstract static class Stored {

        @RegisterExtension
        final TestDatabases databases;

        private TestDatabase database;
        private CalendarSnapshots kept;

        @SuppressWarnings("NullAway.Init")
        Stored(TestDatabase.Product product) {
            databases = new TestDatabases(product);
        }

        @BeforeEach
        void open() {
            database = databases.fresh();
            kept = database.port(CalendarSnapshots.class, JpaCalendarSnapshots::new);
        }

        @Test
        void what_a_calendar_said_last_is_kept() {
            assertThat(kept.find(ONE)).isEmpty();

            kept.said(ONE, MARA, said(NOW, 1, 5));
            kept.said(OTHER, MARA, said(NOW, 7));
            assertThat(kept.find(ONE)).contains(said(NOW, 1, 5));

            kept.said(ONE, MARA, said(NOW.plusSeconds(1), 1, 3));
            assertThat(kept.find(ONE)).contains(said(NOW.plusSeconds(1), 1, 3));

            kept.said(ONE, MARA, said(NOW.plusSeconds(2), 1, 3));
            kept.said(OTHER, MARA, said(NOW.plusSeconds(2)));
            assertThat(kept.find(ONE)).contains(said(NOW.plusSeconds(2), 1, 3));
            assertThat(kept.find(OTHER)).contains(said(NOW.plusSeconds(2)));
        }

        @Test
        void what_it_said_earlier_does_not_come_back() {
            kept.said(ONE, MARA, said(NOW, 2));
            kept.said(ONE, MARA, said(NOW.minusSeconds(1), 4));

            assertThat(kept.find(ONE)).contains(said(NOW, 2));
        }

        @Test
        void one_that_fails_has_failed_since_the_first_time_and_what_it_said_stays() {
            kept.said(ONE, MARA, said(NOW, 2));
            kept.failed(ONE, MARA, NOW.plusSeconds(10), TIMEOUT);
            kept.failed(ONE, MARA, NOW.plusSeconds(20), new Unreadable("calendar.not-found"));

            assertThat(kept.find(ONE)).contains(said(NOW, 2));
            assertThat(kept.conditions(List.of(ONE, OTHER)))
                    .containsOnlyKeys(ONE)
                    .containsEntry(
                            ONE,
                            new SnapshotStatus(
                                    Optional.of(NOW),
                                    Optional.of(NOW.plusSeconds(10)),
                                    Optional.of(new Unreadable("calendar.not-found"))));

            kept.said(ONE, MARA, said(NOW.plusSeconds(30), 2));
            assertThat(kept.conditions(List.of(ONE)))
                    .containsEntry(
                            ONE,
                            new SnapshotStatus(Optional.of(NOW.plusSeconds(30)), Optional.empty(), Optional.empty()));
        }

        @Test
        void a_zone_that_is_not_known_is_told_with_the_date_of_an_event() {
            var failure = new Unreadable(
                    "calendar.unknown-zone",
                    Optional.of(UnknownZone.of(
                            "(UTC-05:00) Nowhere or elsewhere \ud83d\udd70 (anywhere)", LocalDate.of(2026, 10, 21))));
            kept.failed(ONE, MARA, NOW, TIMEOUT);
            kept.failed(ONE, MARA, NOW.plusSeconds(10), failure);

            assertThat(kept.conditions(List.of(ONE)))
                    .containsEntry(ONE, new SnapshotStatus(Optional.empty(), Optional.of(NOW), Optional.of(failure)));

            kept.failed(ONE, MARA, NOW.plusSeconds(20), TIMEOUT);
            kept.failed(OTHER, MARA, NOW, failure);

            assertThat(kept.conditions(List.of(ONE, OTHER)))
                    .containsEntry(ONE, new SnapshotStatus(Optional.empty(), Optional.of(NOW), Optional.of(TIMEOUT)))
                    .containsEntry(OTHER, new SnapshotStatus(Optional.empty(), Optional.of(NOW), Optional.of(failure)));

            kept.said(OTHER, MARA, said(NOW.plusSeconds(30), 2));
            assertThat(kept.conditions(List.of(OTHER)))
                    .containsEntry(
                            OTHER,
                            new SnapshotStatus(Optional.of(NOW.plusSeconds(30)), Optional.empty(), Optional.empty()));
        }

        @Test
        void nothing_is_left_of_a_zone_when_the_reason_changes() throws SQLException {
            var zone = new UnknownZone("Nowhere", LocalDate.of(2026, 10, 21));
            for (var calendar : List.of(ONE, OTHER)) {
                kept.failed(calendar, MARA, NOW, TIMEOUT);
                kept.failed(calendar, MARA, NOW, new Unreadable("calendar.unknown-zone", Optional.of(zone)));
            }

            kept.failed(ONE, MARA, NOW, TIMEOUT);
            kept.said(OTHER, MARA, said(NOW, 2));

            try (var connection = database.dataSource().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select unknown_zone, unknown_zone_date from busy_calendar")) {
                while (rows.next()) {
                    assertThat(rows.getString(1)).isNull();
                    assertThat(rows.getString(2)).isNull();
                }
            }
        }

        /** It doesn't know the columns of the zone, and leaves them as they are. */
        @Test
        void a_failure_that_an_older_node_stores_has_no_zone() throws SQLException {
            var zone = new UnknownZone("Nowhere", LocalDate.of(2026, 10, 21));
            kept.failed(ONE, MARA, NOW, new Unreadable("calendar.unknown-zone", Optional.of(zone)));
            try (var connection = database.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("update busy_calendar set reason = 'calendar.timeout'");
            }

            assertThat(kept.conditions(List.of(ONE)))
                    .containsEntry(ONE, new SnapshotStatus(Optional.empty(), Optional.of(NOW), Optional.of(TIMEOUT)));
        }

        @Test
        void one_that_always_failed_never_said_anything() {
            kept.failed(ONE, MARA, NOW, TIMEOUT);

            assertThat(kept.find(ONE)).isEmpty();
            assertThat(kept.conditions(List.of(ONE)))
                    .containsEntry(ONE, new SnapshotStatus(Optional.empty(), Optional.of(NOW), Optional.of(TIMEOUT)));
            assertThat(kept.conditions(List.of())).isEmpty();
        }

        @Test
        void those_that_are_asked_no_more_are_forgotten() {
            kept.said(ONE, MARA, said(NOW, 2));
            kept.said(OTHER, MARA, said(NOW, 3));

            kept.keepOnly(List.of(OTHER));
            assertThat(kept.find(ONE)).isEmpty();
            assertThat(kept.find(OTHER)).contains(said(NOW, 3));

            kept.keepOnly(List.of());
            assertThat(kept.conditions(List.of(ONE, OTHER))).isEmpty();
        }

        @Test
        void what_several_read_at_once_is_not_mixed() {
            kept.said(ONE, MARA, said(NOW, 0));
            var readers = IntStream.rangeClosed(1, 8)
                    .mapToObj(n ->
                            CompletableFuture.runAsync(() -> kept.said(ONE, MARA, said(NOW.plusSeconds(n), n, n + 10))))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(readers).join();

            assertThat(kept.find(ONE)).contains(said(NOW.plusSeconds(8), 8, 18));
        }
    }
}
