package org.ecm.core.booking;

import static org.ecm.core.testing.AvailabilityExamples.COACHING_HOUR;
import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecm.core.availability.Slot;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.MeetingChangeResult.RefusalReason;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.ecm.core.testing.BookingFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what practitioners can book although requesters can't, and what they can't book either. */
class DeskBookingTest {

    private static final Actor DESK = new Actor("mara");

    private final BookingFixture practice = BookingFixture.inMemory();
    private ConsultationRequest waiting = assertThat(
                    practice.submit(practice.suspected(1), new SlotChoice(FIRST_CONVERSATION, at("2026-06-10T10:00"))))
            .isAwaitingConfirmation();

    private MeetingChangeResult agree(RequestId id, Instant start) {
        return practice.bookingService().book(id, new SlotChoice(FIRST_CONVERSATION, start), DESK, practice.now());
    }

    private MeetingChangeResult agree(String wallClock) {
        return agree(waiting.id(), at(wallClock));
    }

    @BeforeEach
    void a_minute_later() {
        practice.practice().clock().tick(Duration.ofMinutes(1));
    }

    @Test
    void books_a_pending_request_and_notifies_both_sides() {
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
                .isEqualTo(afterEvent(waiting, RequestEvent.BOOKED, DESK, practice.now())
                        .withRevision(new Revision(2)));
        assertThat(request).isNotSuspected();
        assertThat(practice.store().calendars().findByRequest(waiting.id())).contains(meeting);
        assertThat(practice.store().calendars().load(MARA, practice.now()).meetings())
                .containsExactly(meeting);
        assertThat(practice.noticeKinds())
                .containsExactly(
                        Notice.NoticeKind.NEW_REQUEST,
                        Notice.NoticeKind.ALREADY_OPEN,
                        Notice.NoticeKind.BOOKED,
                        Notice.NoticeKind.NEW_MEETING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-07T20:00", // on a Sunday evening
                "2026-06-08T13:10", // at lunch, off the grid
                "2026-06-01T10:00", // within notice
                "2026-05-29T10:00", // a meeting booked by phone that took place
                "2026-08-03T09:00", // beyond the horizon
                "2031-01-01T10:00" // far beyond it
            })
    void ignores_opening_hours_notice_and_horizon(String wallClock) {
        var meeting = assertThat(agree(wallClock)).isDone();

        assertThat(meeting.time().start()).isEqualTo(at(wallClock));
        assertThat(practice.store().requests().find(waiting.id()))
                .hasValueSatisfying(request -> assertThat(request).hasState(RequestState.BOOKED));
    }

    @Test
    void ignores_external_calendars_and_the_daily_limit() {
        practice.changeRules(rules -> rules.withMostPerDay(1));
        practice.booked(2, "2026-06-08T14:00");
        var all = TimeRange.of(at("2026-06-01T00:00"), Duration.ofDays(30));

        assertThat(practice.withExternalCalendars((practitioner, range) -> List.of(all))
                        .bookingService()
                        .book(
                                waiting.id(),
                                new SlotChoice(FIRST_CONVERSATION, at("2026-06-08T10:00")),
                                DESK,
                                practice.now()))
                .isDone();
    }

