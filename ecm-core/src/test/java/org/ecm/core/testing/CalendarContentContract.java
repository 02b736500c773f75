package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.CalendarExamples.HALF_AN_HOUR;
import static org.ecm.core.testing.CalendarExamples.booked;
import static org.ecm.core.testing.CalendarExamples.cancelled;
import static org.ecm.core.testing.CalendarExamples.meeting;
import static org.ecm.core.testing.CalendarExamples.submitted;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.booking.PractitionerCalendar;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The part of {@link PractitionerCalendarsContract} about the content of calendars. */
public interface CalendarContentContract {

    /** {@return an empty store, not shared with other tests} */
    BookingStore store();

    @Test
    default void a_calendar_that_was_never_saved_is_empty() {
        var calendars = store().calendars();

        assertThat(calendars.load(MARA, Instant.EPOCH)).isEqualTo(PractitionerCalendar.empty(MARA));
        assertThat(calendars.findByRequest(id(1))).isEmpty();
        assertThat(calendars.overlapping(MARA, TimeRange.of(NOW, HALF_AN_HOUR))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MeetingStatus.class)
    default void restores_a_meeting_with_all_fields(MeetingStatus status) {
        var store = store();
        var time = new TimeRange(NOW, NOW.plus(8, ChronoUnit.HOURS).plus(1, ChronoUnit.MICROS));
        var full = new Meeting(
                new MeetingId(Examples.highUuid(3)),
                id(1),
                MARA,
                new MeetingTypeId("a".repeat(60)),
                time,
                41,
                7,
                status);

        submitted(store, full, 1);

        assertThat(store.calendars().findByRequest(id(1))).contains(full);
    }

    @Test
    default void each_save_increments_the_revision_of_that_calendar_only() {
        var store = store();
        var one = submitted(store, 1, NOW);
        submitted(store, meeting(2, THEO, NOW), 2);
        submitted(store, 3, NOW.plusSeconds(86_400));
        cancelled(store, one);
        var blocked = store.calendars().save(store.calendars().load(MARA, NOW).withBlockedTime(List.of()), NOW);

        assertThat(blocked.revision()).isEqualTo(new Revision(4));
        assertThat(store.calendars().load(MARA, NOW)).isEqualTo(blocked);
        assertThat(store.calendars().load(THEO, NOW).revision()).isEqualTo(new Revision(1));
    }

    @Test
    default void loads_what_has_not_ended() {
        var store = store();
        var later = submitted(store, 1, NOW.plus(HALF_AN_HOUR));
        var earlier = submitted(store, 2, NOW);
        submitted(store, meeting(3, THEO, NOW), 3);
        var end = earlier.time().end();

        assertThat(store.calendars().load(MARA, Instant.EPOCH).meetings()).containsExactly(earlier, later);
        assertThat(store.calendars().load(MARA, end.minus(1, ChronoUnit.MICROS)).meetings())
                .containsExactly(earlier, later);
        assertThat(store.calendars().load(MARA, end).meetings()).containsExactly(later);
        assertThat(store.calendars().load(MARA, end).revision()).isEqualTo(new Revision(2));
        assertThat(store.calendars().load(MARA, later.time().end()).meetings()).isEmpty();
    }

    @Test
    default void finds_meetings_that_overlap_a_range_by_start() {
        var store = store();
        var later = submitted(store, 1, NOW.plus(HALF_AN_HOUR));
        var earlier = submitted(store, 2, NOW);
        submitted(store, meeting(3, THEO, NOW), 3);
        var calendars = store.calendars();

        assertThat(calendars.overlapping(MARA, TimeRange.of(NOW, HALF_AN_HOUR))).containsExactly(earlier);
        assertThat(calendars.overlapping(MARA, TimeRange.of(NOW.plus(HALF_AN_HOUR), HALF_AN_HOUR)))
                .containsExactly(later);
        assertThat(calendars.overlapping(MARA, TimeRange.of(NOW.plusSeconds(1), HALF_AN_HOUR)))
                .containsExactly(earlier, later);
        assertThat(calendars.overlapping(MARA, TimeRange.of(NOW.minus(HALF_AN_HOUR), HALF_AN_HOUR)))
                .isEmpty();
        assertThat(calendars.overlapping(MARA, TimeRange.of(later.time().end(), HALF_AN_HOUR)))
                .isEmpty();
    }

    @Test
    default void finds_meetings_of_several_requests_by_start() {
        var store = store();
        var later = submitted(store, 1, NOW.plusSeconds(86_400));
        var off = cancelled(store, submitted(store, 2, NOW));
        var other = submitted(store, meeting(3, THEO, NOW.plusSeconds(60)), 3);
        submitted(store, 4, NOW.plusSeconds(9_000));
        var calendars = store.calendars();

        assertThat(calendars.findByRequest(List.of(id(1), id(9), id(3), id(2)))).containsExactly(off, other, later);
        assertThat(calendars.findByRequest(List.of(id(9)))).isEmpty();
        assertThat(calendars.findByRequest(List.of())).isEmpty();
    }

    @Test
    default void lists_booked_requests_by_the_start_of_their_meeting() {
        var store = store();
        store.requests().submit(booked(1), inquiry(), List.of());
        submitted(store, 2, NOW.plusSeconds(86_400));
        submitted(store, meeting(4, THEO, NOW), 4);
        submitted(store, 3, NOW);
        cancelled(store, submitted(store, 5, NOW.plusSeconds(9_000)));
        store.requests().submit(request(6), inquiry(), List.of());
        var calendars = store.calendars();

        assertThat(calendars.bookedRequests(0, 9)).containsExactly(id(3), id(4), id(2), id(1));
        assertThat(calendars.bookedRequests(0, 2)).containsExactly(id(3), id(4));
        assertThat(calendars.bookedRequests(2, 9)).containsExactly(id(2), id(1));
        assertThat(calendars.bookedRequests(4, 9)).isEmpty();
        assertThat(calendars.bookedRequests(0, 0)).isEmpty();
    }

    @Test
    default void finds_the_next_booked_meeting() {
        var store = store();
        var calendars = store.calendars();
        assertThat(calendars.nextMeeting(NOW)).isEmpty();

        var later = submitted(store, 1, NOW.plus(HALF_AN_HOUR));
        var first = submitted(store, meeting(2, THEO, NOW), 2);
        cancelled(store, submitted(store, 3, NOW.minusSeconds(60).minus(HALF_AN_HOUR)));

        assertThat(calendars.nextMeeting(Instant.MIN)).contains(first);
        assertThat(calendars.nextMeeting(first.end().minus(1, ChronoUnit.MICROS)))
                .contains(first);
        assertThat(calendars.nextMeeting(first.end())).contains(later);
        assertThat(calendars.nextMeeting(later.end())).isEmpty();
    }

    @Test
    default void a_canceled_meeting_leaves_the_calendar_and_stays_with_its_request() {
        var store = store();
        var off = cancelled(store, submitted(store, 1, NOW));

        assertThat(store.calendars().load(MARA, NOW))
                .isEqualTo(PractitionerCalendar.empty(MARA).withRevision(new Revision(2)));
        assertThat(store.calendars().overlapping(MARA, off.time())).isEmpty();
        assertThat(store.calendars().findByRequest(id(1))).contains(off);
        assertThat(off.status()).isEqualTo(MeetingStatus.CANCELED);
    }

    @Test
    default void canceling_a_meeting_frees_its_time() {
        var store = store();
        cancelled(store, submitted(store, 1, NOW));

        var next = submitted(store, 2, NOW);

        assertThat(store.calendars().load(MARA, NOW).meetings()).containsExactly(next);
        assertThat(store.calendars().overlapping(MARA, next.time())).containsExactly(next);
    }

    @Test
    default void a_past_meeting_keeps_its_time() {
        var store = store();
        var held = submitted(store, 1, NOW).withStatus(MeetingStatus.ATTENDED);
        var request = store.requests().find(id(1)).orElseThrow();

        store.calendars()
                .save(
                        store.calendars().load(MARA, NOW).with(held),
                        held,
                        afterEvent(request, RequestEvent.ATTENDED, NOW),
                        List.of());

        assertThat(store.calendars().load(MARA, NOW).meetings()).containsExactly(held);
        assertThat(store.calendars().overlapping(MARA, held.time())).containsExactly(held);
    }

    @Test
    default void meetings_can_be_adjacent() {
        var store = store();
        var second = submitted(store, 1, NOW.plus(HALF_AN_HOUR));
        var first = submitted(store, 2, NOW);
        var third = submitted(store, 3, second.time().end());

        assertThat(store.calendars().load(MARA, NOW).meetings()).containsExactly(first, second, third);
    }

    @Test
    default void blocked_time_replaces_what_was_blocked_from_then_on() {
        var store = store();
        var calendars = store.calendars();
        var past = TimeRange.of(NOW.minus(HALF_AN_HOUR), HALF_AN_HOUR);
        var first = TimeRange.of(NOW, HALF_AN_HOUR);
        var second = TimeRange.of(NOW.plusSeconds(86_400), HALF_AN_HOUR);
        var kept = submitted(store, 1, NOW.plusSeconds(9_000));
        calendars.save(calendars.load(MARA, Instant.EPOCH).withBlockedTime(List.of(first, past)), Instant.EPOCH);

        var saved = calendars.save(calendars.load(MARA, NOW).withBlockedTime(List.of(second)), NOW);

        assertThat(saved).isEqualTo(new PractitionerCalendar(MARA, new Revision(3), List.of(kept), List.of(second)));
        assertThat(calendars.load(MARA, NOW)).isEqualTo(saved);
        assertThat(calendars.load(MARA, Instant.EPOCH).blocked()).containsExactly(past, second);
        assertThat(calendars.load(MARA, second.end()).blocked()).isEmpty();
        assertThat(calendars
                        .load(MARA, second.end().minus(1, ChronoUnit.MICROS))
                        .blocked())
                .containsExactly(second);
        assertThat(calendars.load(THEO, Instant.EPOCH)).isEqualTo(PractitionerCalendar.empty(THEO));
    }

    @Test
    default void a_stale_calendar_blocks_nothing() {
        var store = store();
        var drawn = store.calendars().load(MARA, NOW);
        var kept = submitted(store, 1, NOW);

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> store.calendars()
                        .save(drawn.withBlockedTime(List.of(TimeRange.of(NOW.plusSeconds(9_000), HALF_AN_HOUR))), NOW))
                .satisfies(thrown -> assertThat(thrown.expectedRevision()).isEqualTo(Revision.NONE));

        assertThat(store.calendars().load(MARA, NOW))
                .isEqualTo(new PractitionerCalendar(MARA, new Revision(1), List.of(kept), List.of()));
    }

