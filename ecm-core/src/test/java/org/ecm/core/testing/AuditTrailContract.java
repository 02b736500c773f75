package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.received;
import static org.ecm.core.testing.RequestExamples.reference;
import static org.ecm.core.testing.RequestExamples.request;

import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AuditEntry;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Note;
import org.ecm.core.consultation.RequestState;
import org.junit.jupiter.api.Test;

/** The part of {@link ConsultationRequestsContract} about the audit trail. */
public interface AuditTrailContract {

    /** {@return an empty store, not shared with other tests} */
    RequestStore store();

    @Test
    default void records_each_change_and_reading_in_order() {
        var requests = store().requests();
        var mara = new Actor("mara-lindqvist");
        var received = requests.submit(request(1), inquiry(), List.of());
        requests.read(id(1), mara, NOW.plusSeconds(50).plusNanos(123_456_789));
        requests.read(id(1), mara, NOW.plusSeconds(20));
        var booked = requests.save(afterEvent(received, RequestEvent.BOOKED, mara, NOW.plusSeconds(30)), List.of());
        requests.save(
                afterEvent(booked, RequestEvent.NOTE_ADDED, NOW.plusSeconds(40)),
                new Note(NOW, Actor.PRACTITIONER, "A note."));
        requests.read(id(1), Actor.SYSTEM, NOW.plusSeconds(20));

        assertThat(requests.auditLog(id(1)))
                .containsExactly(
                        new AuditEntry(NOW, Actor.REQUESTER, Optional.of(RequestEvent.RECEIVED)),
                        new AuditEntry(NOW.plusSeconds(50).plusNanos(123_456_000), mara, Optional.empty()),
                        new AuditEntry(NOW.plusSeconds(20), mara, Optional.empty()),
                        new AuditEntry(NOW.plusSeconds(30), mara, Optional.of(RequestEvent.BOOKED)),
                        new AuditEntry(NOW.plusSeconds(40), Actor.PRACTITIONER, Optional.of(RequestEvent.NOTE_ADDED)),
                        new AuditEntry(NOW.plusSeconds(20), Actor.SYSTEM, Optional.empty()));
    }

    @Test
    default void records_each_of_several_events_saved_at_once() {
        var requests = store().requests();
        var received = requests.submit(request(1), inquiry(), List.of());
        var booked = afterEvent(received, RequestEvent.BOOKED, NOW);

        requests.save(afterEvent(booked, RequestEvent.ERASED, NOW.plusSeconds(1)), List.of());

        assertThat(requests.auditLog(id(1)))
                .extracting(entry -> entry.change().orElseThrow())
                .containsExactly(
                        RequestEvent.RECEIVED, RequestEvent.BOOKED, RequestEvent.CANCELED, RequestEvent.ERASED);
    }

    @Test
    default void does_not_record_lists_and_lookups() {
        var requests = store().requests();
        requests.submit(request(1), inquiry(), List.of());
        requests.find(id(1));
        requests.find(reference(1));
        requests.findBySubmission(key(1));
        requests.findByEmail(JO);
        requests.findByState(RequestState.OPEN, 0, 9);

        assertThat(requests.auditLog(id(1))).hasSize(1);
    }

    @Test
    default void keeps_a_separate_audit_trail_per_request() {
        var requests = store().requests();
        requests.submit(request(1), inquiry(), List.of());
        requests.submit(request(2), inquiry(), List.of());

        requests.read(id(2), Actor.PRACTITIONER, NOW);

        assertThat(requests.auditLog(id(1))).hasSize(1);
        assertThat(requests.auditLog(id(2))).hasSize(2);
    }
}