    @Test
    void books_a_retired_meeting_type() {
        practice.saveType(firstConversation().withRevision(new Revision(1)).retire());

        assertThat(agree("2026-06-10T10:00")).isDone();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-08T10:00", "2026-06-08T10:44", "2026-06-08T09:16", "2026-06-08T09:45"})
    void rejects_times_within_another_meeting_or_its_buffers(String wallClock) {
        practice.changeRules(rules -> rules.withMostPerDay(9));
        practice.booked(2, "2026-06-08T10:00");
        var before = practice.snapshot();

        var change = agree(wallClock);

        assertThat(change).isEqualTo(new MeetingChangeResult.NewSlotTaken(assertTaken(practice.submit(3, wallClock))));
        assertThat(practice.snapshot()).isEqualTo(before);
    }

    private static List<Slot> assertTaken(BookingResult booking) {
        assertThat(booking).isInstanceOf(BookingResult.SlotTaken.class);
        return ((BookingResult.SlotTaken) booking).nearest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-08T10:45", "2026-06-08T09:15"})
    void accepts_times_right_after_the_buffers(String wallClock) {
        practice.booked(2, "2026-06-08T10:00");

        assertThat(agree(wallClock)).isDone();
    }

    @Test
    void rejects_times_within_a_past_meeting() {
        var past = assertThat(agree("2026-05-29T10:00")).isDone();
        var next = assertThat(practice.submit(
                        practice.suspected(2), new SlotChoice(FIRST_CONVERSATION, at("2026-06-10T10:00"))))
                .isAwaitingConfirmation();

        assertThat(agree(next.id(), at("2026-05-29T10:30")))
                .isTaken(
                        at("2026-06-02T09:00"),
                        at("2026-06-02T09:30"),
                        at("2026-06-02T10:00"),
                        at("2026-06-02T10:30"),
                        at("2026-06-02T11:00"),
                        at("2026-06-02T11:30"));
        assertThat(practice.store().calendars().load(MARA, Instant.EPOCH).meetings())
                .containsExactly(past);
    }

    @Test
    void rejects_blocked_time_until_it_is_unblocked() {
        var calendars = practice.store().calendars();
        var block = TimeRange.of(at("2026-06-07T20:00"), Duration.ofHours(1));
        calendars.save(calendars.load(MARA, practice.now()).withBlockedTime(List.of(block)), practice.now());

        assertThat(agree("2026-06-07T20:30")).isInstanceOf(MeetingChangeResult.NewSlotTaken.class);
        assertThat(agree("2026-06-07T21:00")).isDone();
    }

    @Test
    void accepts_times_within_ten_years() {
        var ten = Duration.ofDays(3_653);
        var before = practice.snapshot();
        for (var start : List.of(
                Instant.MIN,
                practice.now().minus(ten).minus(1, ChronoUnit.MICROS),
                practice.now().plus(ten).plus(1, ChronoUnit.MICROS),
                Instant.MAX)) {
            assertThat(agree(waiting.id(), start)).isInstanceOf(MeetingChangeResult.NewSlotTaken.class);
        }
        assertThat(practice.snapshot()).isEqualTo(before);

        assertThat(agree(waiting.id(), practice.now().plus(ten))).isDone();
    }

    @Test
    void accepts_a_time_ten_years_ago() {
        assertThat(agree(waiting.id(), practice.now().minus(Duration.ofDays(3_653))))
                .isDone();
    }

    @ParameterizedTest
    @EnumSource(names = {"ANSWERED", "DECLINED", "WITHDRAWN", "LAPSED", "MARKED_SPAM", "ERASED", "BOOKED"})
    void rejects_requests_that_are_no_longer_pending(RequestEvent event) {
        waiting = practice.store().requests().save(afterEvent(waiting, event, practice.now()), List.of());

        refused(agree("2026-06-10T10:00"));
    }

    @Test
    void rejects_unknown_meeting_types() {
        refused(agree(id(99), at("2026-06-10T10:00")));
        refused(practice.bookingService()
                .book(
                        waiting.id(),
                        new SlotChoice(new MeetingTypeId("unknown"), at("2026-06-10T10:00")),
                        DESK,
                        practice.now()));
        // Theo offers this type and has no schedule
        refused(practice.bookingService()
                .book(waiting.id(), new SlotChoice(COACHING_HOUR, at("2026-06-10T10:00")), DESK, practice.now()));
    }

    private void refused(MeetingChangeResult change) {
        assertThat(change).isRefused(RefusalReason.NOT_ALLOWED);
        assertThat(practice.store().calendars().load(MARA, practice.now())).isEqualTo(PractitionerCalendar.empty(MARA));
        assertThat(practice.store().requests().find(waiting.id())).contains(waiting);
    }
}
