package org.ecm.core.booking;

import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.BookingPractice.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.RequestExamples.id;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecm.core.booking.Meeting.Standing;
import org.ecm.core.booking.MeetingChange.Reason;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Entry;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.Revision;
import org.ecm.core.testing.BookingPractice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how a meeting ends: canceled, attended, missed, or erased with its request. */
class EndingTest {

    private final BookingPractice practice = BookingPractice.inMemory();
    private final Meeting meeting = practice.booked(1, "2026-06-10T10:00");

    private MeetingChange cancel(Actor by) {
        return practice.changing().cancel(meeting.request(), by, practice.now());
    }

    private MeetingChange conclude(boolean held) {
        return practice.changing().conclude(meeting.request(), held, Actor.PRACTITIONER, practice.now());
    }

    private boolean erase() {
        return practice.changing().erase(meeting.request(), Actor.ENQUIRER, practice.now());
    }

    private ConsultationRequest request() {
        return practice.store().requests().find(meeting.request()).orElseThrow();
    }

    private Diary diary() {
        return practice.store().diaries().open(MARA, Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enquirer", "practitioner"})
    void canceling_by_either_side_notifies_both_and_frees_the_time(String name) {
        var by = new Actor(name);

        var off = assertThat(cancel(by)).isDone();

        assertThat(off).isEqualTo(meeting.becoming(Standing.CANCELLED));
        assertThat(off.sequence()).isEqualTo(1);
        assertThat(practice.store().diaries().of(meeting.request())).contains(off);
        assertThat(diary()).isEqualTo(Diary.empty(MARA).at(new Revision(2)));
        assertThat(request()).stands(RequestState.CANCELLED).went(Event.RECEIVED, Event.BOOKED, Event.CANCELLED);
        assertThat(request().history()).last().isEqualTo(new Entry(practice.now(), by, Event.CANCELLED));
        assertThat(practice.told())
                .containsExactly(
                        Notice.Kind.BOOKED,
                        Notice.Kind.NEW_MEETING,
                        Notice.Kind.CANCELLED,
                        Notice.Kind.MEETING_CANCELLED);
        assertThat(practice.ask(2, "2026-06-10T10:00")).isBooked();
    }

    @Test
    void allows_the_requester_to_cancel_up_to_a_day_before() {
        practice.practice().clock().set(at("2026-06-09T10:00").plus(1, ChronoUnit.MICROS));
        var before = practice.everything();

        assertThat(cancel(Actor.ENQUIRER)).isRefused(Reason.TOO_LATE);
        assertThat(practice.everything()).isEqualTo(before);

        practice.practice().clock().set(at("2026-06-09T10:00"));
        assertThat(cancel(Actor.ENQUIRER)).isDone();
    }

    @Test
    void lets_the_practitioner_cancel_at_any_time() {
        practice.practice().clock().set(at("2026-06-10T10:05"));

        assertThat(cancel(Actor.ENQUIRER)).isRefused(Reason.TOO_LATE);
        assertThat(cancel(Actor.PRACTITIONER)).isDone();
    }

    @ParameterizedTest
    @CsvSource({"true, HELD, HELD", "false, MISSED, MISSED"})
    void records_attendance_without_notices(boolean held, Standing standing, RequestState state) {
        practice.practice().clock().set(at("2026-06-10T10:00"));

        var over = assertThat(conclude(held)).isDone();

        assertThat(over).isEqualTo(meeting.becoming(standing));
        assertThat(practice.store().diaries().of(meeting.request())).contains(over);
        assertThat(diary()).isEqualTo(Diary.empty(MARA).with(over).at(new Revision(2)));
        assertThat(request()).stands(state);
        assertThat(request().history()).last().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo(Actor.PRACTITIONER);
            assertThat(entry.at()).isEqualTo(practice.now());
        });
        assertThat(practice.told()).containsExactly(Notice.Kind.BOOKED, Notice.Kind.NEW_MEETING);
    }

    @Test
    void rejects_attendance_before_the_start() {
        practice.practice().clock().set(at("2026-06-10T10:00").minus(1, ChronoUnit.MICROS));
        var before = practice.everything();

        assertThat(conclude(true)).isRefused(Reason.NOT_NOW);
        assertThat(conclude(false)).isRefused(Reason.NOT_NOW);
        assertThat(practice.everything()).isEqualTo(before);
    }

