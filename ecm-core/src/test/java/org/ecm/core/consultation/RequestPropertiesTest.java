package org.ecm.core.consultation;

import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.requestInFull;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.memory.InMemoryConsultationRequests;

/** Tests properties of every request, for random events in random order. */
class RequestPropertiesTest {

    @Property(tries = 300)
    void every_event_is_refused_or_keeps_the_history_valid(
            @ForAll @Size(max = 12) List<RequestEvent> wanted, @ForAll @IntRange(min = -90, max = 90) int step) {
        var request = requestInFull();
        var at = NOW;
        for (var event : wanted) {
            var before = request;
            at = at.plusSeconds(step);
            request = after(before, event, at);
            request.requireContinuationOf(before);
            assertThat(rebuilt(request)).isEqualTo(request);
            assertThat(request.history()).extracting(HistoryEntry::at).isSorted();
            assertThat(request.key().isEmpty()).isEqualTo(request.state() == RequestState.ERASED);
            assertThat(!request.suspected() || before.suspected()).isTrue();
        }
    }

    @Property(tries = 300)
    void allowed_events_follow_from_the_states(
            @ForAll @Size(max = 8) List<RequestEvent> wanted, @ForAll RequestEvent next) {
        var request = wanted.stream()
                .reduce(requestInFull(), (before, event) -> after(before, event, NOW), (one, other) -> other);
        var leavesItThere = Map.of(
                RequestEvent.NOTE_ADDED, EnumSet.complementOf(EnumSet.of(RequestState.ERASED)),
                RequestEvent.REMINDED, Set.of(RequestState.RECEIVED),
                RequestEvent.TIMES_OFFERED, Set.of(RequestState.RECEIVED),
                RequestEvent.RESCHEDULED, Set.of(RequestState.BOOKED));
        boolean possible = next.state()
                .map(state -> next != RequestEvent.RECEIVED
                        && request.state().successors().contains(state))
                .orElseGet(() -> leavesItThere.getOrDefault(next, Set.of()).contains(request.state()));

        boolean happens = request.transition(next, Actor.SYSTEM, NOW).fold(changed -> true, (state, event) -> false);

        assertThat(happens).isEqualTo(possible);
    }

    @Property(tries = 300)
    void erasure_is_final(
            @ForAll @Size(max = 6) List<RequestEvent> before,
            @ForAll @Size(min = 1, max = 6) List<RequestEvent> afterwards) {
        var request = requestInFull();
        for (var event : before) {
            request = after(request, event, NOW);
        }
        var erased = after(request, RequestEvent.ERASED, NOW);

        for (var event : afterwards) {
            assertThat(erased.transition(event, Actor.PRACTITIONER, NOW)).isRefused(RequestState.ERASED, event);
        }
        assertThat(erased).hasState(RequestState.ERASED);
    }

    @Property(tries = 100)
    void a_store_keeps_every_history_and_its_audit_trail(@ForAll @Size(max = 10) List<RequestEvent> wanted) {
        var requests = new InMemoryConsultationRequests();
        var request = requests.submit(requestInFull(), inquiry(), List.of());
        for (var event : wanted) {
            request = request.transition(event, Actor.PRACTITIONER, NOW)
                    .fold(
                            changed -> Optional.of(requests.save(changed, List.of())),
                            (state, what) -> Optional.<ConsultationRequest>empty())
                    .orElse(request);
        }

        assertThat(requests.find(request.id())).contains(request);
        assertThat(requests.auditLog(request.id()))
                .extracting(entry -> entry.change().orElseThrow())
                .isEqualTo(request.history().stream().map(HistoryEntry::event).toList());
        assertThat(requests.read(request.id(), Actor.SYSTEM, NOW).isEmpty())
                .isEqualTo(request.state() == RequestState.ERASED);
        assertThat(requests.erasures()).hasSize(request.state() == RequestState.ERASED ? 1 : 0);
    }

    private static ConsultationRequest after(ConsultationRequest request, RequestEvent event, Instant at) {
        return request.transition(event, Actor.PRACTITIONER, at).fold(changed -> changed, (state, refused) -> request);
    }

    private static ConsultationRequest rebuilt(ConsultationRequest request) {
        return new ConsultationRequest(
                request.id(),
                request.revision(),
                request.reference(),
                request.key(),
                request.purpose(),
                request.suspected(),
                request.requestedSlot(),
                request.acknowledgments(),
                request.history());
    }
}