    @Test
    default void a_booking_leaves_the_blocked_time() {
        var store = store();
        var lunch = TimeRange.of(NOW.plusSeconds(9_000), HALF_AN_HOUR);
        store.calendars().save(store.calendars().load(MARA, NOW).withBlockedTime(List.of(lunch)), NOW);

        submitted(store, 1, NOW);

        assertThat(store.calendars().load(MARA, NOW).blocked()).containsExactly(lunch);
        assertThat(store.requests().find(id(1))).contains(booked(1).withRevision(new Revision(1)));
    }

    @Test
    default void finds_booked_meetings_of_all_practitioners_that_start_within_a_range() {
        var store = store();
        var end = NOW.plus(HALF_AN_HOUR);
        var later = submitted(store, 1, NOW.plusSeconds(60));
        var first = submitted(store, meeting(2, THEO, NOW), 2);
        cancelled(store, submitted(store, 3, NOW.plusSeconds(86_400)));
        submitted(store, meeting(4, THEO, end), 4);
        var calendars = store.calendars();

        assertThat(calendars.startingWithin(new TimeRange(NOW, end))).containsExactly(first, later);
        assertThat(calendars.startingWithin(new TimeRange(NOW.plus(1, ChronoUnit.MICROS), end)))
                .containsExactly(later);
        assertThat(calendars.startingWithin(new TimeRange(NOW.plusSeconds(86_000), NOW.plusSeconds(87_000))))
                .isEmpty();
        assertThat(calendars.startingWithin(new TimeRange(Instant.MIN, Instant.MAX)))
                .hasSize(3);
    }
}