    @Test
    void rejects_changes_after_attendance_was_recorded() {
        practice.practice().clock().set(at("2026-06-10T12:00"));
        assertThat(conclude(true)).isDone();
        var before = practice.everything();

        assertThat(conclude(true)).isRefused(Reason.NOT_NOW);
        assertThat(conclude(false)).isRefused(Reason.NOT_NOW);
        assertThat(cancel(Actor.PRACTITIONER)).isRefused(Reason.NOT_NOW);
        assertThat(cancel(Actor.ENQUIRER)).isRefused(Reason.NOT_NOW);
        assertThat(practice.changing().cancel(id(99), Actor.PRACTITIONER, practice.now()))
                .isRefused(Reason.NOT_NOW);
        assertThat(practice.everything()).isEqualTo(before);
    }

    @Test
    void rejects_changes_to_a_canceled_meeting() {
        assertThat(cancel(Actor.ENQUIRER)).isDone();
        practice.practice().clock().set(at("2026-06-10T12:00"));
        var before = practice.everything();

        assertThat(conclude(true)).isRefused(Reason.NOT_NOW);
        assertThat(cancel(Actor.PRACTITIONER)).isRefused(Reason.NOT_NOW);
        assertThat(practice.everything()).isEqualTo(before);
    }

    @Test
    void erasing_a_request_cancels_its_meeting_and_frees_the_time() {
        assertThat(erase()).isTrue();

        assertThat(request())
                .stands(RequestState.ERASED)
                .went(Event.RECEIVED, Event.BOOKED, Event.CANCELLED, Event.ERASED);
        assertThat(practice.store().requests().read(meeting.request(), Actor.SYSTEM, practice.now()))
                .isEmpty();
        assertThat(practice.store().diaries().of(meeting.request())).contains(meeting.becoming(Standing.CANCELLED));
        assertThat(diary()).isEqualTo(Diary.empty(MARA).at(new Revision(2)));
        assertThat(practice.told()).as("the practitioner would wait").containsExactly(Notice.Kind.MEETING_CANCELLED);
        assertThat(practice.ask(2, "2026-06-10T10:00")).isBooked();
    }

    @Test
    void erasing_a_request_keeps_its_past_meeting() {
        practice.practice().clock().set(at("2026-06-10T12:00"));
        var held = assertThat(conclude(true)).isDone();

        assertThat(erase()).isTrue();

        assertThat(request()).stands(RequestState.ERASED);
        assertThat(diary()).isEqualTo(Diary.empty(MARA).with(held).at(new Revision(2)));
    }

    @Test
    void erases_a_pending_request_without_a_calendar() {
        var waiting = assertThat(
                        practice.send(practice.suspected(2), new Wanted(FIRST_CONVERSATION, at("2026-06-11T10:00"))))
                .isAsked();

        assertThat(practice.changing().erase(waiting.id(), Actor.PRACTITIONER, practice.now()))
                .isTrue();

        assertThat(practice.store().requests().find(waiting.id()))
                .hasValueSatisfying(request ->
                        assertThat(request).stands(RequestState.ERASED).went(Event.RECEIVED, Event.ERASED));
        assertThat(diary()).isEqualTo(Diary.empty(MARA).with(meeting).at(new Revision(1)));
    }

    @Test
    void does_not_erase_twice_or_an_unknown_request() {
        assertThat(erase()).isTrue();
        var before = practice.everything();

        assertThat(erase()).isFalse();
        assertThat(practice.changing().erase(id(99), Actor.ENQUIRER, practice.now()))
                .isFalse();
        assertThat(practice.everything()).isEqualTo(before);
    }

    @Test
    void every_change_increments_the_sequence() {
        var id = meeting.request();
        practice.changing().move(id, at("2026-06-11T15:00"), Actor.ENQUIRER, practice.now());
        practice.changing().move(id, at("2026-06-12T15:00"), Actor.PRACTITIONER, practice.now());

        var off = assertThat(cancel(Actor.ENQUIRER)).isDone();

        assertThat(List.of(off.sequence(), off.moved())).containsExactly(3, 1);
        assertThat(off.id()).isEqualTo(meeting.id());
    }
}
