package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.consultation.RequestState.BOOKED;
import static org.ecm.core.consultation.RequestState.DECLINED;
import static org.ecm.core.consultation.RequestState.ERASED;
import static org.ecm.core.consultation.RequestState.RECEIVED;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.highUuid;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.askedTime;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.received;
import static org.ecm.core.testing.RequestExamples.reference;
import static org.ecm.core.testing.RequestExamples.request;
import static org.ecm.core.testing.RequestExamples.requestInFull;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.shared.RequestId;
import org.junit.jupiter.api.Test;

/** The part of {@link ConsultationRequestsContract} about lists and their order. */
public interface RequestListsContract {

    /** {@return an empty store, not shared with other tests} */
    RequestStore store();

    @Test
    default void lists_requests_latest_first_then_by_unsigned_id() {
        var requests = store().requests();
        var oldest = submitted(requests, request(3, NOW.minus(2, ChronoUnit.MICROS)));
        var high = submitted(requests, received(new RequestId(highUuid(1)), reference(4), key(4), NOW));
        var low = submitted(requests, request(2, NOW));
        var middle = submitted(requests, request(1, NOW.minus(1, ChronoUnit.MICROS)));

        assertThat(requests.findByState(Set.of(RECEIVED), 0, 9)).containsExactly(low, high, middle, oldest);
    }

    @Test
    default void events_do_not_change_the_order() {
        var requests = store().requests();
        var earlier = submitted(requests, request(1));
        var later = submitted(requests, request(2, NOW.plusSeconds(1)));

        var booked = happens(requests, earlier, RequestEvent.BOOKED, 60);

        assertThat(requests.findByState(RequestState.OPEN, 0, 9)).containsExactly(later, booked);
    }

    @Test
    default void filters_requests_by_state() {
        var requests = store().requests();
        var waiting = submitted(requests, request(1));
        var booked = happens(requests, submitted(requests, request(2)), RequestEvent.BOOKED, 0);
        var declined = happens(requests, submitted(requests, request(3)), RequestEvent.DECLINED, 0);
        var restored = happens(
                requests,
                happens(requests, submitted(requests, request(4)), RequestEvent.MARKED_SPAM, 0),
                RequestEvent.RESTORED,
                0);
        var erased = happens(requests, submitted(requests, request(5)), RequestEvent.ERASED, 0);
        var answered = happens(requests, submitted(requests, request(6)), RequestEvent.ANSWERED, 0);

        assertThat(requests.findByState(Set.of(RECEIVED), 0, 9)).containsExactly(waiting, restored);
        assertThat(requests.findByState(RequestState.OPEN, 0, 9)).containsExactly(waiting, booked, restored);
        assertThat(requests.findByState(RequestState.CLOSED, 0, 9)).containsExactly(declined, answered);
        assertThat(requests.findByState(Set.of(ERASED), 0, 9)).containsExactly(erased);
        assertThat(requests.findByState(EnumSet.allOf(RequestState.class), 0, 9))
                .containsExactly(waiting, booked, declined, restored, erased, answered);
        assertThat(requests.findByState(Set.of(RequestState.SPAM), 0, 9)).isEmpty();
        assertThat(requests.findByState(Set.of(), 0, 9)).isEmpty();
    }

    @Test
    default void counts_requests_by_state() {
        var requests = store().requests();
        submitted(requests, request(1));
        submitted(requests, request(2));
        happens(requests, submitted(requests, request(3)), RequestEvent.DECLINED, 0);

        assertThat(requests.count(Set.of(RECEIVED))).isEqualTo(2);
        assertThat(requests.count(Set.of(RECEIVED, DECLINED))).isEqualTo(3);
        assertThat(requests.count(Set.of(BOOKED))).isZero();
        assertThat(requests.count(Set.of())).isZero();
    }

