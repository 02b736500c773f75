package org.ecm.core.consultation;

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

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestStateTest {

    private record Step(RequestState from, RequestState to) {}

    /** All transitions of the design; others are impossible. */
    private static final Set<Step> LIFE = Set.of(
            new Step(RECEIVED, BOOKED),
            new Step(RECEIVED, ANSWERED),
            new Step(RECEIVED, DECLINED),
            new Step(RECEIVED, WITHDRAWN),
            new Step(RECEIVED, LAPSED),
            new Step(RECEIVED, SPAM),
            new Step(SPAM, RECEIVED),
            new Step(BOOKED, CANCELED),
            new Step(BOOKED, ATTENDED),
            new Step(BOOKED, NO_SHOW),
            new Step(RECEIVED, ERASED),
            new Step(BOOKED, ERASED),
            new Step(ANSWERED, ERASED),
            new Step(DECLINED, ERASED),
            new Step(WITHDRAWN, ERASED),
            new Step(LAPSED, ERASED),
            new Step(SPAM, ERASED),
            new Step(CANCELED, ERASED),
            new Step(ATTENDED, ERASED),
            new Step(NO_SHOW, ERASED));

    @Test
    void each_state_has_the_expected_successors() {
        var steps = new ArrayList<Step>();
        for (var from : RequestState.values()) {
            from.successors().forEach(to -> steps.add(new Step(from, to)));
        }

        assertThat(steps).containsExactlyInAnyOrderElementsOf(LIFE);
    }

    @Test
    void every_state_is_open_closed_spam_or_erased() {
        assertThat(RequestState.OPEN).containsExactlyInAnyOrder(RECEIVED, BOOKED);
        assertThat(Stream.of(RequestState.OPEN, RequestState.CLOSED, Set.of(SPAM, ERASED))
                        .flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(RequestState.class));
    }

    @Test
    void closed_requests_can_only_be_erased() {
        assertThat(RequestState.CLOSED).allMatch(state -> state.successors().equals(Set.of(ERASED)));
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, RECEIVED",
        "BOOKED, BOOKED",
        "ANSWERED, ANSWERED",
        "DECLINED, DECLINED",
        "WITHDRAWN, WITHDRAWN",
        "LAPSED, LAPSED",
        "MARKED_SPAM, SPAM",
        "RESTORED, RECEIVED",
        "CANCELED, CANCELED",
        "ATTENDED, ATTENDED",
        "NO_SHOW, NO_SHOW",
        "ERASED, ERASED"
    })
    void events_lead_to_their_states(RequestEvent event, RequestState state) {
        assertThat(event.state()).contains(state);
    }

    @Test
    void notes_reminders_and_moves_keep_the_state() {
        assertThat(RequestEvent.values())
                .filteredOn(event -> event.state().isEmpty())
                .containsExactly(
                        RequestEvent.NOTE_ADDED,
                        RequestEvent.REMINDED,
                        RequestEvent.TIMES_OFFERED,
                        RequestEvent.RESCHEDULED);
    }
}
