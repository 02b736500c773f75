package org.ecm.web.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.retention.RetentionRun;
import org.ecm.core.testing.TickingClock;
import org.ecm.web.configuration.LogLines;
import org.ecm.web.consultation.Bytes;
import org.ecm.web.consultation.Canary;
import org.ecm.web.consultation.ReachableKeys;
import org.ecm.web.consultation.SiteInFiles;
import org.ecm.web.consultation.TestRequests;
import org.ecm.web.database.Compaction;
import org.ecm.web.database.TestDatabase.Product;
import org.ecm.web.database.TestDatabases;
import org.ecm.web.database.TestKeys;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RetentionTimerTest {

    private static final Duration DAYS_31 = Duration.ofDays(31);

    @RegisterExtension
    final TestDatabases databases = new TestDatabases(Product.HSQLDB);

    @RegisterExtension
    final TestKeys keys = new TestKeys(Product.HSQLDB);

    @TempDir
    Path data;

    private final TickingClock clock = TickingClock.at(NOW.plus(DAYS_31));

    @Test
    void the_rules_are_carried_out_soon_after_the_start_and_then_every_hour() {
        var room = room();
        room.requests().submit(request(1), inquiry(), List.of());
        var kept = room.started(clock);
        assertThat(room.runs().latest(9)).isEmpty();

        assertThat(LogLines.of(RetentionTimer.class, kept::everyMinute))
                .containsExactly("INFO requests: 1 lapsed, 0 taken for spam, 0 erased");
        assertThat(room.runs().latest(9)).extracting(RetentionRun::lapsed).containsExactly(1);

        clock.set(NOW.plus(DAYS_31).plus(Duration.ofMinutes(59)));
        kept.everyMinute();
        assertThat(room.runs().latest(9)).hasSize(1);

        clock.set(NOW.plus(DAYS_31).plus(Duration.ofMinutes(61)));
        assertThat(LogLines.of(RetentionTimer.class, kept::everyMinute)).isEmpty();
        assertThat(room.runs().latest(9)).hasSize(2);
        assertThat(room.requests().findByState(RequestState.CLOSED, 0, 9))
                .extracting(ConsultationRequest::state)
                .containsExactly(RequestState.LAPSED);
    }

    @Test
    void what_fails_is_told_without_its_message_and_tried_again() {
        var reachable = new ReachableKeys(keys.fresh());
        var room = new TestRequests(databases.fresh(), TestVaults.of(reachable.dataSource(), 1));
        var received = room.requests().submit(request(1), inquiry(), List.of());
        room.requests().save(afterEvent(received, RequestEvent.MARKED_SPAM, NOW), List.of());
        var kept = room.started(clock);
        reachable.end();

        assertThat(LogLines.of(RetentionTimer.class, kept::everyMinute))
                .containsExactly("WARNING requests: java.lang.IllegalStateException, tried again in a minute");

        reachable.comeBack();
        assertThat(LogLines.of(RetentionTimer.class, kept::everyMinute))
                .containsExactly("INFO requests: 0 lapsed, 0 taken for spam, 1 erased");
    }

    @Test
    void what_cannot_be_ended_does_not_keep_the_files_from_being_swept() {
        var reachable = new ReachableKeys(keys.fresh());
        var room = new TestRequests(databases.fresh(), TestVaults.of(reachable.dataSource(), 1));
        var sweeper = new ErasedDataSweeper(new Compaction(reachable.dataSource()));
        var kept = new RetentionTimer(room.reconciliation(clock), room::retention, sweeper, clock);
        sweeper.left(new ErasureRecord(request(1).id(), NOW));
        reachable.end();

        assertThat(LogLines.of(RetentionTimer.class, kept::everyMinute))
                .as("two attempts")
                .hasSize(2);
    }

    @Test
    void what_was_cut_off_is_finished_within_the_hour() {
        var room = room();
        var kept = room.started(clock);
        var received = room.requests().submit(request(1, clock.instant()), inquiry(), List.of());
        room.vault().forget(received.id().value(), clock.instant());

        assertThat(LogLines.of(RetentionTimer.class, kept::everyMinute))
                .containsExactly("INFO requests: 1 erased ones had come back, and were erased again");
    }

    @Test
    void the_bytes_of_what_was_erased_by_anybody_are_gone_within_a_minute() throws Exception {
        try (var site = new SiteInFiles(data, 1)) {
            var received = site.requests().submit(request(1), Canary.enquiry(), List.of());
            var sealed = Bytes.text(Bytes.only(site.rows(), "select sealed from request_correspondence", byte[].class));
            var kept = site.room().started(TickingClock.at(NOW));
            site.requests().save(afterEvent(received, RequestEvent.ERASED, NOW), List.of());
            assertThat(Bytes.filesWith(sealed, data)).isNotEmpty();

            kept.everyMinute();

            assertThat(Bytes.filesWith(sealed, data)).isEmpty();
        }
    }

    @Test
    void nobody_is_kept_waiting_where_nothing_was_erased_and_what_could_not_be_swept_is_swept_later() {
        var reachable = new ReachableKeys(keys.fresh());
        var sweeper = new ErasedDataSweeper(new Compaction(reachable.dataSource()));
        reachable.end();

        assertThatNoException().isThrownBy(sweeper::sweep);

        sweeper.left(new ErasureRecord(request(1).id(), NOW));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(sweeper::sweep);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(sweeper::sweep);
        reachable.comeBack();
        sweeper.sweep();
        reachable.end();
        assertThatNoException().isThrownBy(sweeper::sweep);
    }

    private TestRequests room() {
        return new TestRequests(databases.fresh(), TestVaults.of(keys.fresh(), 1));
    }
}
