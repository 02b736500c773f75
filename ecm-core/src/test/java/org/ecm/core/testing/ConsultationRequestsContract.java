package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.notice;
import static org.ecm.core.testing.RequestExamples.notices;
import static org.ecm.core.testing.RequestExamples.received;
import static org.ecm.core.testing.RequestExamples.reference;
import static org.ecm.core.testing.RequestExamples.request;

import java.util.List;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AlreadySubmitted;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Note;
import org.ecm.core.consultation.Notice;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link ConsultationRequests} for every store.
 *
 * <p>This part is about atomic saves. The other parts, from which it's composed, are about content, order, the audit
 * trail, erasure and concurrency. Implement one method.
 */
public interface ConsultationRequestsContract
        extends RequestContentContract,
                RequestHistoryContract,
                RequestListsContract,
                AuditTrailContract,
                RequestErasureContract,
                RequestRaceContract {

    @Test
    default void saves_a_submission_completely() {
        var store = store();
        var fresh = request(1);

        var saved = store.requests().submit(fresh, inquiry(), notices(fresh));

        assertThat(saved).isEqualTo(fresh.withRevision(new Revision(1)));
        assertThat(store.requests().find(fresh.id())).contains(saved);
        assertThat(store.requests().findByEmail(JO)).containsExactly(saved);
        assertThat(store.notices().pending(9)).containsExactlyElementsOf(notices(fresh));
        assertThat(store.requests().auditLog(fresh.id())).hasSize(1);
    }

    @Test
    default void does_not_find_what_was_never_submitted() {
        var requests = store().requests();
        requests.submit(request(1), inquiry(), List.of());

        assertThat(requests.find(id(2))).isEmpty();
        assertThat(requests.find(reference(2))).isEmpty();
        assertThat(requests.findBySubmission(key(2))).isEmpty();
        assertThat(requests.findByEmail(new EmailAddress("else@example.org"))).isEmpty();
        assertThat(requests.auditLog(id(2))).isEmpty();
        assertThat(requests.read(id(2), Actor.PRACTITIONER, NOW)).isEmpty();
        assertThat(requests.erasures()).isEmpty();
    }

    @Test
    default void saves_a_form_submitted_twice_once() {
        var store = store();
        var first = store.requests().submit(request(1), inquiry(), notices(request(1)));
        var again = received(id(2), reference(2), key(1), NOW);

        assertThatExceptionOfType(AlreadySubmitted.class)
                .isThrownBy(() ->
                        store.requests().submit(again, inquiry(new EmailAddress("twice@example.org")), notices(again)))
                .satisfies(thrown -> assertThat(thrown.key()).isEqualTo(key(1)));

        keepsOnly(store, first);
        assertThat(store.requests().findByEmail(new EmailAddress("twice@example.org")))
                .isEmpty();
    }

    @Test
    default void finds_the_request_of_a_form_in_any_state() {
        var store = store();
        var first = store.requests().submit(request(1), inquiry(), List.of());
        var declined = store.requests().save(afterEvent(first, RequestEvent.DECLINED, NOW), List.of());

        assertThat(store.requests().findBySubmission(key(1))).contains(declined);
        assertThatExceptionOfType(AlreadySubmitted.class)
                .isThrownBy(() ->
                        store.requests().submit(received(id(2), reference(2), key(1), NOW), inquiry(), List.of()));
    }

    @Test
    default void rejects_submitting_a_request_twice() {
        var store = store();
        var saved = store.requests().submit(request(1), inquiry(), notices(request(1)));
        var namesake = received(id(1), reference(2), key(2), NOW);

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> store.requests().submit(namesake, inquiry(), List.of()));
        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(
                        () -> store.requests().submit(request(3).withRevision(new Revision(1)), inquiry(), List.of()));
        keepsOnly(store, saved);
    }

    @Test
    default void rejects_saving_a_request_that_was_never_submitted() {
        var store = store();
        var unknown = request(1);
        var note = new Note(NOW, Actor.PRACTITIONER, "Of nobody.");

        for (var stray : List.of(unknown, unknown.withRevision(new Revision(1)))) {
            assertThatExceptionOfType(StaleRevision.class)
                    .isThrownBy(() -> store.requests().save(stray, notices(stray)));
            assertThatExceptionOfType(StaleRevision.class)
                    .isThrownBy(() -> store.requests().save(stray, note));
        }

        assertThat(store.requests().find(unknown.id())).isEmpty();
        assertThat(store.requests().auditLog(unknown.id())).isEmpty();
        assertThat(store.notices().pending(9)).isEmpty();
    }

    @Test
    default void saves_a_change_with_its_notices() {
        var store = store();
        var fresh = store.requests().submit(request(1), inquiry(), List.of());
        var declined = afterEvent(fresh, RequestEvent.DECLINED, NOW.plusSeconds(60));
        var told = notice(declined, Notice.NoticeKind.DECLINED, NOW.plusSeconds(60));

        var saved = store.requests().save(declined, List.of(told));

        assertThat(saved).isEqualTo(declined.withRevision(new Revision(2)));
        assertThat(store.requests().find(fresh.id())).contains(saved);
        assertThat(store.notices().pending(9)).containsExactly(told);
    }

    @Test
    default void saves_nothing_of_a_stale_change() {
        var store = store();
        var drawn = store.requests().submit(request(1), inquiry(), notices(request(1)));
        var booked = store.requests().save(afterEvent(drawn, RequestEvent.BOOKED, NOW), List.of());
        var late = afterEvent(drawn, RequestEvent.DECLINED, NOW.plusSeconds(1));
        var note = new Note(NOW, Actor.PRACTITIONER, "Too late.");
        var told = notice(late, Notice.NoticeKind.DECLINED, NOW);

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> store.requests().save(late, List.of(told)))
                .satisfies(thrown -> assertThat(thrown.expectedRevision()).isEqualTo(new Revision(1)));
        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> store.requests().save(afterEvent(drawn, RequestEvent.NOTE_ADDED, NOW), note));
        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> store.requests().save(booked.withRevision(new Revision(3)), List.of(told)));

        assertThat(store.requests().auditLog(drawn.id()))
                .extracting(entry -> entry.change().orElseThrow())
                .containsExactly(RequestEvent.RECEIVED, RequestEvent.BOOKED);
        keepsOnly(store, booked);
    }

    @Test
    default void rejects_a_save_that_rewrites_history() {
        var store = store();
        var received = store.requests().submit(request(1), inquiry(), notices(request(1)));
        var booked = store.requests().save(afterEvent(received, RequestEvent.BOOKED, NOW), List.of());
        var other = afterEvent(received, RequestEvent.DECLINED, NOW).withRevision(booked.revision());
        var told = notice(received, Notice.NoticeKind.DECLINED, NOW);
        var note = new Note(NOW, Actor.PRACTITIONER, "Never mind.");

        assertRefused(
                () -> store.requests().save(received.withRevision(booked.revision()), List.of(told)),
                "request.rewritten");
        assertRefused(() -> store.requests().save(other, List.of(told)), "request.rewritten");
        assertRefused(() -> store.requests().save(other, note), "request.rewritten");

        keepsOnly(store, booked);
    }

    /**
     * Verifies that the store has only this request, with the notices of its receipt and no notes; reading adds to the
     * audit trail.
     */
    private static void keepsOnly(RequestStore store, ConsultationRequest expected) {
        var requests = store.requests();
        int traces = requests.auditLog(expected.id()).size();
        assertThat(requests.find(expected.id())).contains(expected);
        assertThat(requests.find(expected.reference())).contains(expected);
        assertThat(requests.findByEmail(JO)).containsExactly(expected);
        assertThat(List.of(2, 3)).allSatisfy(other -> {
            assertThat(requests.find(id(other))).isEmpty();
            assertThat(requests.find(reference(other))).isEmpty();
            assertThat(requests.auditLog(id(other))).isEmpty();
        });
        assertThat(store.notices().pending(9)).containsExactlyElementsOf(notices(request(1)));
        assertThat(requests.read(expected.id(), Actor.PRACTITIONER, NOW))
                .hasValueSatisfying(kept -> assertThat(kept.notes()).isEmpty());
        assertThat(traces).isEqualTo(expected.history().size());
    }
}
