package org.ecm.core.booking;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecm.core.testing.AvailabilityExamples.COACHING_HOUR;
import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.submission;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.StaleRevision;
import org.ecm.core.testing.AvailabilityExamples;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.Examples;
import org.ecm.core.testing.ForwardingRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what happens to pending requests whose slot is booked by someone else. */
class LostSlotsTest {

    private static final String TEN = "2026-06-08T10:00";

    private final BookingFixture practice = BookingFixture.inMemory();

    @BeforeEach
    void the_practitioner_answers_first() {
        practice.firstConversationsAre(ConfirmationPolicy.ASK_FIRST);
    }

    private ConsultationRequest asking(int form, String wallClock) {
        return assertThat(practice.submit(form, wallClock)).isAwaitingConfirmation();
    }

    private void agree(ConsultationRequest request, String wallClock) {
        agree(practice.bookingService(), request, wallClock);
    }

    private void agree(BookingService booking, ConsultationRequest request, String wallClock) {
        var choice = new SlotChoice(FIRST_CONVERSATION, at(wallClock));
        assertThat(booking.book(request.id(), choice, Actor.PRACTITIONER, practice.now()))
                .isDone();
    }

    private ConsultationRequest now(ConsultationRequest request) {
        return practice.store().requests().find(request.id()).orElseThrow();
    }

    private boolean isGone(ConsultationRequest request) {
        return practice.bookingService().isRequestedSlotGone(now(request), practice.now());
    }

    private long offers() {
        return practice.noticeKinds().stream()
                .filter(Notice.NoticeKind.TIMES_OFFERED::equals)
                .count();
    }

    @Test
    void offers_other_times_once_to_a_request_that_lost_its_slot() {
        var first = asking(1, TEN);
        var second = asking(2, TEN);
        var third = asking(3, TEN);

        agree(second, TEN);

        for (var lost : List.of(first, third)) {
            assertThat(now(lost))
                    .hasState(RequestState.RECEIVED)
                    .hasEvents(RequestEvent.RECEIVED, RequestEvent.TIMES_OFFERED);
            assertThat(now(lost).history().get(1).by()).isEqualTo(Actor.SYSTEM);
            assertThat(isGone(lost)).isTrue();
        }
        assertThat(practice.store().notices().pending(99))
                .filteredOn(notice -> notice.kind() == Notice.NoticeKind.TIMES_OFFERED)
                .extracting(notice -> notice.request().orElseThrow())
                .containsExactlyInAnyOrder(first.id(), third.id());
        assertThat(now(second)).hasState(RequestState.BOOKED).hasEvents(RequestEvent.RECEIVED, RequestEvent.BOOKED);
    }

    @Test
    void offers_other_times_after_a_direct_booking() {
        var waiting = asking(1, TEN);
        practice.firstConversationsAre(ConfirmationPolicy.AT_ONCE);

        practice.booked(2, TEN);

        assertThat(now(waiting)).hasEvents(RequestEvent.RECEIVED, RequestEvent.TIMES_OFFERED);
    }

