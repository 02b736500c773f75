package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.DiaryExamples.HALF_AN_HOUR;
import static org.ecm.core.testing.DiaryExamples.booked;
import static org.ecm.core.testing.DiaryExamples.cancelled;
import static org.ecm.core.testing.DiaryExamples.meeting;
import static org.ecm.core.testing.DiaryExamples.submitted;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.RequestExamples.enquiry;
import static org.ecm.core.testing.RequestExamples.happening;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Diary;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.Meeting.Standing;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in a diary; part of {@link DiariesContract}. */
public interface DiaryContentContract {

    /** {@return diaries with their requests and outbox, holding nothing, unshared with any other test} */
    BookingStore store();

    @Test
    default void a_diary_that_nobody_has_written_into_is_empty() {
        var diaries = store().diaries();

        assertThat(diaries.open(MARA, Instant.EPOCH)).isEqualTo(Diary.empty(MARA));
        assertThat(diaries.of(id(1))).isEmpty();
        assertThat(diaries.during(MARA, TimeRange.of(NOW, HALF_AN_HOUR))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    default void a_meeting_with_every_field_filled_comes_back_as_it_was(Standing standing) {
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
                standing);

        submitted(store, full, 1);

        assertThat(store.diaries().of(id(1))).contains(full);
    }

    @Test
    default void every_save_counts_one_revision_of_that_diary_and_no_other() {
        var store = store();
        var one = submitted(store, 1, NOW);
        submitted(store, meeting(2, THEO, NOW), 2);
        submitted(store, 3, NOW.plusSeconds(86_400));
        cancelled(store, one);
        var blocked = store.diaries().save(store.diaries().open(MARA, NOW).blocking(List.of()), NOW);

        assertThat(blocked.revision()).isEqualTo(new Revision(4));
        assertThat(store.diaries().open(MARA, NOW)).isEqualTo(blocked);
        assertThat(store.diaries().open(THEO, NOW).revision()).isEqualTo(new Revision(1));
    }

    @Test
    default void a_diary_opens_with_what_has_not_ended() {
        var store = store();
        var later = submitted(store, 1, NOW.plus(HALF_AN_HOUR));
        var earlier = submitted(store, 2, NOW);
        submitted(store, meeting(3, THEO, NOW), 3);
        var end = earlier.time().end();

        assertThat(store.diaries().open(MARA, Instant.EPOCH).meetings()).containsExactly(earlier, later);
        assertThat(store.diaries().open(MARA, end.minus(1, ChronoUnit.MICROS)).meetings())
                .containsExactly(earlier, later);
        assertThat(store.diaries().open(MARA, end).meetings()).containsExactly(later);
        assertThat(store.diaries().open(MARA, end).revision()).isEqualTo(new Revision(2));
        assertThat(store.diaries().open(MARA, later.time().end()).meetings()).isEmpty();
    }

    @Test
    default void meetings_during_a_range_are_those_that_overlap_it_by_beginning() {
        var store = store();
        var later = submitted(store, 1, NOW.plus(HALF_AN_HOUR));
        var earlier = submitted(store, 2, NOW);
        submitted(store, meeting(3, THEO, NOW), 3);
        var diaries = store.diaries();

        assertThat(diaries.during(MARA, TimeRange.of(NOW, HALF_AN_HOUR))).containsExactly(earlier);
        assertThat(diaries.during(MARA, TimeRange.of(NOW.plus(HALF_AN_HOUR), HALF_AN_HOUR)))
                .containsExactly(later);
        assertThat(diaries.during(MARA, TimeRange.of(NOW.plusSeconds(1), HALF_AN_HOUR)))
                .containsExactly(earlier, later);
        assertThat(diaries.during(MARA, TimeRange.of(NOW.minus(HALF_AN_HOUR), HALF_AN_HOUR)))
                .isEmpty();
        assertThat(diaries.during(MARA, TimeRange.of(later.time().end(), HALF_AN_HOUR)))
                .isEmpty();
    }

    @Test
    default void meetings_of_several_requests_come_by_beginning_whatever_became_of_them() {
        var store = store();
        var later = submitted(store, 1, NOW.plusSeconds(86_400));
        var off = cancelled(store, submitted(store, 2, NOW));
        var other = submitted(store, meeting(3, THEO, NOW.plusSeconds(60)), 3);
        submitted(store, 4, NOW.plusSeconds(9_000));
        var diaries = store.diaries();

        assertThat(diaries.of(List.of(id(1), id(9), id(3), id(2)))).containsExactly(off, other, later);
        assertThat(diaries.of(List.of(id(9)))).isEmpty();
        assertThat(diaries.of(List.of())).isEmpty();
    }

    @Test
    default void booked_requests_come_by_the_beginning_of_their_meeting_and_those_without_one_last() {
        var store = store();
        store.requests().submit(booked(1), enquiry(), List.of());
        submitted(store, 2, NOW.plusSeconds(86_400));
        submitted(store, meeting(4, THEO, NOW), 4);
        submitted(store, 3, NOW);
        cancelled(store, submitted(store, 5, NOW.plusSeconds(9_000)));
        store.requests().submit(request(6), enquiry(), List.of());
        var diaries = store.diaries();

        assertThat(diaries.booked(0, 9)).containsExactly(id(3), id(4), id(2), id(1));
        assertThat(diaries.booked(0, 2)).containsExactly(id(3), id(4));
        assertThat(diaries.booked(2, 9)).containsExactly(id(2), id(1));
        assertThat(diaries.booked(4, 9)).isEmpty();
        assertThat(diaries.booked(0, 0)).isEmpty();
    }

    @Test
    default void the_next_meeting_is_the_first_booked_one_that_has_not_ended() {
        var store = store();
        var diaries = store.diaries();
        assertThat(diaries.next(NOW)).isEmpty();

        var later = submitted(store, 1, NOW.plus(HALF_AN_HOUR));
        var first = submitted(store, meeting(2, THEO, NOW), 2);
        cancelled(store, submitted(store, 3, NOW.minusSeconds(60).minus(HALF_AN_HOUR)));

        assertThat(diaries.next(Instant.MIN)).contains(first);
        assertThat(diaries.next(first.end().minus(1, ChronoUnit.MICROS))).contains(first);
        assertThat(diaries.next(first.end())).contains(later);
        assertThat(diaries.next(later.end())).isEmpty();
    }

    @Test
    default void a_meeting_that_was_called_off_leaves_the_diary_and_stays_with_its_request() {
        var store = store();
        var off = cancelled(store, submitted(store, 1, NOW));

        assertThat(store.diaries().open(MARA, NOW)).isEqualTo(Diary.empty(MARA).at(new Revision(2)));
        assertThat(store.diaries().during(MARA, off.time())).isEmpty();
        assertThat(store.diaries().of(id(1))).contains(off);
        assertThat(off.standing()).isEqualTo(Standing.CANCELLED);
    }

    @Test
    default void the_time_of_a_meeting_that_was_called_off_is_free_for_another() {
        var store = store();
        cancelled(store, submitted(store, 1, NOW));

        var next = submitted(store, 2, NOW);

        assertThat(store.diaries().open(MARA, NOW).meetings()).containsExactly(next);
        assertThat(store.diaries().during(MARA, next.time())).containsExactly(next);
    }

    @Test
    default void a_meeting_that_is_over_keeps_its_time() {
        var store = store();
        var held = submitted(store, 1, NOW).becoming(Standing.HELD);
        var request = store.requests().find(id(1)).orElseThrow();

        store.diaries()
                .save(store.diaries().open(MARA, NOW).with(held), held, happening(request, Event.HELD, NOW), List.of());

        assertThat(store.diaries().open(MARA, NOW).meetings()).containsExactly(held);
        assertThat(store.diaries().during(MARA, held.time())).containsExactly(held);
    }

    @Test
    default void meetings_may_follow_each_other_at_once() {
        var store = store();
        var second = submitted(store, 1, NOW.plus(HALF_AN_HOUR));
        var first = submitted(store, 2, NOW);
        var third = submitted(store, 3, second.time().end());

        assertThat(store.diaries().open(MARA, NOW).meetings()).containsExactly(first, second, third);
    }

    @Test
    default void blocked_time_replaces_what_was_blocked_from_the_same_moment_on() {
        var store = store();
        var diaries = store.diaries();
        var past = TimeRange.of(NOW.minus(HALF_AN_HOUR), HALF_AN_HOUR);
        var first = TimeRange.of(NOW, HALF_AN_HOUR);
        var second = TimeRange.of(NOW.plusSeconds(86_400), HALF_AN_HOUR);
        var kept = submitted(store, 1, NOW.plusSeconds(9_000));
        diaries.save(diaries.open(MARA, Instant.EPOCH).blocking(List.of(first, past)), Instant.EPOCH);

        var saved = diaries.save(diaries.open(MARA, NOW).blocking(List.of(second)), NOW);

        assertThat(saved).isEqualTo(new Diary(MARA, new Revision(3), List.of(kept), List.of(second)));
        assertThat(diaries.open(MARA, NOW)).isEqualTo(saved);
        assertThat(diaries.open(MARA, Instant.EPOCH).blocked()).containsExactly(past, second);
        assertThat(diaries.open(MARA, second.end()).blocked()).isEmpty();
        assertThat(diaries.open(MARA, second.end().minus(1, ChronoUnit.MICROS)).blocked())
                .containsExactly(second);
        assertThat(diaries.open(THEO, Instant.EPOCH)).isEqualTo(Diary.empty(THEO));
    }

    @Test
    default void an_outdated_diary_blocks_nothing() {
        var store = store();
        var drawn = store.diaries().open(MARA, NOW);
        var kept = submitted(store, 1, NOW);

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> store.diaries()
                        .save(drawn.blocking(List.of(TimeRange.of(NOW.plusSeconds(9_000), HALF_AN_HOUR))), NOW))
                .satisfies(thrown -> assertThat(thrown.drawnFrom()).isEqualTo(Revision.NONE));

        assertThat(store.diaries().open(MARA, NOW))
                .isEqualTo(new Diary(MARA, new Revision(1), List.of(kept), List.of()));
    }

