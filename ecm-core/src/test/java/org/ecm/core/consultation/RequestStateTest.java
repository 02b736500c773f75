package org.ecm.core.consultation;

import static org.ecm.core.consultation.RequestState.ANSWERED;
import static org.ecm.core.consultation.RequestState.BOOKED;
import static org.ecm.core.consultation.RequestState.CANCELLED;
import static org.ecm.core.consultation.RequestState.DECLINED;
import static org.ecm.core.consultation.RequestState.ERASED;
import static org.ecm.core.consultation.RequestState.HELD;
import static org.ecm.core.consultation.RequestState.LAPSED;
import static org.ecm.core.consultation.RequestState.MISSED;
import static org.ecm.core.consultation.RequestState.RECEIVED;
import static org.ecm.core.consultation.RequestState.SPAM;
import static org.ecm.core.consultation.RequestState.WITHDRAWN;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.ecm.core.consultation.Entry.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestStateTest {

    private record Step(RequestState from, RequestState to) {}

    /** The life of a request as the design has it, step by step; whatever is not here cannot be. */
    private static final Set<Step> LIFE = Set.of(
            new Step(RECEIVED, BOOKED),
            new Step(RECEIVED, ANSWERED),
            new Step(RECEIVED, DECLINED),
            new Step(RECEIVED, WITHDRAWN),
            new Step(RECEIVED, LAPSED),
            new Step(RECEIVED, SPAM),
            new Step(SPAM, RECEIVED),
            new Step(BOOKED, CANCELLED),
            new Step(BOOKED, HELD),
            new Step(BOOKED, MISSED),
            new Step(RECEIVED, ERASED),
            new Step(BOOKED, ERASED),
            new Step(ANSWERED, ERASED),
            new Step(DECLINED, ERASED),
            new Step(WITHDRAWN, ERASED),
            new Step(LAPSED, ERASED),
            new Step(SPAM, ERASED),
            new Step(CANCELLED, ERASED),
            new Step(HELD, ERASED),
            new Step(MISSED, ERASED));

    @Test
    void each_state_leads_where_it_may_and_nowhere_else() {
        var steps = new ArrayList<Step>();
        for (var from : RequestState.values()) {
            from.next().forEach(to -> steps.add(new Step(from, to)));
        }

        assertThat(steps).containsExactlyInAnyOrderElementsOf(LIFE);
    }

    @Test
    void a_request_is_open_or_over_or_none_or_erased() {
        assertThat(RequestState.OPEN).containsExactlyInAnyOrder(RECEIVED, BOOKED);
        assertThat(Stream.of(RequestState.OPEN, RequestState.CLOSED, Set.of(SPAM, ERASED))
                        .flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(RequestState.class));
    }

    @Test
    void what_is_over_can_only_be_erased() {
        assertThat(RequestState.CLOSED).allMatch(state -> state.next().equals(Set.of(ERASED)));
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
        "CANCELLED, CANCELLED",
        "HELD, HELD",
        "MISSED, MISSED",
        "ERASED, ERASED"
    })
    void an_event_leads_to_a_state(Event event, RequestState state) {
        assertThat(event.state()).contains(state);
    }

    @Test
    void what_is_noted_told_or_moved_leads_nowhere() {
        assertThat(Event.values())
                .filteredOn(event -> event.state().isEmpty())
                .containsExactly(Event.NOTED, Event.REMINDED, Event.TIMES_OFFERED, Event.RESCHEDULED);
    }
}
