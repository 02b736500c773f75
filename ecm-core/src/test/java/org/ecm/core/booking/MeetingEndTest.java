package org.ecm.core.booking;

import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.RequestExamples.id;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.booking.MeetingChangeResult.RefusalReason;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.Revision;
import org.ecm.core.testing.BookingFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how a meeting ends: canceled, attended, missed, or erased with its request. */
class MeetingEndTest {

    private final BookingFixture practice = BookingFixture.inMemory();
    private final Meeting meeting = practice.booked(1, "2026-06-10T10:00");

    private MeetingChangeResult cancel(Actor by) {
        return practice.meetingService().cancel(meeting.request(), by, practice.now());
    }

    private MeetingChangeResult conclude(boolean held) {
        return practice.meetingService().recordAttendance(meeting.request(), held, Actor.PRACTITIONER, practice.now());
    }

    private boolean erase() {
        return practice.meetingService().erase(meeting.request(), Actor.REQUESTER, practice.now());
    }

    private ConsultationRequest request() {
        return practice.store().requests().find(meeting.request()).orElseThrow();
    }

    private PractitionerCalendar diary() {
        return practice.store().calendars().load(MARA, Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enquirer", "practitioner"})
    void canceling_by_either_side_notifies_both_and_frees_the_time(String name) {
        var by = new Actor(name);

        var off = assertThat(cancel(by)).isDone();

        assertThat(off).isEqualTo(meeting.withStatus(MeetingStatus.CANCELED));
        assertThat(off.sequence()).isEqualTo(1);
        assertThat(practice.store().calendars().findByRequest(meeting.request()))
                .contains(off);
        assertThat(diary()).isEqualTo(PractitionerCalendar.empty(MARA).withRevision(new Revision(2)));
        assertThat(request())
                .hasState(RequestState.CANCELED)
                .hasEvents(RequestEvent.RECEIVED, RequestEvent.BOOKED, RequestEvent.CANCELED);
        assertThat(request().history()).last().isEqualTo(new HistoryEntry(practice.now(), by, RequestEvent.CANCELED));
        assertThat(practice.noticeKinds())
                .containsExactly(
                        Notice.NoticeKind.BOOKED,
                        Notice.NoticeKind.NEW_MEETING,
                        Notice.NoticeKind.CANCELED,
                        Notice.NoticeKind.MEETING_CANCELED);
        assertThat(practice.submit(2, "2026-06-10T10:00")).isBooked();
    }

    @Test
    void allows_the_requester_to_cancel_up_to_a_day_before() {
        practice.practice().clock().set(at("2026-06-09T10:00").plus(1, ChronoUnit.MICROS));
        var before = practice.snapshot();

        assertThat(cancel(Actor.REQUESTER)).isRefused(RefusalReason.TOO_LATE);
        assertThat(practice.snapshot()).isEqualTo(before);

        practice.practice().clock().set(at("2026-06-09T10:00"));
        assertThat(cancel(Actor.REQUESTER)).isDone();
    }

    @Test
    void lets_the_practitioner_cancel_at_any_time() {
        practice.practice().clock().set(at("2026-06-10T10:05"));

        assertThat(cancel(Actor.REQUESTER)).isRefused(RefusalReason.TOO_LATE);
        assertThat(cancel(Actor.PRACTITIONER)).isDone();
    }

    @ParameterizedTest
    @CsvSource({"true, ATTENDED, ATTENDED", "false, NO_SHOW, NO_SHOW"})
    void records_attendance_without_notices(boolean held, MeetingStatus status, RequestState state) {
        practice.practice().clock().set(at("2026-06-10T10:00"));

        var over = assertThat(conclude(held)).isDone();

        assertThat(over).isEqualTo(meeting.withStatus(status));
        assertThat(practice.store().calendars().findByRequest(meeting.request()))
                .contains(over);
        assertThat(diary())
                .isEqualTo(PractitionerCalendar.empty(MARA).with(over).withRevision(new Revision(2)));
        assertThat(request()).hasState(state);
        assertThat(request().history()).last().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo(Actor.PRACTITIONER);
            assertThat(entry.at()).isEqualTo(practice.now());
        });
        assertThat(practice.noticeKinds()).containsExactly(Notice.NoticeKind.BOOKED, Notice.NoticeKind.NEW_MEETING);
    }

