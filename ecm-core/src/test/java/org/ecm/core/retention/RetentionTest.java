package org.ecm.core.retention;

import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ZONE;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.notices;
import static org.ecm.core.testing.RequestExamples.request;
import static org.ecm.core.testing.RequestExamples.requestInFull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.core.consultation.HistoryEntry;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.memory.InMemoryConsultationRequests;
import org.ecm.core.memory.InMemoryPractitionerCalendars;
import org.ecm.core.memory.InMemoryRetentionRuns;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.BookingStore;
import org.ecm.core.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests each rule at the moment from which it applies. */
class RetentionTest {

    private static final Instant IN_30_DAYS = NOW.plus(30, ChronoUnit.DAYS);

    private final InMemoryConsultationRequests requests = new InMemoryConsultationRequests();
    private final InMemoryRetentionRuns runs = new InMemoryRetentionRuns(requests);

    @Test
    void a_pending_request_lapses_after_30_inactive_days() {
        var waiting = received(request(1));

        assertThat(run(IN_30_DAYS.minus(1, ChronoUnit.MICROS))).isEqualTo(nothing(IN_30_DAYS.minusNanos(1_000)));
        assertThat(now(waiting)).isEqualTo(waiting);

        assertThat(run(IN_30_DAYS)).isEqualTo(new RetentionRun(IN_30_DAYS, 1, 0, 0));
        assertThat(now(waiting)).hasState(RequestState.LAPSED).hasEvents(RequestEvent.RECEIVED, RequestEvent.LAPSED);
        assertThat(now(waiting).history().get(1))
                .isEqualTo(new HistoryEntry(IN_30_DAYS, Actor.SYSTEM, RequestEvent.LAPSED));
    }

    @Test
    void a_note_restarts_the_waiting_time() {
        var waiting = received(request(1));
        requests.save(afterEvent(waiting, RequestEvent.NOTE_ADDED, NOW.plusSeconds(1)), List.of());

        assertThat(run(IN_30_DAYS).lapsed()).isZero();
        assertThat(run(IN_30_DAYS.plusSeconds(1)).lapsed()).isEqualTo(1);
    }

    /** Otherwise an unanswered request would be kept longer the more reminders the site sends. */
    @Test
    void automatic_notices_do_not_restart_the_waiting_time() {
        var waiting = received(request(1));
        var reminded =
                requests.save(afterEvent(waiting, RequestEvent.REMINDED, Actor.SYSTEM, NOW.plusSeconds(1)), List.of());
        requests.save(afterEvent(reminded, RequestEvent.TIMES_OFFERED, Actor.SYSTEM, NOW.plusSeconds(2)), List.of());

        assertThat(run(IN_30_DAYS).lapsed()).isEqualTo(1);
    }

    @Test
    void marks_unreviewed_suspected_requests_as_spam() {
        var suspected = received(requestInFull());

        assertThat(run(IN_30_DAYS.minus(1, ChronoUnit.MICROS)).spam()).isZero();
        assertThat(run(IN_30_DAYS)).isEqualTo(new RetentionRun(IN_30_DAYS, 0, 1, 0));
        assertThat(now(suspected)).hasState(RequestState.SPAM).isNotSuspected();
        assertThat(run(IN_30_DAYS)).isEqualTo(nothing(IN_30_DAYS));
    }

    @Test
    void spam_is_erased_after_30_days() {
        var spam = requests.save(
                afterEvent(received(request(1)), RequestEvent.MARKED_SPAM, NOW.plusSeconds(9)), List.of());
        var due = IN_30_DAYS.plusSeconds(9);

        assertThat(run(due.minus(1, ChronoUnit.MICROS)).erased()).isZero();
        assertThat(run(due)).isEqualTo(new RetentionRun(due, 0, 0, 1));
        assertThat(now(spam)).hasState(RequestState.ERASED);
        assertThat(requests.erasures()).containsExactly(new ErasureRecord(spam.id(), due));
        assertThat(requests.findByEmail(JO)).isEmpty();
    }