    @Test
    default void pages_through_a_list() {
        var requests = store().requests();
        var one = submitted(requests, request(1));
        var two = submitted(requests, request(2));
        var three = submitted(requests, request(3));

        assertThat(requests.findByState(Set.of(RECEIVED), 0, 2)).containsExactly(one, two);
        assertThat(requests.findByState(Set.of(RECEIVED), 2, 2)).containsExactly(three);
        assertThat(requests.findByState(Set.of(RECEIVED), 1, 1)).containsExactly(two);
        assertThat(requests.findByState(Set.of(RECEIVED), 3, 2)).isEmpty();
        assertThat(requests.findByState(Set.of(RECEIVED), 0, 0)).isEmpty();
    }

    @Test
    default void finds_several_requests_in_the_given_order() {
        var requests = store().requests();
        var one = submitted(requests, requestInFull());
        var two = happens(requests, submitted(requests, request(2)), RequestEvent.DECLINED, 60);
        var three = submitted(requests, request(3));

        assertThat(requests.find(List.of(three.id(), one.id(), id(9), two.id())))
                .containsExactly(three, one, two);
        assertThat(requests.find(List.of(id(9)))).isEmpty();
        assertThat(requests.find(List.of())).isEmpty();
    }

    @Test
    default void lists_pending_requests_oldest_first_then_by_unsigned_id() {
        var requests = store().requests();
        var later = submitted(requests, request(1, NOW.plus(1, ChronoUnit.MICROS)));
        var high = submitted(requests, received(new RequestId(highUuid(1)), reference(4), key(4), NOW));
        var low = submitted(requests, request(2, NOW));
        happens(requests, submitted(requests, request(3, NOW)), RequestEvent.BOOKED, 0);

        assertThat(requests.pending(0, 9)).containsExactly(low.id(), high.id(), later.id());
        assertThat(requests.pending(0, 2)).containsExactly(low.id(), high.id());
        assertThat(requests.pending(2, 2)).containsExactly(later.id());
        assertThat(requests.pending(3, 2)).isEmpty();
        assertThat(requests.pending(0, 0)).isEmpty();
    }

    @Test
    default void finds_a_persons_requests_by_canonical_address() {
        var requests = store().requests();
        var first = requests.submit(request(1), inquiry(new EmailAddress("Jo@Büro.Example")), List.of());
        var later = requests.submit(
                request(2, NOW.plusSeconds(1)), inquiry(new EmailAddress("JO@xn--bro-hoa.example")), List.of());
        var sameMoment = requests.submit(request(3), inquiry(new EmailAddress("jo@bÜro.EXAMPLE")), List.of());
        requests.submit(request(4), inquiry(new EmailAddress("jo@buro.example")), List.of());
        requests.submit(request(5), inquiry(new EmailAddress("j_@büro.example")), List.of());

        assertThat(requests.findByEmail(new EmailAddress("jO@büro.exAmple"))).containsExactly(later, first, sameMoment);
        assertThat(requests.findByEmail(new EmailAddress("%@büro.example"))).isEmpty();
    }

    @Test
    default void lists_inactive_requests_longest_inactive_first_then_by_unsigned_id() {
        var requests = store().requests();
        var recent = submitted(requests, request(1, NOW.minus(1, ChronoUnit.MICROS)));
        var high = submitted(requests, received(new RequestId(highUuid(1)), reference(4), key(4), NOW.minusSeconds(9)));
        var low = submitted(requests, request(2, NOW.minusSeconds(9)));
        var longest = submitted(requests, request(3, NOW.minusSeconds(10)));

        assertThat(requests.inactiveSince(Set.of(RECEIVED), NOW))
                .containsExactly(longest.id(), low.id(), high.id(), recent.id());
    }

    @Test
    default void inactivity_includes_its_first_moment() {
        var requests = store().requests();
        submitted(requests, request(1));

        assertThat(requests.inactiveSince(Set.of(RECEIVED), NOW)).containsExactly(id(1));
        assertThat(requests.inactiveSince(Set.of(RECEIVED), NOW.plusNanos(999))).containsExactly(id(1));
        assertThat(requests.inactiveSince(Set.of(RECEIVED), NOW.minus(1, ChronoUnit.MICROS)))
                .isEmpty();
    }

