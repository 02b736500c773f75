package org.ecm.core.consultation;

import static java.util.Map.entry;
import static org.ecm.core.consultation.RequestState.ANSWERED;
import static org.ecm.core.consultation.RequestState.ATTENDED;
import static org.ecm.core.consultation.RequestState.BOOKED;
import static org.ecm.core.consultation.RequestState.CANCELED;
import static org.ecm.core.consultation.RequestState.DECLINED;
import static org.ecm.core.consultation.RequestState.ERASED;
import static org.ecm.core.consultation.RequestState.LAPSED;
import static org.ecm.core.consultation.RequestState.NO_SHOW;
import static org.ecm.core.consultation.RequestState.RECEIVED;
import static org.ecm.core.consultation.RequestState.SPAM;
import static org.ecm.core.consultation.RequestState.WITHDRAWN;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.reference;
import static org.ecm.core.testing.RequestExamples.request;
import static org.ecm.core.testing.RequestExamples.requestInFull;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests every event in every state. */
class ConsultationRequestTest {

    /** Events that lead to each state. */
    private static final Map<RequestState, List<RequestEvent>> WAYS = Map.ofEntries(
            entry(RECEIVED, List.of()),
            entry(BOOKED, List.of(RequestEvent.BOOKED)),
            entry(ANSWERED, List.of(RequestEvent.ANSWERED)),
            entry(DECLINED, List.of(RequestEvent.DECLINED)),
            entry(WITHDRAWN, List.of(RequestEvent.WITHDRAWN)),
            entry(LAPSED, List.of(RequestEvent.LAPSED)),
            entry(SPAM, List.of(RequestEvent.MARKED_SPAM)),
            entry(CANCELED, List.of(RequestEvent.BOOKED, RequestEvent.CANCELED)),
            entry(ATTENDED, List.of(RequestEvent.BOOKED, RequestEvent.ATTENDED)),
            entry(NO_SHOW, List.of(RequestEvent.BOOKED, RequestEvent.NO_SHOW)),
            entry(ERASED, List.of(RequestEvent.ERASED)));

    /** Events allowed in each state, besides erasure and notes, which every state before erasure allows. */
    private static final Map<RequestState, Set<RequestEvent>> POSSIBLE = Map.of(
            RECEIVED,
                    Set.of(
                            RequestEvent.BOOKED,
                            RequestEvent.ANSWERED,
                            RequestEvent.DECLINED,
                            RequestEvent.WITHDRAWN,
                            RequestEvent.LAPSED,
                            RequestEvent.MARKED_SPAM,
                            RequestEvent.REMINDED,
                            RequestEvent.TIMES_OFFERED),
            BOOKED,
                    Set.of(
                            RequestEvent.CANCELED,
                            RequestEvent.ATTENDED,
                            RequestEvent.NO_SHOW,
                            RequestEvent.RESCHEDULED),
            SPAM, Set.of(RequestEvent.RESTORED));

    static ConsultationRequest standing(RequestState state) {
        var request = request(1);
        for (var event : WAYS.getOrDefault(state, List.of())) {
            request = afterEvent(request, event, NOW);
        }
        return request;
    }