    @Test
    void leaves_booked_requests_alone() {
        var booked = requests.save(afterEvent(received(request(1)), RequestEvent.BOOKED, NOW), List.of());

        assertThat(run(NOW.plus(9_999, ChronoUnit.DAYS))).isEqualTo(nothing(NOW.plus(9_999, ChronoUnit.DAYS)));
        assertThat(now(booked)).isEqualTo(booked);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED", "DECLINED", "WITHDRAWN", "LAPSED", "CANCELED", "ATTENDED", "NO_SHOW"})
    void erases_closed_requests_after_12_months(RequestState state) {
        var over = over(state, NOW);
        var due = Instant.parse("2027-06-01T12:00:00.654321Z");

        assertThat(run(due.minus(1, ChronoUnit.MICROS)).erased()).isZero();
        assertThat(now(over)).hasState(state);
        assertThat(run(due)).isEqualTo(new RetentionRun(due, 0, 0, 1));
        assertThat(now(over)).hasState(RequestState.ERASED);
    }

    /** In New York, where March 8, 2026 has 23 hours and November 1 has 25. */
    @ParameterizedTest
    @CsvSource({
        "1,  2026-01-31T15:00:00Z, 2026-02-28T15:00:00Z",
        "1,  2026-01-28T15:00:00Z, 2026-02-28T15:00:00Z",
        "1,  2026-02-28T17:00:00Z, 2026-03-28T16:00:00Z",
        "1,  2027-12-31T15:00:00Z, 2028-01-31T15:00:00Z",
        "2,  2027-12-31T15:00:00Z, 2028-02-29T15:00:00Z",
        "12, 2028-02-29T15:00:00Z, 2029-02-28T15:00:00Z",
        "48, 2028-02-29T15:00:00Z, 2032-02-29T15:00:00Z",
        "1,  2026-02-08T07:30:00Z, 2026-03-08T07:30:00Z",
        "1,  2026-02-08T06:30:00Z, 2026-03-08T06:30:00Z",
        "1,  2026-02-08T08:30:00Z, 2026-03-08T07:30:00Z",
        "1,  2026-10-01T05:30:00Z, 2026-11-01T05:30:00Z",
        "1,  2026-10-01T06:30:00Z, 2026-11-01T07:30:00Z",
        "1,  2026-04-01T03:30:00Z, 2026-05-01T03:30:00Z",
        "1,  2026-03-01T04:30:00Z, 2026-03-29T03:30:00Z",
        "1200, 2026-01-31T15:00:00Z, 2126-01-31T15:00:00Z"
    })
    void counts_months_in_the_practices_zone(int months, Instant ended, Instant due) {
        var rules = new RetentionRules(1, months, 1);
        var over = over(RequestState.DECLINED, ended);

        assertThat(retention(rules).run(due.minus(1, ChronoUnit.MICROS)).erased())
                .isZero();
        assertThat(retention(rules).run(due).erased()).isEqualTo(1);
        assertThat(now(over)).hasState(RequestState.ERASED);
    }

    /** Counting back from each day would make the limit jump: March 29 to 31 all lead to February 28. */
    @Test
    void due_requests_stay_due() {
        over(RequestState.ATTENDED, Instant.parse("2026-02-28T17:00:00Z"));

        assertThat(retention(new RetentionRules(1, 1, 1))
                        .run(Instant.parse("2026-03-31T07:00:00Z"))
                        .erased())
                .isEqualTo(1);
    }

    @Test
    void each_rule_applies_separately() {
        var waiting = received(request(1));
        var suspected = received(requestInFull());
        var spam = requests.save(afterEvent(received(request(2)), RequestEvent.MARKED_SPAM, NOW), List.of());
        var declined = over(RequestState.DECLINED, NOW);
        var retention = retention(new RetentionRules(3, 1, 5));

        assertThat(retention.run(day(3))).isEqualTo(new RetentionRun(day(3), 1, 1, 0));
        assertThat(retention.run(day(5))).isEqualTo(new RetentionRun(day(5), 0, 0, 1));
        assertThat(retention.run(day(8))).isEqualTo(new RetentionRun(day(8), 0, 0, 1));
        assertThat(now(suspected)).hasState(RequestState.ERASED);
        assertThat(now(spam)).hasState(RequestState.ERASED);
        assertThat(retention.run(day(30))).isEqualTo(new RetentionRun(day(30), 0, 0, 1));
        assertThat(now(declined)).hasState(RequestState.ERASED);
        assertThat(now(waiting)).hasState(RequestState.LAPSED);
    }

    @Test
    void a_second_run_changes_nothing() {
        received(request(1));
        received(requestInFull());
        over(RequestState.DECLINED, NOW);
        var late = NOW.plus(9_999, ChronoUnit.DAYS);

        assertThat(run(late)).isEqualTo(new RetentionRun(late, 1, 1, 1));
        assertThat(run(late)).isEqualTo(nothing(late));
    }

    @Test
    void records_every_run() {
        var first = run(NOW);
        var second = run(NOW.plusSeconds(1));

        assertThat(runs.latest(9)).containsExactly(second, first);
    }

    @Test
    void notifies_only_the_practitioner_once_per_run() {
        requests.submit(request(1), inquiry(), notices(request(1)));

        run(IN_30_DAYS);

        assertThat(requests.pending(9))
                .hasSize(3)
                .startsWith(notices(request(1)).toArray(Notice[]::new))
                .endsWith(Notice.ofRetentionRun(new NoticeId(Examples.uuid(1)), IN_30_DAYS));
    }

    @Test
    void a_run_without_changes_sends_no_notice() {
        received(request(1));

        run(NOW);

        assertThat(requests.pending(9)).isEmpty();
    }

    @Test
    void a_clock_set_back_ends_nothing_early() {
        received(request(1, NOW.plus(60, ChronoUnit.DAYS)));

        assertThat(run(IN_30_DAYS).lapsed()).isZero();
    }

    private RetentionRun run(Instant now) {
        return retention(RetentionRules.INITIAL).run(now);
    }

    private Retention retention(RetentionRules rules) {
        var practice =
                BookingFixture.in(new BookingStore(new InMemoryPractitionerCalendars(requests), requests, requests));
        return new Retention(
                requests,
                practice.store().calendars(),
                practice.meetingService(),
                runs,
                rules,
                ZONE,
                Examples.ids(),
                BookingFixture.NO_PAUSES);
    }

    private ConsultationRequest received(ConsultationRequest request) {
        return requests.submit(request, inquiry(), List.of());
    }

    private ConsultationRequest over(RequestState state, Instant at) {
        var request = received(request(8, at.minusSeconds(60)));
        if (RequestState.BOOKED.successors().contains(state)) {
            request = afterEvent(request, RequestEvent.BOOKED, at.minusSeconds(30));
        }
        return requests.save(afterEvent(request, RequestEvent.valueOf(state.name()), at), List.of());
    }

    private ConsultationRequest now(ConsultationRequest request) {
        return requests.find(request.id()).orElseThrow();
    }

    private static Instant day(int day) {
        return NOW.plus(day, ChronoUnit.DAYS);
    }

    private static RetentionRun nothing(Instant at) {
        return new RetentionRun(at, 0, 0, 0);
    }
}