    @Test
    void rejects_attendance_before_the_start() {
        practice.practice().clock().set(at("2026-06-10T10:00").minus(1, ChronoUnit.MICROS));
        var before = practice.snapshot();

        assertThat(conclude(true)).isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(conclude(false)).isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(practice.snapshot()).isEqualTo(before);
    }

    @Test
    void rejects_changes_after_attendance_was_recorded() {
        practice.practice().clock().set(at("2026-06-10T12:00"));
        assertThat(conclude(true)).isDone();
        var before = practice.snapshot();

        assertThat(conclude(true)).isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(conclude(false)).isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(cancel(Actor.PRACTITIONER)).isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(cancel(Actor.REQUESTER)).isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(practice.meetingService().cancel(id(99), Actor.PRACTITIONER, practice.now()))
                .isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(practice.snapshot()).isEqualTo(before);
    }

    @Test
    void rejects_changes_to_a_canceled_meeting() {
        assertThat(cancel(Actor.REQUESTER)).isDone();
        practice.practice().clock().set(at("2026-06-10T12:00"));
        var before = practice.snapshot();

        assertThat(conclude(true)).isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(cancel(Actor.PRACTITIONER)).isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(practice.snapshot()).isEqualTo(before);
    }

    @Test
    void erasing_a_request_cancels_its_meeting_and_frees_the_time() {
        assertThat(erase()).isTrue();

        assertThat(request())
                .hasState(RequestState.ERASED)
                .hasEvents(RequestEvent.RECEIVED, RequestEvent.BOOKED, RequestEvent.CANCELED, RequestEvent.ERASED);
        assertThat(practice.store().requests().read(meeting.request(), Actor.SYSTEM, practice.now()))
                .isEmpty();
        assertThat(practice.store().calendars().findByRequest(meeting.request()))
                .contains(meeting.withStatus(MeetingStatus.CANCELED));
        assertThat(diary()).isEqualTo(PractitionerCalendar.empty(MARA).withRevision(new Revision(2)));
        assertThat(practice.noticeKinds())
                .as("the practitioner would wait")
                .containsExactly(Notice.NoticeKind.MEETING_CANCELED);
        assertThat(practice.submit(2, "2026-06-10T10:00")).isBooked();
    }

    @Test
    void erasing_a_request_keeps_its_past_meeting() {
        practice.practice().clock().set(at("2026-06-10T12:00"));
        var held = assertThat(conclude(true)).isDone();

        assertThat(erase()).isTrue();

        assertThat(request()).hasState(RequestState.ERASED);
        assertThat(diary())
                .isEqualTo(PractitionerCalendar.empty(MARA).with(held).withRevision(new Revision(2)));
    }

    @Test
    void erases_a_pending_request_without_a_calendar() {
        var waiting = assertThat(practice.submit(
                        practice.suspected(2), new SlotChoice(FIRST_CONVERSATION, at("2026-06-11T10:00"))))
                .isAwaitingConfirmation();

        assertThat(practice.meetingService().erase(waiting.id(), Actor.PRACTITIONER, practice.now()))
                .isTrue();

        assertThat(practice.store().requests().find(waiting.id()))
                .hasValueSatisfying(request -> assertThat(request)
                        .hasState(RequestState.ERASED)
                        .hasEvents(RequestEvent.RECEIVED, RequestEvent.ERASED));
        assertThat(diary())
                .isEqualTo(PractitionerCalendar.empty(MARA).with(meeting).withRevision(new Revision(1)));
    }

    @Test
    void does_not_erase_twice_or_an_unknown_request() {
        assertThat(erase()).isTrue();
        var before = practice.snapshot();

        assertThat(erase()).isFalse();
        assertThat(practice.meetingService().erase(id(99), Actor.REQUESTER, practice.now()))
                .isFalse();
        assertThat(practice.snapshot()).isEqualTo(before);
    }

    @Test
    void every_change_increments_the_sequence() {
        var id = meeting.request();
        practice.meetingService().move(id, at("2026-06-11T15:00"), Actor.REQUESTER, practice.now());
        practice.meetingService().move(id, at("2026-06-12T15:00"), Actor.PRACTITIONER, practice.now());

        var off = assertThat(cancel(Actor.REQUESTER)).isDone();

        assertThat(List.of(off.sequence(), off.rescheduleCount())).containsExactly(3, 1);
        assertThat(off.id()).isEqualTo(meeting.id());
    }
}
