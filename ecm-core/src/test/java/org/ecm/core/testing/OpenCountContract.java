package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.CalendarExamples.HALF_AN_HOUR;
import static org.ecm.core.testing.CalendarExamples.booked;
import static org.ecm.core.testing.CalendarExamples.cancelled;
import static org.ecm.core.testing.CalendarExamples.meeting;
import static org.ecm.core.testing.CalendarExamples.submitted;
import static org.ecm.core.testing.CalendarExamples.told;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.reference;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Message;
import org.ecm.core.inquiry.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of {@link PractitionerCalendarsContract} about counting a person's open conversations. */
public interface OpenCountContract {

    /** {@return an empty store, not shared with other tests} */
    BookingStore store();

    @Test
    default void counts_waiting_requests_and_meetings_ahead_with_every_practitioner() {
        var store = store();
        assertThat(store.calendars().countOpen(JO, NOW)).isZero();

        store.requests().submit(request(1), inquiry(), List.of());
        submitted(store, 2, NOW.plus(Duration.ofDays(1)));
        submitted(store, meeting(3, THEO, NOW.plus(Duration.ofDays(1))), 3);

        assertThat(store.calendars().countOpen(JO, NOW)).isEqualTo(3);
    }

    @Test
    default void counts_a_meeting_until_it_ends() {
        var store = store();
        submitted(store, 1, NOW);
        var end = NOW.plus(HALF_AN_HOUR);

        assertThat(store.calendars().countOpen(JO, end.minusMillis(1))).isEqualTo(1);
        assertThat(store.calendars().countOpen(JO, end)).isZero();
        assertThat(store.calendars().countOpen(JO, Instant.MAX)).isZero();
        assertThat(store.calendars().countOpen(JO, Instant.MIN)).isEqualTo(1);
    }

    @Test
    default void counts_a_moved_meeting_once_and_a_canceled_one_not_at_all() {
        var store = store();
        var kept = submitted(store, 1, NOW);
        var moved = kept.movedTo(NOW.plus(Duration.ofDays(1)), true);
        var request = store.requests().find(id(1)).orElseThrow();
        store.calendars()
                .save(
                        store.calendars().load(MARA, NOW).with(moved),
                        moved,
                        afterEvent(request, RequestEvent.RESCHEDULED, NOW),
                        List.of());

        assertThat(store.calendars().countOpen(JO, NOW.plus(Duration.ofHours(2))))
                .isEqualTo(1);

        cancelled(store, moved);

        assertThat(store.calendars().countOpen(JO, NOW)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = RequestEvent.class,
            names = {"ANSWERED", "DECLINED", "WITHDRAWN", "LAPSED", "MARKED_SPAM", "ERASED"})
    default void does_not_count_a_request_that_is_closed(RequestEvent closing) {
        var store = store();
        var waiting = store.requests().submit(request(1), inquiry(), List.of());

        store.requests().save(afterEvent(waiting, closing, NOW), List.of());

        assertThat(store.calendars().countOpen(JO, NOW)).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = MeetingStatus.class,
            names = {"ATTENDED", "NO_SHOW"})
    default void does_not_count_a_meeting_that_is_over(MeetingStatus status) {
        var store = store();
        var kept = submitted(store, 1, NOW);
        var request = store.requests().find(id(1)).orElseThrow();
        var over = kept.withStatus(status);
        var event = status == MeetingStatus.ATTENDED ? RequestEvent.ATTENDED : RequestEvent.NO_SHOW;

        store.calendars()
                .save(store.calendars().load(MARA, NOW).with(over), over, afterEvent(request, event, NOW), List.of());

        assertThat(store.calendars().countOpen(JO, NOW)).isZero();
    }

    @Test
    default void counts_a_suspected_request_once_it_was_reviewed() {
        var store = store();
        var suspected = store.requests().submit(request(1).asSuspected(), inquiry(), List.of());

        assertThat(store.calendars().countOpen(JO, NOW)).isZero();

        store.requests().save(afterEvent(suspected, RequestEvent.TIMES_OFFERED, NOW), List.of());

        assertThat(store.calendars().countOpen(JO, NOW)).isEqualTo(1);
    }

    @Test
    default void does_not_count_messages() {
        var store = store();
        var message = Inquiry.message(inquiry().name(), JO, new Message("When are you open?"));
        store.requests()
                .submit(
                        ConsultationRequest.received(
                                id(1), reference(1), key(1), Purpose.MESSAGE, false, List.of(), NOW),
                        message,
                        List.of());

        assertThat(store.calendars().countOpen(JO, NOW)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jo@example.org", "Jo@Example.ORG", "JO@example.org"})
    default void ignores_case_in_the_address(String typed) {
        var store = store();
        store.requests().submit(request(1), inquiry(), List.of());

        assertThat(store.calendars().countOpen(new EmailAddress(typed), NOW)).isEqualTo(1);
    }

    /** Only the mail server knows whether these reach the same mailbox. */
    @ParameterizedTest
    @ValueSource(strings = {"jo+2@example.org", "j.o@example.org", "jo@mail.example.org", "%@example.org"})
    default void treats_other_spellings_as_other_people(String typed) {
        var store = store();
        store.requests().submit(request(1), inquiry(), List.of());

        assertThat(store.calendars().countOpen(new EmailAddress(typed), NOW)).isZero();
    }

    @Test
    default void ignores_which_form_of_the_domain_was_typed() {
        var store = store();
        store.requests().submit(request(1), inquiry(new EmailAddress("jo@büro.example")), List.of());

        assertThat(store.calendars().countOpen(new EmailAddress("jo@xn--bro-hoa.example"), NOW))
                .isEqualTo(1);
    }

    /** Requests were stored like this before calendars existed. */
    @Test
    default void does_not_count_a_booked_request_without_a_meeting() {
        var store = store();
        var waiting = store.requests().submit(request(1), inquiry(), List.of());

        store.requests().save(afterEvent(waiting, RequestEvent.BOOKED, NOW), told(booked(1)));

        assertThat(store.calendars().findByRequest(id(1))).isEqualTo(Optional.empty());
        assertThat(store.calendars().countOpen(JO, NOW)).isZero();
    }
}
