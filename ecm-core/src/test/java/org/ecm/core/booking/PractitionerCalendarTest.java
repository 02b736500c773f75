package org.ecm.core.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.THEO;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.ecm.core.availability.BusyPeriod;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.shared.Revision;
import org.ecm.core.testing.AvailabilityExamples;
import org.ecm.core.testing.Examples;
import org.ecm.core.testing.RequestExamples;
import org.junit.jupiter.api.Test;

class PractitionerCalendarTest {

    private static final Meeting TEN = meeting(1, MARA, "2026-06-08T10:00");
    private static final Meeting HALF_PAST = meeting(2, MARA, "2026-06-08T10:30");
    private static final Meeting NOON = meeting(3, MARA, "2026-06-08T12:00");
    private static final TimeRange LUNCH = TimeRange.of(at("2026-06-08T13:00"), Duration.ofHours(1));
    private static final TimeRange EVENING = TimeRange.of(at("2026-06-08T18:00"), Duration.ofHours(4));

    @Test
    void sorts_meetings_by_start() {
        var calendar =
                PractitionerCalendar.empty(MARA).with(NOON).with(HALF_PAST).with(TEN);

        assertThat(calendar)
                .isEqualTo(new PractitionerCalendar(MARA, Revision.NONE, List.of(TEN, HALF_PAST, NOON), List.of()));
    }

    @Test
    void allows_adjacent_meetings_but_no_overlaps() {
        var almost = TEN.movedTo(at("2026-06-08T10:00").plus(1, ChronoUnit.MICROS), true);
        var calendar = PractitionerCalendar.empty(MARA).with(HALF_PAST).with(NOON);

        assertThat(calendar.with(TEN).meetings()).containsExactly(TEN, HALF_PAST, NOON);
        assertRefused(() -> calendar.with(almost), "practitioner-calendar.collision");
        assertRefused(() -> calendar.with(meeting(9, MARA, "2026-06-08T12:29")), "practitioner-calendar.collision");
    }

    @Test
    void rejects_a_meeting_that_starts_during_another() {
        var long1 = new Meeting(
                TEN.id(),
                TEN.request(),
                MARA,
                TEN.type(),
                TimeRange.of(TEN.time().start(), Duration.ofHours(3)),
                0,
                0,
                MeetingStatus.BOOKED);

        assertRefused(() -> PractitionerCalendar.empty(MARA).with(NOON).with(long1), "practitioner-calendar.collision");
    }

    @Test
    void omits_canceled_meetings() {
        var off = meeting(4, MARA, "2026-06-08T10:15").withStatus(MeetingStatus.CANCELED);
        var calendar = PractitionerCalendar.empty(MARA).with(TEN);

        assertThat(calendar.with(off)).isEqualTo(calendar);
        assertThat(calendar.with(TEN.withStatus(MeetingStatus.CANCELED))).isEqualTo(PractitionerCalendar.empty(MARA));
        assertThat(calendar.with(TEN.withStatus(MeetingStatus.ATTENDED)).meetings())
                .containsExactly(TEN.withStatus(MeetingStatus.ATTENDED));
    }

    @Test
    void replaces_a_meeting_by_its_latest_version() {
        var moved = TEN.movedTo(at("2026-06-08T10:15"), false);

        assertThat(PractitionerCalendar.empty(MARA).with(TEN).with(moved).meetings())
                .containsExactly(moved);
    }

    @Test
    void rejects_meetings_of_other_practitioners() {
        assertRefused(
                () -> PractitionerCalendar.empty(MARA).with(meeting(1, THEO, "2026-06-08T10:00")),
                "practitioner-calendar.other-practitioner");
    }

    @Test
    void finds_meetings_by_id() {
        var calendar = PractitionerCalendar.empty(MARA).with(TEN).with(NOON);

        assertThat(calendar.find(NOON.id())).contains(NOON);
        assertThat(calendar.find(HALF_PAST.id())).isEmpty();
    }

    @Test
    void reports_meetings_and_blocked_time_as_busy() {
        var calendar = PractitionerCalendar.empty(MARA).with(TEN).withBlockedTime(List.of(EVENING, LUNCH, EVENING));

        assertThat(calendar.blocked()).containsExactly(LUNCH, EVENING);
        assertThat(calendar.busyPeriods())
                .containsExactly(BusyPeriod.booked(TEN.time()), BusyPeriod.blocked(LUNCH), BusyPeriod.blocked(EVENING));
    }

    @Test
    void can_leave_out_one_meeting() {
        var calendar = PractitionerCalendar.empty(MARA)
                .with(TEN)
                .with(NOON)
                .withBlockedTime(List.of(LUNCH))
                .withRevision(new Revision(7));

        assertThat(calendar.without(TEN.id()))
                .isEqualTo(new PractitionerCalendar(MARA, new Revision(7), List.of(NOON), List.of(LUNCH)));
        assertThat(calendar.without(HALF_PAST.id())).isEqualTo(calendar);
    }

    @Test
    void changes_keep_the_revision() {
        var drawn = PractitionerCalendar.empty(MARA).withRevision(new Revision(4));

        assertThat(drawn.with(TEN).revision()).isEqualTo(new Revision(4));
        assertThat(drawn.with(TEN).withBlockedTime(List.of(LUNCH)))
                .isEqualTo(new PractitionerCalendar(MARA, new Revision(4), List.of(TEN), List.of(LUNCH)));
        assertThat(drawn.with(TEN).withRevision(new Revision(5)).meetings()).containsExactly(TEN);
    }

    @Test
    void copies_its_lists() {
        var meetings = new ArrayList<>(List.of(TEN));
        var blocked = new ArrayList<>(List.of(LUNCH));
        var calendar = new PractitionerCalendar(MARA, Revision.NONE, meetings, blocked);
        meetings.clear();
        blocked.clear();

        assertThat(calendar.meetings()).containsExactly(TEN);
        assertThat(calendar.blocked()).containsExactly(LUNCH);
    }

    private static Meeting meeting(int n, AuthorId practitioner, String wallClock) {
        return Meeting.booked(
                new MeetingId(Examples.uuid(n)),
                RequestExamples.id(n),
                practitioner,
                AvailabilityExamples.FIRST_CONVERSATION,
                TimeRange.of(at(wallClock), Duration.ofMinutes(30)));
    }
}
