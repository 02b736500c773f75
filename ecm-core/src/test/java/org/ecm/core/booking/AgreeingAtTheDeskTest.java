package org.ecm.core.booking;

import static org.ecm.core.testing.AvailabilityExamples.COACHING_HOUR;
import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.BookingPractice.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.RequestExamples.happening;
import static org.ecm.core.testing.RequestExamples.id;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecm.core.availability.OpenTime;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.MeetingChange.Reason;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.ecm.core.testing.BookingPractice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a practitioner may agree on that nobody could have asked for, and what not even they may. */
class AgreeingAtTheDeskTest {

    private static final Actor DESK = new Actor("mara");

    private final BookingPractice practice = BookingPractice.inMemory();
    private ConsultationRequest waiting = assertThat(
                    practice.send(practice.suspected(1), new Wanted(FIRST_CONVERSATION, at("2026-06-10T10:00"))))
            .isAsked();

    private MeetingChange agree(RequestId id, Instant start) {
        return practice.booking().agree(id, new Wanted(FIRST_CONVERSATION, start), DESK, practice.now());
    }

    private MeetingChange agree(String wallClock) {
        return agree(waiting.id(), at(wallClock));
    }

    @BeforeEach
    void a_minute_later() {
        practice.practice().clock().tick(Duration.ofMinutes(1));
    }

    @Test
    void who_waited_is_booked_and_both_are_told() {
        var meeting = assertThat(agree("2026-06-10T10:00")).isDone();

        assertThat(meeting)
                .isEqualTo(Meeting.booked(
                        meeting.id(),
                        waiting.id(),
                        MARA,
                        FIRST_CONVERSATION,
                        TimeRange.of(at("2026-06-10T10:00"), Duration.ofMinutes(30))));
        var request = practice.store().requests().find(waiting.id()).orElseThrow();
        assertThat(request)
                .isEqualTo(
                        happening(waiting, Event.BOOKED, DESK, practice.now()).at(new Revision(2)));
        assertThat(request).isNotSuspected();
        assertThat(practice.store().diaries().of(waiting.id())).contains(meeting);
        assertThat(practice.store().diaries().open(MARA, practice.now()).meetings())
                .containsExactly(meeting);
        assertThat(practice.told())
                .containsExactly(
                        Notice.Kind.NEW_REQUEST, Notice.Kind.ALREADY_OPEN, Notice.Kind.BOOKED, Notice.Kind.NEW_MEETING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-07T20:00", // on a Sunday evening
                "2026-06-08T13:10", // at lunch, off the grid
                "2026-06-01T10:00", // within notice
                "2026-05-29T10:00", // what was agreed on the telephone, and held
                "2026-08-03T09:00", // beyond the horizon
                "2031-01-01T10:00" // far beyond it
            })
    void no_opening_hours_no_notice_and_no_horizon_bind_the_practitioner(String wallClock) {
        var meeting = assertThat(agree(wallClock)).isDone();

        assertThat(meeting.time().start()).isEqualTo(at(wallClock));
        assertThat(practice.store().requests().find(waiting.id()))
                .hasValueSatisfying(request -> assertThat(request).stands(RequestState.BOOKED));
    }

    @Test
    void nor_do_other_calendars_or_a_day_that_is_full() {
        practice.under(rules -> rules.withMostPerDay(1));
        practice.booked(2, "2026-06-08T14:00");
        var all = TimeRange.of(at("2026-06-01T00:00"), Duration.ofDays(30));

        assertThat(practice.beside((practitioner, range) -> List.of(all))
                        .booking()
                        .agree(
                                waiting.id(),
                                new Wanted(FIRST_CONVERSATION, at("2026-06-08T10:00")),
                                DESK,
                                practice.now()))
                .isDone();
    }

