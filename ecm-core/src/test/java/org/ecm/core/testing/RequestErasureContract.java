package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.highUuid;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.fullInquiry;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.notice;
import static org.ecm.core.testing.RequestExamples.notices;
import static org.ecm.core.testing.RequestExamples.received;
import static org.ecm.core.testing.RequestExamples.reference;
import static org.ecm.core.testing.RequestExamples.request;
import static org.ecm.core.testing.RequestExamples.requestInFull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AuditEntry;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.core.consultation.HistoryEntry;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Note;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.junit.jupiter.api.Test;

/** The part of {@link ConsultationRequestsContract} about what erasure deletes and what remains. */
public interface RequestErasureContract {

    /** {@return an empty store, not shared with other tests} */
    RequestStore store();

    @Test
    default void an_erased_request_cannot_be_read_or_found_by_address() {
        var requests = store().requests();
        var read = requests.submit(requestInFull(), fullInquiry(), List.of());
        var noted = requests.save(
                afterEvent(read, RequestEvent.NOTE_ADDED, NOW),
                new Note(NOW, Actor.PRACTITIONER, "Erased with the rest."));

        var erased = requests.save(afterEvent(noted, RequestEvent.ERASED, NOW.plusSeconds(1)), List.of());

        int traces = requests.auditLog(read.id()).size();
        assertThat(requests.read(read.id(), Actor.PRACTITIONER, NOW)).isEmpty();
        assertThat(requests.auditLog(read.id())).hasSize(traces).hasSize(3);
        assertThat(requests.findByEmail(fullInquiry().email())).isEmpty();
        assertThat(requests.findBySubmission(read.key().orElseThrow())).isEmpty();
        assertThat(erased.key()).isEmpty();
    }

    @Test
    default void nonpersonal_data_survives_erasure() {
        var requests = store().requests();
        var received = requests.submit(requestInFull(), fullInquiry(), List.of());
        requests.read(received.id(), Actor.PRACTITIONER, NOW);
        var erasing = afterEvent(received, RequestEvent.ERASED, NOW.plusSeconds(1));

        var erased = requests.save(erasing, List.of());

        assertThat(erased).isEqualTo(erasing.withRevision(new Revision(2)));
        assertThat(erased.acknowledgments())
                .hasSize(3)
                .isEqualTo(requestInFull().acknowledgments());
        assertThat(erased.history())
                .extracting(HistoryEntry::event)
                .containsExactly(RequestEvent.RECEIVED, RequestEvent.ERASED);
        assertThat(requests.find(received.id())).contains(erased);
        assertThat(requests.find(received.reference())).contains(erased);
        assertThat(requests.auditLog(received.id()))
                .extracting(AuditEntry::change)
                .containsExactly(
                        Optional.of(RequestEvent.RECEIVED), Optional.empty(), Optional.of(RequestEvent.ERASED));
    }

    @Test
    default void erasing_deletes_pending_notices_and_rejects_new_ones() {
        var store = store();
        var erased = store.requests().submit(request(1), inquiry(), notices(request(1)));
        var other = store.requests().submit(request(2), inquiry(), notices(request(2)));
        var told = notice(erased, Notice.NoticeKind.DECLINED, NOW);

        store.requests().save(afterEvent(erased, RequestEvent.ERASED, NOW), List.of(told));

        assertThat(store.notices().pending(9)).containsExactlyElementsOf(notices(other));
    }

    @Test
    default void a_cancellation_notice_survives_erasure() {
        var store = store();
        var booked = store.requests()
                .submit(afterEvent(request(1), RequestEvent.BOOKED, NOW), inquiry(), notices(request(1)));
        var before = notice(booked, Notice.NoticeKind.MEETING_CANCELED, NOW.plusSeconds(1));
        var with = new Notice(
                new NoticeId(Examples.uuid(77)), booked.id(), Notice.NoticeKind.MEETING_CANCELED, NOW.plusSeconds(2));
        var noted =
                store.requests().save(afterEvent(booked, RequestEvent.NOTE_ADDED, NOW.plusSeconds(1)), List.of(before));

        store.requests().save(afterEvent(noted, RequestEvent.ERASED, NOW.plusSeconds(2)), List.of(with));

        assertThat(store.notices().pending(9)).containsExactly(before, with);
    }

    @Test
    default void does_not_save_a_note_with_an_erasure() {
        var requests = store().requests();
        var received = requests.submit(request(1), inquiry(), List.of());

        requests.save(afterEvent(received, RequestEvent.ERASED, NOW), new Note(NOW, Actor.PRACTITIONER, "Too late."));

        assertThat(requests.read(id(1), Actor.PRACTITIONER, NOW)).isEmpty();
        assertThat(requests.erasures()).containsExactly(new ErasureRecord(id(1), NOW));
    }

    @Test
    default void records_one_erasure_per_request() {
        var requests = store().requests();
        var booked = requests.submit(afterEvent(request(1), RequestEvent.BOOKED, NOW), inquiry(), List.of());
        var erased = requests.save(afterEvent(booked, RequestEvent.ERASED, NOW.plusSeconds(1)), List.of());

        EcmAssertions.assertThat(erased.transition(RequestEvent.ERASED, Actor.SYSTEM, NOW.plusSeconds(2)))
                .isRefused(RequestState.ERASED, RequestEvent.ERASED);
        var again = requests.save(erased, List.of());

        assertThat(again.history())
                .extracting(HistoryEntry::event)
                .endsWith(RequestEvent.BOOKED, RequestEvent.CANCELED, RequestEvent.ERASED);
        assertThat(requests.find(id(1))).contains(again);
        assertThat(requests.erasures()).containsExactly(new ErasureRecord(id(1), NOW.plusSeconds(1)));
    }

    @Test
    default void a_repeated_form_after_erasure_is_a_new_request() {
        var requests = store().requests();
        var received = requests.submit(request(1), inquiry(), List.of());
        requests.save(afterEvent(received, RequestEvent.ERASED, NOW), List.of());

        var again = requests.submit(received(id(2), reference(2), key(1), NOW), inquiry(), List.of());

        assertThat(requests.findBySubmission(key(1))).contains(again);
        assertThat(requests.findByEmail(JO)).containsExactly(again);
    }

    @Test
    default void lists_erasures_by_time_then_by_unsigned_id() {
        var requests = store().requests();
        var high = new RequestId(highUuid(1));
        requests.submit(received(high, reference(3), key(3), NOW), inquiry(), List.of());
        requests.submit(request(1), inquiry(), List.of());
        requests.submit(request(2), inquiry(), List.of());
        requests.submit(request(4), inquiry(), List.of());
        var later = NOW.plus(1, ChronoUnit.MICROS);

        erase(requests, high, later);
        erase(requests, id(2), later);
        erase(requests, id(1), later.plus(1, ChronoUnit.MICROS));

        assertThat(requests.erasures())
                .containsExactly(
                        new ErasureRecord(id(2), later),
                        new ErasureRecord(high, later),
                        new ErasureRecord(id(1), later.plus(1, ChronoUnit.MICROS)));
    }

    private static void erase(ConsultationRequests requests, RequestId id, Instant at) {
        requests.save(afterEvent(requests.find(id).orElseThrow(), RequestEvent.ERASED, at), List.of());
    }
}