    @Test
    default void any_event_ends_inactivity() {
        var requests = store().requests();
        var untouched = submitted(requests, request(1));
        happens(requests, submitted(requests, request(2)), RequestEvent.NOTE_ADDED, 60);
        happens(requests, submitted(requests, request(3)), RequestEvent.BOOKED, 30);

        assertThat(requests.inactiveSince(RequestState.OPEN, NOW)).containsExactly(untouched.id());
        assertThat(requests.inactiveSince(RequestState.OPEN, NOW.plusSeconds(30)))
                .containsExactly(id(1), id(3));
        assertThat(requests.inactiveSince(RequestState.OPEN, NOW.plusSeconds(60)))
                .containsExactly(id(1), id(3), id(2));
        assertThat(requests.inactiveSince(Set.of(BOOKED), NOW.plusSeconds(60))).containsExactly(id(3));
        assertThat(requests.inactiveSince(Set.of(), NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    default void automatic_notices_do_not_end_inactivity() {
        var requests = store().requests();
        var waiting = submitted(requests, request(1));
        requests.save(afterEvent(waiting, RequestEvent.REMINDED, Actor.SYSTEM, NOW.plusSeconds(60)), List.of());

        assertThat(requests.inactiveSince(Set.of(RECEIVED), NOW)).containsExactly(waiting.id());
    }

    @Test
    default void lists_requests_for_a_slot_oldest_first_then_by_unsigned_id() {
        var requests = store().requests();
        var later =
                submitted(requests, request(1, NOW.plus(1, ChronoUnit.MICROS)).withRequestedSlot(askedTime(NOW)));
        var high = submitted(
                requests,
                received(new RequestId(highUuid(1)), reference(4), key(4), NOW).withRequestedSlot(askedTime(NOW)));
        var low = submitted(requests, request(2, NOW).withRequestedSlot(askedTime(NOW)));

        assertThat(requests.pendingOverlapping(askedTime(NOW).time())).containsExactly(low, high, later);
    }

    @Test
    default void adjacent_slots_do_not_overlap() {
        var requests = store().requests();
        var range = askedTime(NOW).time();
        submitted(requests, request(1));
        submitted(requests, request(2).withRequestedSlot(askedTime(range.start().minus(range.length()))));
        submitted(requests, request(3).withRequestedSlot(askedTime(range.end())));
        var before = submitted(
                requests,
                request(4)
                        .withRequestedSlot(
                                askedTime(range.start().minus(range.length()).plus(1, ChronoUnit.MICROS))));
        var after = submitted(
                requests, request(5).withRequestedSlot(askedTime(range.end().minus(1, ChronoUnit.MICROS))));

        assertThat(requests.pendingOverlapping(range)).containsExactly(before, after);
    }

    @Test
    default void omits_requests_that_are_no_longer_pending() {
        var requests = store().requests();
        var what = List.of(
                RequestEvent.BOOKED,
                RequestEvent.DECLINED,
                RequestEvent.WITHDRAWN,
                RequestEvent.MARKED_SPAM,
                RequestEvent.ERASED);
        for (int n = 0; n < what.size(); n++) {
            happens(requests, submitted(requests, request(n + 1).withRequestedSlot(askedTime(NOW))), what.get(n), 0);
        }
        var noted = happens(
                requests,
                submitted(requests, request(9).withRequestedSlot(askedTime(NOW))),
                RequestEvent.NOTE_ADDED,
                0);

        assertThat(requests.pendingOverlapping(askedTime(NOW).time())).containsExactly(noted);
    }

    private static ConsultationRequest submitted(ConsultationRequests requests, ConsultationRequest request) {
        return requests.submit(request, inquiry(), List.of());
    }

    private static ConsultationRequest happens(
            ConsultationRequests requests, ConsultationRequest request, RequestEvent what, int secondsLater) {
        return requests.save(afterEvent(request, what, NOW.plusSeconds(secondsLater)), List.of());
    }
}
