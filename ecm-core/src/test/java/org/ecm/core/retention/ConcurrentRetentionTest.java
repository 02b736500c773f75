package org.ecm.core.retention;

import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ZONE;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.memory.InMemoryConsultationRequests;
import org.ecm.core.memory.InMemoryPractitionerCalendars;
import org.ecm.core.memory.InMemoryRetentionRuns;
import org.ecm.core.shared.RequestId;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.BookingStore;
import org.ecm.core.testing.Examples;
import org.ecm.core.testing.ForwardingRequests;
import org.junit.jupiter.api.Test;

/** Tests concurrent changes during a retention run, and restored backups. */
class ConcurrentRetentionTest {

    private static final Instant LATE = NOW.plus(30, ChronoUnit.DAYS);

    private final InMemoryConsultationRequests requests = new InMemoryConsultationRequests();
    private final InMemoryRetentionRuns runs = new InMemoryRetentionRuns(requests);

    @Test
    void skips_requests_saved_concurrently() {
        happens(received(1).id(), RequestEvent.MARKED_SPAM, NOW);
        happens(received(2).id(), RequestEvent.MARKED_SPAM, NOW);
        var rival = whenFound(id(1), RequestEvent.RESTORED, LATE);

        assertThat(retention(rival).run(LATE)).isEqualTo(new RetentionRun(LATE, 0, 0, 1));

        assertThat(now(1)).hasState(RequestState.RECEIVED);
        assertThat(now(2)).hasState(RequestState.ERASED);
        assertThat(retention().run(LATE.plus(30, ChronoUnit.DAYS)).lapsed()).isEqualTo(1);
    }

    @Test
    void closes_requests_despite_a_concurrent_reminder() {
        var waiting = received(1);
        var rival = whenFound(
                waiting.id(),
                () -> requests.save(afterEvent(waiting, RequestEvent.REMINDED, Actor.SYSTEM, LATE), List.of()));

        assertThat(retention(rival).run(LATE).lapsed()).isEqualTo(1);

        assertThat(now(1)).hasEvents(RequestEvent.RECEIVED, RequestEvent.REMINDED, RequestEvent.LAPSED);
    }

    @Test
    void skips_requests_changed_after_they_were_listed() {
        for (int n = 1; n <= 3; n++) {
            happens(received(n).id(), RequestEvent.MARKED_SPAM, NOW);
        }
        var rival = new ForwardingRequests(requests) {
            @Override
            public List<RequestId> inactiveSince(Set<RequestState> states, Instant since) {
                var listed = super.inactiveSince(states, since);
                if (listed.size() == 3) {
                    happens(id(1), RequestEvent.RESTORED, NOW);
                    happens(id(2), RequestEvent.NOTE_ADDED, LATE);
                }
                return listed;
            }
        };

        assertThat(retention(rival).run(LATE)).isEqualTo(new RetentionRun(LATE, 0, 0, 1));

        assertThat(now(1)).hasState(RequestState.RECEIVED);
        assertThat(now(2)).hasState(RequestState.SPAM);
        assertThat(now(3)).hasState(RequestState.ERASED);
    }

    @Test
    void erases_restored_requests_with_the_original_time() {
        var waiting = received(1);
        var booked = happens(received(2).id(), RequestEvent.BOOKED, NOW);
        var other = received(3);
        var ledger = List.of(
                new ErasureRecord(waiting.id(), NOW.plusSeconds(60)),
                new ErasureRecord(booked.id(), NOW.plusSeconds(90)),
                new ErasureRecord(id(9), NOW));

        assertThat(retention().replay(ledger)).isEqualTo(2);

        assertThat(now(1)).hasEvents(RequestEvent.RECEIVED, RequestEvent.ERASED);
        assertThat(now(2))
                .hasEvents(RequestEvent.RECEIVED, RequestEvent.BOOKED, RequestEvent.CANCELED, RequestEvent.ERASED);
        assertThat(requests.findByEmail(JO)).containsExactly(other);
        assertThat(requests.erasures())
                .containsExactly(
                        new ErasureRecord(id(1), NOW.plusSeconds(60)), new ErasureRecord(id(2), NOW.plusSeconds(90)));
    }

    @Test
    void a_replay_can_be_repeated() {
        received(1);
        var ledger = List.of(new ErasureRecord(id(1), NOW.plusSeconds(60)));

        assertThat(retention().replay(ledger)).isEqualTo(1);
        var erased = now(1);
        assertThat(retention().replay(ledger)).isZero();
        assertThat(retention().replay(List.of())).isZero();
        assertThat(now(1)).isEqualTo(erased);
    }

    @Test
    void a_replay_counts_only_what_it_erased_itself() {
        received(1);
        received(2);
        var ledger = List.of(new ErasureRecord(id(1), NOW), new ErasureRecord(id(2), NOW));
        var rival = whenFound(id(1), RequestEvent.ERASED, NOW);

        assertThat(retention(rival).replay(ledger)).isEqualTo(1);
        assertThat(requests.count(RequestState.OPEN)).isZero();
    }

    private Retention retention() {
        return retention(requests);
    }

    private Retention retention(ConsultationRequests seen) {
        var practice =
                BookingFixture.in(new BookingStore(new InMemoryPractitionerCalendars(requests), requests, requests));
        return new Retention(
                seen,
                practice.store().calendars(),
                practice.meetingService(),
                runs,
                RetentionRules.INITIAL,
                ZONE,
                Examples.ids(),
                BookingFixture.NO_PAUSES);
    }

    private ConsultationRequest received(int n) {
        return requests.submit(request(n), inquiry(), List.of());
    }

    private ConsultationRequests whenFound(RequestId wanted, RequestEvent what, Instant at) {
        return whenFound(wanted, () -> happens(wanted, what, at));
    }

    /** Returns requests with a rival that acts right after the run has first found a request. */
    private ConsultationRequests whenFound(RequestId wanted, Runnable rival) {
        var waiting = new AtomicBoolean(true);
        return new ForwardingRequests(requests) {
            @Override
            public Optional<ConsultationRequest> find(RequestId id) {
                var found = super.find(id);
                if (id.equals(wanted) && waiting.getAndSet(false)) {
                    rival.run();
                }
                return found;
            }
        };
    }

    private ConsultationRequest happens(RequestId id, RequestEvent what, Instant at) {
        return requests.save(afterEvent(requests.find(id).orElseThrow(), what, at), List.of());
    }

    private ConsultationRequest now(int n) {
        return requests.find(id(n)).orElseThrow();
    }
}