    static Stream<Arguments> everyEventInEveryState() {
        return Stream.of(RequestState.values())
                .flatMap(state -> Stream.of(RequestEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("everyEventInEveryState")
    void applies_allowed_events_and_refuses_others(RequestState state, RequestEvent event) {
        var request = standing(state);
        var change = request.transition(event, Actor.PRACTITIONER, NOW.plusSeconds(1));

        assertThat(request).hasState(state);
        boolean always = event == RequestEvent.ERASED || event == RequestEvent.NOTE_ADDED;
        boolean possible = always
                ? state != ERASED
                : POSSIBLE.getOrDefault(state, Set.of()).contains(event);
        if (possible) {
            assertThat(assertThat(change).isTransitioned())
                    .hasState(event.state().orElse(state));
        } else {
            assertThat(change).isRefused(state, event);
        }
    }

    @Test
    void starts_with_its_receipt() {
        var request = request(1);

        assertThat(request).hasState(RECEIVED).hasEvents(RequestEvent.RECEIVED).isNotSuspected();
        assertThat(request.history()).containsExactly(new HistoryEntry(NOW, Actor.REQUESTER, RequestEvent.RECEIVED));
        assertThat(request.receivedAt()).isEqualTo(NOW);
        assertThat(request.lastActivityAt()).isEqualTo(NOW);
        assertThat(request.revision()).isEqualTo(Revision.NONE);
        assertThat(request.key()).contains(key(1));
    }

    @Test
    void an_event_only_extends_the_history() {
        var before = requestInFull().withRevision(new Revision(4));

        var after = assertThat(before.transition(RequestEvent.NOTE_ADDED, new Actor("mara"), NOW.plusSeconds(60)))
                .isTransitioned();

        assertThat(after)
                .isEqualTo(new ConsultationRequest(
                        before.id(),
                        new Revision(4),
                        before.reference(),
                        before.key(),
                        before.purpose(),
                        true,
                        before.requestedSlot(),
                        before.acknowledgments(),
                        List.of(
                                before.history().get(0),
                                new HistoryEntry(NOW.plusSeconds(60), new Actor("mara"), RequestEvent.NOTE_ADDED))));
        assertThat(after.receivedAt()).isEqualTo(NOW);
        assertThat(after.lastActivityAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(before).hasEvents(RequestEvent.RECEIVED);
    }

    @Test
    void the_systems_reminders_are_no_change_but_its_decisions_are() {
        var reminded = afterEvent(request(1), RequestEvent.REMINDED, Actor.SYSTEM, NOW.plusSeconds(60));
        var offered = afterEvent(reminded, RequestEvent.TIMES_OFFERED, Actor.SYSTEM, NOW.plusSeconds(90));

        assertThat(reminded.lastActivityAt()).isEqualTo(NOW);
        assertThat(offered.lastActivityAt()).isEqualTo(NOW);
        assertThat(afterEvent(reminded, RequestEvent.TIMES_OFFERED, new Actor("mara"), NOW.plusSeconds(90))
                        .lastActivityAt())
                .isEqualTo(NOW.plusSeconds(90));
        assertThat(afterEvent(offered, RequestEvent.LAPSED, Actor.SYSTEM, NOW.plusSeconds(99))
                        .lastActivityAt())
                .isEqualTo(NOW.plusSeconds(99));
        assertThat(afterEvent(offered, RequestEvent.NOTE_ADDED, new Actor("mara"), NOW.plusSeconds(61))
                        .history())
                .extracting(HistoryEntry::at)
                .isSorted();
    }

    @Test
    void keeps_the_history_in_order_when_clocks_go_back() {
        var booked = afterEvent(request(1), RequestEvent.BOOKED, NOW.plusSeconds(60));

        var held = afterEvent(booked, RequestEvent.ATTENDED, NOW.plusSeconds(60).minus(1, ChronoUnit.MICROS));
        var later =
                afterEvent(held, RequestEvent.NOTE_ADDED, NOW.plusSeconds(60).plus(1, ChronoUnit.MICROS));

        assertThat(held.lastActivityAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(later.lastActivityAt()).isEqualTo(NOW.plusSeconds(60).plus(1, ChronoUnit.MICROS));
        assertThat(afterEvent(later, RequestEvent.ERASED, NOW.minusSeconds(999)).history())
                .extracting(HistoryEntry::at)
                .isSorted()
                .endsWith(later.lastActivityAt(), later.lastActivityAt());
    }

    @Test
    void erasing_a_booked_request_cancels_it_first() {
        var erased = afterEvent(standing(BOOKED), RequestEvent.ERASED, Actor.SYSTEM, NOW.plusSeconds(60));

        assertThat(erased)
                .hasState(ERASED)
                .hasEvents(RequestEvent.RECEIVED, RequestEvent.BOOKED, RequestEvent.CANCELED, RequestEvent.ERASED);
        assertThat(erased.history())
                .endsWith(
                        new HistoryEntry(NOW.plusSeconds(60), Actor.SYSTEM, RequestEvent.CANCELED),
                        new HistoryEntry(NOW.plusSeconds(60), Actor.SYSTEM, RequestEvent.ERASED));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"BOOKED", "ERASED"},
            mode = EnumSource.Mode.EXCLUDE)
    void erasing_other_requests_adds_one_entry(RequestState state) {
        var before = standing(state);

        assertThat(afterEvent(before, RequestEvent.ERASED, NOW).history())
                .hasSize(before.history().size() + 1);
    }

    @Test
    void erasing_keeps_the_receipts_and_drops_the_form_key() {
        var erased = afterEvent(requestInFull(), RequestEvent.ERASED, NOW);

        assertThat(erased.key()).isEmpty();
        assertThat(erased.acknowledgments()).isEqualTo(requestInFull().acknowledgments());
        assertThat(erased.reference()).isEqualTo(requestInFull().reference());
        assertThat(erased.purpose()).isEqualTo(Purpose.CONVERSATION);
    }

    @ParameterizedTest
    @EnumSource(names = {"BOOKED", "ANSWERED", "DECLINED", "WITHDRAWN", "LAPSED", "MARKED_SPAM", "TIMES_OFFERED"})
    void a_decision_clears_the_suspicion(RequestEvent event) {
        assertThat(afterEvent(requestInFull(), event, NOW)).isNotSuspected();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOTE_ADDED", "REMINDED", "ERASED"})
    void notes_reminders_and_erasure_keep_the_suspicion(RequestEvent event) {
        assertThat(afterEvent(requestInFull(), event, NOW)).isSuspected();
        assertThat(afterEvent(request(1), event, NOW)).isNotSuspected();
    }

    @Test
    void restoring_clears_the_suspicion() {
        var restored =
                afterEvent(afterEvent(requestInFull(), RequestEvent.MARKED_SPAM, NOW), RequestEvent.RESTORED, NOW);

        assertThat(restored).hasState(RECEIVED).isNotSuspected();
    }

    @Test
    void another_revision_changes_nothing_else() {
        var request = afterEvent(requestInFull(), RequestEvent.NOTE_ADDED, NOW);

        assertThat(request.withRevision(new Revision(3)).revision()).isEqualTo(new Revision(3));
        assertThat(request.withRevision(new Revision(3)).withRevision(Revision.NONE))
                .isEqualTo(request);
    }

    @Test
    void copies_its_lists() {
        var history = new ArrayList<>(request(1).history());
        var receipts = new ArrayList<>(requestInFull().acknowledgments());
        var request = new ConsultationRequest(
                id(1),
                Revision.NONE,
                reference(1),
                Optional.of(key(1)),
                Purpose.MESSAGE,
                false,
                Optional.empty(),
                receipts,
                history);
        history.clear();
        receipts.clear();

        assertThat(request)
                .hasEvents(RequestEvent.RECEIVED)
                .hasAccepted(
                        new DisclaimerId("z-is-first"), new DisclaimerId("a-is-second"), new DisclaimerId("consent"));
        assertThat(request.acknowledgments())
                .extracting(Acknowledgment::version)
                .containsExactly(1, 12, 2);
    }
}