    /**
     * A quarter of an hour is kept free after each meeting, so slots at half past nine and half past ten are gone too.
     */
    @ParameterizedTest
    @ValueSource(strings = {"2026-06-08T09:30", "2026-06-08T10:30"})
    void offers_other_times_if_only_the_buffers_overlap(String wallClock) {
        var waiting = asking(1, wallClock);

        agree(asking(2, TEN), TEN);

        assertThat(now(waiting)).hasEvents(RequestEvent.RECEIVED, RequestEvent.TIMES_OFFERED);
        assertThat(isGone(waiting)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-08T09:00", "2026-06-08T11:00"})
    void leaves_requests_for_adjacent_slots_pending(String wallClock) {
        var waiting = asking(1, wallClock);

        agree(asking(2, TEN), TEN);

        assertThat(now(waiting)).isEqualTo(waiting);
        assertThat(isGone(waiting)).isFalse();
    }

    @Test
    void leaves_requests_for_other_practitioners_pending() {
        practice.schedules()
                .save(Schedule.of(
                        Examples.THEO, AvailabilityExamples.maraIsOpen().hours()));
        practice.practice().clock().tick(Duration.ofMillis(1));
        var theos = assertThat(practice.bookingService()
                        .submit(
                                submission(1, practice.terms()),
                                new SlotChoice(COACHING_HOUR, at(TEN)),
                                Optional.of(Examples.theo().slug()),
                                Language.ENGLISH,
                                practice.now()))
                .isAwaitingConfirmation();

        agree(asking(2, TEN), TEN);

        assertThat(now(theos)).isEqualTo(theos);
        assertThat(isGone(theos)).isFalse();
    }

    @Test
    void skips_suspected_requests_and_earlier_offers() {
        var suspected = assertThat(practice.submit(practice.suspected(1), new SlotChoice(FIRST_CONVERSATION, at(TEN))))
                .isAwaitingConfirmation();
        var offered = practice.store()
                .requests()
                .save(afterEvent(asking(2, TEN), RequestEvent.TIMES_OFFERED, practice.now()), List.of());

        agree(asking(3, TEN), TEN);

        assertThat(now(suspected)).isEqualTo(suspected);
        assertThat(now(offered)).isEqualTo(offered);
        assertThat(offers()).isZero();
    }

    @Test
    void offers_no_times_while_none_are_open() {
        var waiting = asking(1, TEN);
        var chosen = asking(2, TEN);
        practice.saveType(
                practice.types().find(FIRST_CONVERSATION).orElseThrow().retire());

        agree(chosen, TEN);

        assertThat(now(waiting)).isEqualTo(waiting);
        assertThat(isGone(waiting)).isTrue();
    }

    @Test
    void a_failing_offer_does_not_affect_the_booking() {
        var touched = asking(1, TEN);
        var waiting = asking(2, TEN);
        var chosen = asking(3, TEN);
        var outrun = new ForwardingRequests(practice.store().requests()) {
            @Override
            public ConsultationRequest save(ConsultationRequest request, List<Notice> notices) {
                if (request.id().equals(touched.id())) {
                    throw new StaleRevision(request.id(), request.revision());
                }
                return super.save(request, notices);
            }
        };
        agree(seeing(outrun), chosen, TEN);
        assertThat(now(touched)).isEqualTo(touched);
        assertThat(now(waiting)).hasEvents(RequestEvent.RECEIVED, RequestEvent.TIMES_OFFERED);

        var eleven = asking(4, "2026-06-08T11:00");
        var away = new ForwardingRequests(practice.store().requests()) {
            @Override
            public List<ConsultationRequest> pendingOverlapping(TimeRange range) {
                throw new IllegalStateException("away");
            }
        };
        // the executor of this practice runs what follows a booking at once, and hides no failure
        assertThatThrownBy(() -> agree(seeing(away), eleven, "2026-06-08T11:00"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("away");
        assertThat(now(eleven)).hasState(RequestState.BOOKED);
    }

    private BookingService seeing(ForwardingRequests requests) {
        return practice.withView(practice.store().with(requests)).bookingService();
    }

    @Test
    void a_slot_lost_only_to_external_calendars_is_not_gone() {
        var plain = assertThat(practice.consultationService()
                        .submit(
                                submission(1, practice.terms()),
                                Optional.of(Examples.mara().slug()),
                                Language.ENGLISH,
                                practice.now()))
                .isReceived();
        var waiting = asking(2, TEN);
        var busy = practice.withExternalCalendars((practitioner, range) -> List.of(range))
                .bookingService();

        assertThat(busy.isRequestedSlotGone(plain, practice.now())).isFalse();
        assertThat(busy.isRequestedSlotGone(waiting, practice.now())).isFalse();
    }
}
