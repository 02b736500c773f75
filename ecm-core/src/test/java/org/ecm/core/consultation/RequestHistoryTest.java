package org.ecm.core.consultation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.askedTime;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.reference;
import static org.ecm.core.testing.RequestExamples.request;
import static org.ecm.core.testing.RequestExamples.requestInFull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests which histories are rejected, wherever they come from: a database row, a form, or an application. */
class RequestHistoryTest {

    @Test
    void must_start_with_a_receipt() {
        assertRefused(() -> with(Optional.of(key(1))), "request.history-without-receipt");
        assertRefused(() -> of(RequestEvent.BOOKED), "request.history-without-receipt");
        assertRefused(() -> of(RequestEvent.NOTE_ADDED, RequestEvent.RECEIVED), "request.history-without-receipt");
    }

    @Test
    void must_be_in_chronological_order() {
        var receipt = entry(NOW, RequestEvent.RECEIVED);

        assertThat(with(Optional.of(key(1)), receipt, entry(NOW, RequestEvent.BOOKED)))
                .hasState(RequestState.BOOKED);
        assertRefused(
                () -> with(Optional.of(key(1)), receipt, entry(NOW.minus(1, ChronoUnit.MICROS), RequestEvent.BOOKED)),
                "request.history-out-of-order");
        assertRefused(
                () -> with(
                        Optional.of(key(1)),
                        receipt,
                        entry(NOW.plusSeconds(2), RequestEvent.NOTE_ADDED),
                        entry(NOW.plusSeconds(1), RequestEvent.NOTE_ADDED)),
                "request.history-out-of-order");
    }

    @Test
    void must_contain_only_allowed_events() {
        assertRefused(
                () -> of(RequestEvent.RECEIVED, RequestEvent.RECEIVED),
                "request.impossible-history",
                RequestState.RECEIVED,
                RequestEvent.RECEIVED);
        assertRefused(
                () -> of(RequestEvent.RECEIVED, RequestEvent.DECLINED, RequestEvent.NOTE_ADDED, RequestEvent.BOOKED),
                "request.impossible-history",
                RequestState.DECLINED,
                RequestEvent.BOOKED);
        assertRefused(
                () -> of(RequestEvent.RECEIVED, RequestEvent.MARKED_SPAM, RequestEvent.RESTORED, RequestEvent.ATTENDED),
                "request.impossible-history",
                RequestState.RECEIVED,
                RequestEvent.ATTENDED);
        assertRefused(
                () -> of(RequestEvent.RECEIVED, RequestEvent.ERASED, RequestEvent.NOTE_ADDED),
                "request.impossible-history",
                RequestState.ERASED,
                RequestEvent.NOTE_ADDED);
    }

    @Test
    void can_be_long() {
        assertThat(of(
                        RequestEvent.RECEIVED,
                        RequestEvent.NOTE_ADDED,
                        RequestEvent.MARKED_SPAM,
                        RequestEvent.NOTE_ADDED,
                        RequestEvent.RESTORED,
                        RequestEvent.MARKED_SPAM,
                        RequestEvent.RESTORED,
                        RequestEvent.BOOKED,
                        RequestEvent.NOTE_ADDED,
                        RequestEvent.NO_SHOW,
                        RequestEvent.NOTE_ADDED))
                .hasState(RequestState.NO_SHOW);
    }

    @Test
    void needs_the_form_key_until_erasure() {
        assertRefused(() -> with(Optional.empty(), entry(NOW, RequestEvent.RECEIVED)), "request.key-misplaced");
        assertRefused(
                () -> with(Optional.of(key(1)), entry(NOW, RequestEvent.RECEIVED), entry(NOW, RequestEvent.ERASED)),
                "request.key-misplaced");
        assertThat(with(Optional.empty(), entry(NOW, RequestEvent.RECEIVED), entry(NOW, RequestEvent.ERASED)))
                .hasState(RequestState.ERASED);
    }

    @ParameterizedTest
    @EnumSource(names = {"NOTE_ADDED", "BOOKED", "ERASED", "MARKED_SPAM"})
    void later_events_continue_the_history(RequestEvent event) {
        var kept = requestInFull().withRevision(new Revision(1));

        assertThatCode(() -> kept.requireContinuationOf(kept)).doesNotThrowAnyException();
        assertThatCode(() -> afterEvent(kept, event, NOW).requireContinuationOf(kept))
                .doesNotThrowAnyException();
    }

    @Test
    void rejects_a_longer_or_different_saved_history() {
        var received = request(1);
        var booked = afterEvent(received, RequestEvent.BOOKED, NOW);
        var bookedLater = afterEvent(received, RequestEvent.BOOKED, NOW.plusSeconds(1));
        var bookedByAnother = afterEvent(received, RequestEvent.BOOKED, Actor.REQUESTER, NOW);

        for (var other :
                List.of(received, bookedLater, bookedByAnother, afterEvent(received, RequestEvent.DECLINED, NOW))) {
            assertRefused(() -> other.requireContinuationOf(booked), "request.rewritten");
        }
    }

    @Test
    void rejects_changes_to_what_came_with_the_form() {
        var kept = requestInFull();
        var fewer = kept.acknowledgments().subList(1, 3);

        assertRefused(
                () -> copy(kept, 8, kept.key(), Purpose.CONVERSATION, kept.acknowledgments())
                        .requireContinuationOf(kept),
                "request.rewritten");
        assertRefused(
                () -> copy(kept, 7, Optional.of(key(99)), Purpose.CONVERSATION, kept.acknowledgments())
                        .requireContinuationOf(kept),
                "request.rewritten");
        assertRefused(
                () -> copy(kept, 7, kept.key(), Purpose.MESSAGE, kept.acknowledgments())
                        .requireContinuationOf(kept),
                "request.rewritten");
        assertRefused(
                () -> copy(kept, 7, kept.key(), Purpose.CONVERSATION, fewer).requireContinuationOf(kept),
                "request.rewritten");
        assertRefused(() -> kept.withRequestedSlot(askedTime(NOW)).requireContinuationOf(kept), "request.rewritten");
        assertThatCode(() -> copy(kept, 7, kept.key(), Purpose.CONVERSATION, kept.acknowledgments())
                        .requireContinuationOf(kept))
                .doesNotThrowAnyException();
    }

    private static ConsultationRequest of(RequestEvent... events) {
        return with(
                Optional.of(key(1)),
                IntStream.range(0, events.length)
                        .mapToObj(n -> entry(NOW.plusSeconds(n), events[n]))
                        .toArray(HistoryEntry[]::new));
    }

    private static ConsultationRequest with(Optional<SubmissionKey> key, HistoryEntry... history) {
        return new ConsultationRequest(
                id(1),
                Revision.NONE,
                reference(1),
                key,
                Purpose.CONVERSATION,
                false,
                Optional.empty(),
                List.of(),
                Stream.of(history).toList());
    }

    private static HistoryEntry entry(Instant at, RequestEvent what) {
        return new HistoryEntry(at, Actor.PRACTITIONER, what);
    }

    private static ConsultationRequest copy(
            ConsultationRequest request,
            int reference,
            Optional<SubmissionKey> key,
            Purpose purpose,
            List<Acknowledgment> acknowledgments) {
        return new ConsultationRequest(
                request.id(),
                request.revision(),
                reference(reference),
                key,
                purpose,
                request.suspected(),
                request.requestedSlot(),
                acknowledgments,
                request.history());
    }
}