    @Test
    default void what_is_booked_in_a_diary_leaves_its_blocked_time() {
        var store = store();
        var lunch = TimeRange.of(NOW.plusSeconds(9_000), HALF_AN_HOUR);
        store.diaries().save(store.diaries().open(MARA, NOW).blocking(List.of(lunch)), NOW);

        submitted(store, 1, NOW);

        assertThat(store.diaries().open(MARA, NOW).blocked()).containsExactly(lunch);
        assertThat(store.requests().find(id(1))).contains(booked(1).at(new Revision(1)));
    }

    @Test
    default void meetings_that_begin_within_a_range_are_those_that_are_agreed_whoever_holds_them() {
        var store = store();
        var end = NOW.plus(HALF_AN_HOUR);
        var later = submitted(store, 1, NOW.plusSeconds(60));
        var first = submitted(store, meeting(2, THEO, NOW), 2);
        cancelled(store, submitted(store, 3, NOW.plusSeconds(86_400)));
        submitted(store, meeting(4, THEO, end), 4);
        var diaries = store.diaries();

        assertThat(diaries.beginning(new TimeRange(NOW, end))).containsExactly(first, later);
        assertThat(diaries.beginning(new TimeRange(NOW.plus(1, ChronoUnit.MICROS), end)))
                .containsExactly(later);
        assertThat(diaries.beginning(new TimeRange(NOW.plusSeconds(86_000), NOW.plusSeconds(87_000))))
                .isEmpty();
        assertThat(diaries.beginning(new TimeRange(Instant.MIN, Instant.MAX))).hasSize(3);
    }
}
