package org.ecm.core.booking;

import static org.ecm.core.testing.BookingPractice.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.RequestExamples.happening;
import static org.ecm.core.testing.RequestExamples.id;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.OpenTime;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.MeetingChange.Reason;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.Revision;
import org.ecm.core.testing.BookingPractice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may move a meeting, when, how often, and to where. */
class MovingTest {

    private final BookingPractice practice = BookingPractice.inMemory();
    private final Meeting meeting = practice.booked(1, "2026-06-10T10:00");

    private MeetingChange move(Actor by, Instant start) {
        return practice.changing().move(meeting.request(), start, by, practice.now());
    }

    private MeetingChange move(Actor by, String wallClock) {
        return move(by, at(wallClock));
    }

    private Meeting kept() {
        return practice.store().diaries().of(meeting.request()).orElseThrow();
    }

    @Test
    void who_asked_for_it_moves_it_and_both_are_told() {
        practice.practice().clock().tick(Duration.ofMinutes(1));
        var before = practice.store().requests().find(meeting.request()).orElseThrow();

        var moved = assertThat(move(Actor.ENQUIRER, "2026-06-11T15:00")).isDone();

        assertThat(moved).isEqualTo(meeting.movedTo(at("2026-06-11T15:00"), true));
        assertThat(kept()).isEqualTo(moved);
        assertThat(practice.store().diaries().open(MARA, practice.now()))
                .isEqualTo(Diary.empty(MARA).with(moved).at(new Revision(2)));
        var request = practice.store().requests().find(meeting.request()).orElseThrow();
        assertThat(request)
                .isEqualTo(happening(before, Event.RESCHEDULED, Actor.ENQUIRER, practice.now())
                        .at(new Revision(2)));
        assertThat(request).stands(RequestState.BOOKED);
        assertThat(practice.told())
                .containsExactly(
                        Notice.Kind.BOOKED, Notice.Kind.NEW_MEETING, Notice.Kind.CHANGED, Notice.Kind.MEETING_CHANGED);
        assertThat(practice.store().notices().waiting(9))
                .last()
                .matches(notice -> notice.request().equals(Optional.of(meeting.request())))
                .matches(notice -> notice.recordedAt().equals(practice.now()));
        assertThat(practice.ask(2, "2026-06-10T10:00")).isBooked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-10T10:30", "2026-06-10T09:30"})
    void ones_own_time_and_its_buffers_are_open_to_oneself(String wallClock) {
        assertThat(assertThat(move(Actor.ENQUIRER, wallClock)).isDone().time().start())
                .isEqualTo(at(wallClock));
    }

    @Test
    void ones_own_meeting_does_not_fill_the_day_for_oneself() {
        practice.under(rules -> rules.withMostPerDay(1));
        var morning = TimeRange.of(at("2026-06-10T09:30"), Duration.ofMinutes(90));

        assertThat(practice.changing().openTimes(meeting, morning, practice.now()))
                .extracting(OpenTime::start)
                .containsExactly(at("2026-06-10T09:30"), at("2026-06-10T10:00"), at("2026-06-10T10:30"));
        assertThat(move(Actor.ENQUIRER, "2026-06-10T15:00")).isDone();
        assertThat(practice.ask(2, "2026-06-10T10:00"))
                .isTaken(
                        at("2026-06-09T14:30"),
                        at("2026-06-09T15:00"),
                        at("2026-06-09T15:30"),
                        at("2026-06-09T16:00"),
                        at("2026-06-09T16:30"),
                        at("2026-06-09T17:00"));
    }

    @Test
    void other_meetings_are_not_open() {
        practice.booked(2, "2026-06-10T11:00");
        var before = practice.everything();

        assertThat(practice.changing()
                        .openTimes(meeting, TimeRange.of(at("2026-06-10T09:30"), Duration.ofHours(3)), practice.now()))
                .extracting(OpenTime::start)
                .containsExactly(at("2026-06-10T09:30"), at("2026-06-10T10:00"), at("2026-06-10T12:00"));
        assertThat(move(Actor.ENQUIRER, "2026-06-10T11:00"))
                .isTaken(
                        at("2026-06-10T09:00"),
                        at("2026-06-10T09:30"),
                        at("2026-06-10T10:00"),
                        at("2026-06-10T12:00"),
                        at("2026-06-10T14:00"),
                        at("2026-06-10T14:30"));
        assertThat(move(new Actor("mara"), "2026-06-10T10:30")).isInstanceOf(MeetingChange.Taken.class);
        assertThat(practice.everything()).isEqualTo(before);
    }

    @Test
    void to_where_it_is_nothing_moves() {
        var before = practice.everything();

        assertThat(assertThat(move(Actor.ENQUIRER, "2026-06-10T10:00")).isDone())
                .isEqualTo(meeting);
        assertThat(assertThat(move(Actor.PRACTITIONER, "2026-06-10T10:00")).isDone())
                .isEqualTo(meeting);
        assertThat(practice.everything()).isEqualTo(before);
    }

    @Test
    void who_presses_a_button_twice_is_told_the_same_though_the_first_was_their_last_move() {
        assertThat(move(Actor.ENQUIRER, "2026-06-11T15:00")).isDone();
        var last = assertThat(move(Actor.ENQUIRER, "2026-06-12T15:00")).isDone();
        var before = practice.everything();

        assertThat(assertThat(move(Actor.ENQUIRER, "2026-06-12T15:00")).isDone())
                .isEqualTo(last);
        practice.practice().clock().set(at("2026-06-12T14:59"));
        assertThat(assertThat(move(Actor.ENQUIRER, "2026-06-12T15:00")).isDone())
                .isEqualTo(last);
        assertThat(practice.everything()).isEqualTo(before);
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
    void what_is_not_open_is_so_for_who_asked_and_not_for_the_practitioner(String wallClock) {
        var before = practice.everything();

        assertThat(move(Actor.ENQUIRER, wallClock)).isInstanceOf(MeetingChange.Taken.class);
        assertThat(practice.everything()).isEqualTo(before);

        assertThat(assertThat(move(Actor.PRACTITIONER, wallClock)).isDone())
                .isEqualTo(meeting.movedTo(at(wallClock), false));
    }

    @Test
    void no_moment_is_too_far_to_be_answered() {
        assertThat(move(Actor.ENQUIRER, Instant.MAX))
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
    void what_other_calendars_say_is_closed_however_far_it_is_moved() {
        var holiday = TimeRange.of(at("2026-07-30T00:00"), Duration.ofDays(1));
        var beside = practice.beside(ClosedTimesTest.elsewhere(holiday));

        assertThat(beside.changing().move(meeting.request(), at("2026-07-30T10:00"), Actor.ENQUIRER, practice.now()))
                .isInstanceOf(MeetingChange.Taken.class);
        assertThat(beside.changing()
                        .openTimes(meeting, TimeRange.of(at("2026-07-30T09:00"), Duration.ofHours(3)), practice.now()))
                .isEmpty();
        assertThat(beside.changing()
                        .move(meeting.request(), at("2026-07-30T10:00"), Actor.PRACTITIONER, practice.now()))
                .isDone();
    }

    @Test
    void a_day_before_it_is_not_too_late_and_a_moment_after_that_is() {
        practice.practice().clock().set(at("2026-06-09T10:00").plus(1, ChronoUnit.MICROS));
        var before = practice.everything();

        assertThat(move(Actor.ENQUIRER, "2026-06-11T15:00")).isRefused(Reason.TOO_LATE);
        assertThat(practice.everything()).isEqualTo(before);

        practice.practice().clock().set(at("2026-06-09T10:00"));
        assertThat(move(Actor.ENQUIRER, "2026-06-11T15:00")).isDone();
    }

    @Test
    void who_asked_may_move_it_twice_and_the_practitioner_as_often_as_they_want() {
        assertThat(move(Actor.ENQUIRER, "2026-06-11T15:00")).isDone();
        assertThat(move(Actor.PRACTITIONER, "2026-06-11T16:00")).isDone();
        assertThat(move(Actor.ENQUIRER, "2026-06-12T15:00")).isDone();
        var before = practice.everything();

        assertThat(move(Actor.ENQUIRER, "2026-06-15T15:00")).isRefused(Reason.TOO_OFTEN);
        assertThat(practice.everything()).isEqualTo(before);

        var last = assertThat(move(Actor.PRACTITIONER, "2026-06-15T15:00")).isDone();
        assertThat(last.sequence()).isEqualTo(4);
        assertThat(last.moved()).isEqualTo(2);
        practice.practice().clock().set(at("2026-06-15T14:59"));
        assertThat(move(Actor.ENQUIRER, "2026-06-17T15:00")).isRefused(Reason.TOO_LATE);
        assertThat(move(Actor.PRACTITIONER, "2026-06-17T15:00")).isDone();
    }

    @Test
    void what_is_not_agreed_any_more_is_not_moved() {
        practice.changing().cancel(meeting.request(), Actor.PRACTITIONER, practice.now());
        var before = practice.everything();

        assertThat(move(Actor.PRACTITIONER, "2026-06-11T15:00")).isRefused(Reason.NOT_NOW);
        assertThat(practice.changing().move(id(99), at("2026-06-11T15:00"), Actor.PRACTITIONER, practice.now()))
                .isRefused(Reason.NOT_NOW);
        assertThat(practice.everything()).isEqualTo(before);
    }

    @Test
    void what_a_request_says_counts_as_much_as_what_the_diary_says() {
        var request = practice.store().requests().find(meeting.request()).orElseThrow();
        practice.store().requests().save(happening(request, Event.CANCELLED, practice.now()), List.of());

        assertThat(move(Actor.PRACTITIONER, "2026-06-11T15:00")).isRefused(Reason.NOT_NOW);
    }
}