    @Test
    void a_kind_of_meeting_that_is_not_offered_any_more_can_be_agreed_on() {
        practice.offering(firstConversation().at(new Revision(1)).retire());

        assertThat(agree("2026-06-10T10:00")).isDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-08T10:00", "2026-06-08T10:44", "2026-06-08T09:16", "2026-06-08T09:45"})
    void another_meeting_and_the_buffers_of_both_bind_the_practitioner_too(String wallClock) {
        practice.under(rules -> rules.withMostPerDay(9));
        practice.booked(2, "2026-06-08T10:00");
        var before = practice.everything();

        var change = agree(wallClock);

        assertThat(change).isEqualTo(new MeetingChange.Taken(assertTaken(practice.ask(3, wallClock))));
        assertThat(practice.everything()).isEqualTo(before);
    }

    private static List<OpenTime> assertTaken(Booking booking) {
        assertThat(booking).isInstanceOf(Booking.Taken.class);
        return ((Booking.Taken) booking).nearest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-08T10:45", "2026-06-08T09:15"})
    void beside_the_buffers_everything_is_free(String wallClock) {
        practice.booked(2, "2026-06-08T10:00");

        assertThat(agree(wallClock)).isDone();
    }

    @Test
    void a_meeting_of_the_past_is_in_the_way_as_well() {
        var past = assertThat(agree("2026-05-29T10:00")).isDone();
        var next = assertThat(
                        practice.send(practice.suspected(2), new Wanted(FIRST_CONVERSATION, at("2026-06-10T10:00"))))
                .isAsked();

        assertThat(agree(next.id(), at("2026-05-29T10:30")))
                .isTaken(
                        at("2026-06-02T09:00"),
                        at("2026-06-02T09:30"),
                        at("2026-06-02T10:00"),
                        at("2026-06-02T10:30"),
                        at("2026-06-02T11:00"),
                        at("2026-06-02T11:30"));
        assertThat(practice.store().diaries().open(MARA, Instant.EPOCH).meetings())
                .containsExactly(past);
    }

    @Test
    void blocked_time_binds_the_practitioner_until_they_open_it() {
        var diaries = practice.store().diaries();
        var block = TimeRange.of(at("2026-06-07T20:00"), Duration.ofHours(1));
        diaries.save(diaries.open(MARA, practice.now()).blocking(List.of(block)), practice.now());

        assertThat(agree("2026-06-07T20:30")).isInstanceOf(MeetingChange.Taken.class);
        assertThat(agree("2026-06-07T21:00")).isDone();
    }

    @Test
    void ten_years_either_way_are_as_far_as_anybody_plans() {
        var ten = Duration.ofDays(3_653);
        var before = practice.everything();
        for (var start : List.of(
                Instant.MIN,
                practice.now().minus(ten).minus(1, ChronoUnit.MICROS),
                practice.now().plus(ten).plus(1, ChronoUnit.MICROS),
                Instant.MAX)) {
            assertThat(agree(waiting.id(), start)).isInstanceOf(MeetingChange.Taken.class);
        }
        assertThat(practice.everything()).isEqualTo(before);

        assertThat(agree(waiting.id(), practice.now().plus(ten))).isDone();
    }

    @Test
    void ten_years_ago_is_not_too_long_ago() {
        assertThat(agree(waiting.id(), practice.now().minus(Duration.ofDays(3_653))))
                .isDone();
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED", "DECLINED", "WITHDRAWN", "LAPSED", "MARKED_SPAM", "ERASED", "BOOKED"})
    void who_does_not_wait_any_more_is_not_booked(Event event) {
        waiting = practice.store().requests().save(happening(waiting, event, practice.now()), List.of());

        refused(agree("2026-06-10T10:00"));
    }

    @Test
    void nobody_is_booked_for_what_is_not_there() {
        refused(agree(id(99), at("2026-06-10T10:00")));
        refused(practice.booking()
                .agree(
                        waiting.id(),
                        new Wanted(new MeetingTypeId("unknown"), at("2026-06-10T10:00")),
                        DESK,
                        practice.now()));
        // Theo offers this, and has no schedule
        refused(practice.booking()
                .agree(waiting.id(), new Wanted(COACHING_HOUR, at("2026-06-10T10:00")), DESK, practice.now()));
    }

    private void refused(MeetingChange change) {
        assertThat(change).isRefused(Reason.NOT_NOW);
        assertThat(practice.store().diaries().open(MARA, practice.now())).isEqualTo(Diary.empty(MARA));
        assertThat(practice.store().requests().find(waiting.id())).contains(waiting);
    }
}
