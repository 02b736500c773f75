package org.ecm.core.booking;

import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.Slot;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.MeetingChangeResult.RefusalReason;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.Revision;
import org.ecm.core.testing.BookingFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests who can move a meeting, when, how often, and to which times. */
class ReschedulingTest {

    private final BookingFixture practice = BookingFixture.inMemory();
    private final Meeting meeting = practice.booked(1, "2026-06-10T10:00");

    private MeetingChangeResult move(Actor by, Instant start) {
        return practice.meetingService().move(meeting.request(), start, by, practice.now());
    }

    private MeetingChangeResult move(Actor by, String wallClock) {
        return move(by, at(wallClock));
    }

    private Meeting kept() {
        return practice.store().calendars().findByRequest(meeting.request()).orElseThrow();
    }

    @Test
    void moving_by_the_requester_notifies_both_sides() {
        practice.practice().clock().tick(Duration.ofMinutes(1));
        var before = practice.store().requests().find(meeting.request()).orElseThrow();

        var moved = assertThat(move(Actor.REQUESTER, "2026-06-11T15:00")).isDone();

        assertThat(moved).isEqualTo(meeting.movedTo(at("2026-06-11T15:00"), true));
        assertThat(kept()).isEqualTo(moved);
        assertThat(practice.store().calendars().load(MARA, practice.now()))
                .isEqualTo(PractitionerCalendar.empty(MARA).with(moved).withRevision(new Revision(2)));
        var request = practice.store().requests().find(meeting.request()).orElseThrow();
        assertThat(request)
                .isEqualTo(afterEvent(before, RequestEvent.RESCHEDULED, Actor.REQUESTER, practice.now())
                        .withRevision(new Revision(2)));
        assertThat(request).hasState(RequestState.BOOKED);
        assertThat(practice.noticeKinds())
                .containsExactly(
                        Notice.NoticeKind.BOOKED,
                        Notice.NoticeKind.NEW_MEETING,
                        Notice.NoticeKind.CHANGED,
                        Notice.NoticeKind.MEETING_CHANGED);
        assertThat(practice.store().notices().pending(9))
                .last()
                .matches(notice -> notice.request().equals(Optional.of(meeting.request())))
                .matches(notice -> notice.recordedAt().equals(practice.now()));
        assertThat(practice.submit(2, "2026-06-10T10:00")).isBooked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-10T10:30", "2026-06-10T09:30"})
    void a_meeting_can_move_within_its_own_time(String wallClock) {
        assertThat(assertThat(move(Actor.REQUESTER, wallClock)).isDone().time().start())
                .isEqualTo(at(wallClock));
    }

    @Test
    void a_meeting_does_not_count_toward_its_own_daily_limit() {
        practice.changeRules(rules -> rules.withMostPerDay(1));
        var morning = TimeRange.of(at("2026-06-10T09:30"), Duration.ofMinutes(90));

        assertThat(practice.meetingService().openSlots(meeting, morning, practice.now()))
                .extracting(Slot::start)
                .containsExactly(at("2026-06-10T09:30"), at("2026-06-10T10:00"), at("2026-06-10T10:30"));
        assertThat(move(Actor.REQUESTER, "2026-06-10T15:00")).isDone();
        assertThat(practice.submit(2, "2026-06-10T10:00"))
                .isSlotTaken(
                        at("2026-06-09T14:30"),
                        at("2026-06-09T15:00"),
                        at("2026-06-09T15:30"),
                        at("2026-06-09T16:00"),
                        at("2026-06-09T16:30"),
                        at("2026-06-09T17:00"));
    }

    @Test
    void refuses_the_times_of_other_meetings() {
        practice.booked(2, "2026-06-10T11:00");
        var before = practice.snapshot();

        assertThat(practice.meetingService()
                        .openSlots(meeting, TimeRange.of(at("2026-06-10T09:30"), Duration.ofHours(3)), practice.now()))
                .extracting(Slot::start)
                .containsExactly(at("2026-06-10T09:30"), at("2026-06-10T10:00"), at("2026-06-10T12:00"));
        assertThat(move(Actor.REQUESTER, "2026-06-10T11:00"))
                .isTaken(
                        at("2026-06-10T09:00"),
                        at("2026-06-10T09:30"),
                        at("2026-06-10T10:00"),
                        at("2026-06-10T12:00"),
                        at("2026-06-10T14:00"),
                        at("2026-06-10T14:30"));
        assertThat(move(new Actor("mara"), "2026-06-10T10:30")).isInstanceOf(MeetingChangeResult.NewSlotTaken.class);
        assertThat(practice.snapshot()).isEqualTo(before);
    }

    @Test
    void moving_to_the_same_time_changes_nothing() {
        var before = practice.snapshot();

        assertThat(assertThat(move(Actor.REQUESTER, "2026-06-10T10:00")).isDone())
                .isEqualTo(meeting);
        assertThat(assertThat(move(Actor.PRACTITIONER, "2026-06-10T10:00")).isDone())
                .isEqualTo(meeting);
        assertThat(practice.snapshot()).isEqualTo(before);
    }

    @Test
    void a_second_click_succeeds_even_at_the_limit() {
        assertThat(move(Actor.REQUESTER, "2026-06-11T15:00")).isDone();
        var last = assertThat(move(Actor.REQUESTER, "2026-06-12T15:00")).isDone();
        var before = practice.snapshot();

        assertThat(assertThat(move(Actor.REQUESTER, "2026-06-12T15:00")).isDone())
                .isEqualTo(last);
        practice.practice().clock().set(at("2026-06-12T14:59"));
        assertThat(assertThat(move(Actor.REQUESTER, "2026-06-12T15:00")).isDone())
                .isEqualTo(last);
        assertThat(practice.snapshot()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-07T20:00",
                "2026-06-08T13:10",
                "2026-06-01T10:00",
                "2026-05-29T10:00",
                "2026-08-03T09:00",
                "2031-01-01T10:00"
            })
    void open_slots_bind_the_requester_but_not_the_practitioner(String wallClock) {
        var before = practice.snapshot();

        assertThat(move(Actor.REQUESTER, wallClock)).isInstanceOf(MeetingChangeResult.NewSlotTaken.class);
        assertThat(practice.snapshot()).isEqualTo(before);

        assertThat(assertThat(move(Actor.PRACTITIONER, wallClock)).isDone())
                .isEqualTo(meeting.movedTo(at(wallClock), false));
    }

    @Test
    void answers_for_extreme_instants() {
        assertThat(move(Actor.REQUESTER, Instant.MAX))
                .isTaken(
                        at("2026-07-31T14:30"),
                        at("2026-07-31T15:00"),
                        at("2026-07-31T15:30"),
                        at("2026-07-31T16:00"),
                        at("2026-07-31T16:30"),
                        at("2026-07-31T17:00"));
        assertThat(move(Actor.PRACTITIONER, Instant.MIN))
                .isTaken(
                        at("2026-06-02T09:00"),
                        at("2026-06-02T09:30"),
                        at("2026-06-02T10:00"),
                        at("2026-06-02T10:30"),
                        at("2026-06-02T11:00"),
                        at("2026-06-02T11:30"));
    }

    @Test
    void refuses_busy_times_of_external_calendars_at_any_distance() {
        var holiday = TimeRange.of(at("2026-07-30T00:00"), Duration.ofDays(1));
        var beside = practice.withExternalCalendars(UnavailableSlotsTest.elsewhere(holiday));

        assertThat(beside.meetingService()
                        .move(meeting.request(), at("2026-07-30T10:00"), Actor.REQUESTER, practice.now()))
                .isInstanceOf(MeetingChangeResult.NewSlotTaken.class);
        assertThat(beside.meetingService()
                        .openSlots(meeting, TimeRange.of(at("2026-07-30T09:00"), Duration.ofHours(3)), practice.now()))
                .isEmpty();
        assertThat(beside.meetingService()
                        .move(meeting.request(), at("2026-07-30T10:00"), Actor.PRACTITIONER, practice.now()))
                .isDone();
    }

    @Test
    void allows_the_requester_to_move_up_to_a_day_before() {
        practice.practice().clock().set(at("2026-06-09T10:00").plus(1, ChronoUnit.MICROS));
        var before = practice.snapshot();

        assertThat(move(Actor.REQUESTER, "2026-06-11T15:00")).isRefused(RefusalReason.TOO_LATE);
        assertThat(practice.snapshot()).isEqualTo(before);

        practice.practice().clock().set(at("2026-06-09T10:00"));
        assertThat(move(Actor.REQUESTER, "2026-06-11T15:00")).isDone();
    }

    @Test
    void limits_moves_by_the_requester_but_not_by_the_practitioner() {
        assertThat(move(Actor.REQUESTER, "2026-06-11T15:00")).isDone();
        assertThat(move(Actor.PRACTITIONER, "2026-06-11T16:00")).isDone();
        assertThat(move(Actor.REQUESTER, "2026-06-12T15:00")).isDone();
        var before = practice.snapshot();

        assertThat(move(Actor.REQUESTER, "2026-06-15T15:00")).isRefused(RefusalReason.TOO_OFTEN);
        assertThat(practice.snapshot()).isEqualTo(before);

        var last = assertThat(move(Actor.PRACTITIONER, "2026-06-15T15:00")).isDone();
        assertThat(last.sequence()).isEqualTo(4);
        assertThat(last.rescheduleCount()).isEqualTo(2);
        practice.practice().clock().set(at("2026-06-15T14:59"));
        assertThat(move(Actor.REQUESTER, "2026-06-17T15:00")).isRefused(RefusalReason.TOO_LATE);
        assertThat(move(Actor.PRACTITIONER, "2026-06-17T15:00")).isDone();
    }

    @Test
    void does_not_move_a_meeting_that_is_no_longer_booked() {
        practice.meetingService().cancel(meeting.request(), Actor.PRACTITIONER, practice.now());
        var before = practice.snapshot();

        assertThat(move(Actor.PRACTITIONER, "2026-06-11T15:00")).isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(practice.meetingService().move(id(99), at("2026-06-11T15:00"), Actor.PRACTITIONER, practice.now()))
                .isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(practice.snapshot()).isEqualTo(before);
    }

    @Test
    void requires_both_request_and_calendar_to_allow_the_move() {
        var request = practice.store().requests().find(meeting.request()).orElseThrow();
        practice.store().requests().save(afterEvent(request, RequestEvent.CANCELED, practice.now()), List.of());

        assertThat(move(Actor.PRACTITIONER, "2026-06-11T15:00")).isRefused(RefusalReason.NOT_ALLOWED);
    }
}
