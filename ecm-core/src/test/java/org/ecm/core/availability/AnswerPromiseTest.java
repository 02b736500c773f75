package org.ecm.core.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.EcmAssertions.assertRefused;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerPromiseTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** June 8, 2026 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "1, 2026-06-08T00:00, 2026-06-10T00:00",
        "1, 2026-06-08T23:59, 2026-06-10T00:00",
        "2, 2026-06-08T10:00, 2026-06-11T00:00",
        "2, 2026-06-11T10:00, 2026-06-16T00:00",
        "2, 2026-06-12T10:00, 2026-06-17T00:00",
        "2, 2026-06-13T10:00, 2026-06-17T00:00",
        "2, 2026-06-14T23:30, 2026-06-17T00:00",
        "5, 2026-06-08T10:00, 2026-06-16T00:00"
    })
    void working_days_end_with_the_last_one(int days, LocalDateTime request, LocalDateTime due) {
        assertThat(AnswerPromise.workingDays(days).dueAt(at(request), NEW_YORK)).isEqualTo(at(due));
    }

    @Test
    void days_follow_the_practitioners_zone() {
        var late = Instant.parse("2026-06-09T02:00:00Z"); // still Monday in New York, and long Tuesday in Auckland

        assertThat(AnswerPromise.workingDays(1).dueAt(late, NEW_YORK)).isEqualTo("2026-06-10T04:00:00Z");
        assertThat(AnswerPromise.workingDays(1).dueAt(late, ZoneId.of("Pacific/Auckland")))
                .isEqualTo("2026-06-10T12:00:00Z");
    }

    /** Clocks are set forward on March 8 and back on November 1, 2026, both Sundays. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-06T15:00:00Z, 2026-03-10T04:00:00Z",
        "2026-03-08T06:30:00Z, 2026-03-10T04:00:00Z",
        "2026-10-30T15:00:00Z, 2026-11-03T05:00:00Z",
        "2026-11-01T05:30:00Z, 2026-11-03T05:00:00Z"
    })
    void a_day_may_have_23_or_25_hours(Instant request, Instant due) {
        assertThat(AnswerPromise.workingDays(1).dueAt(request, NEW_YORK)).isEqualTo(due);
    }

    @Test
    void a_day_may_begin_after_midnight() {
        var santiago = ZoneId.of("America/Santiago"); // September 6, 2026, a Sunday, starts at 1 AM

        assertThat(AnswerPromise.workingDays(1, Set.of(DayOfWeek.SATURDAY))
                        .dueAt(Instant.parse("2026-09-04T15:00:00Z"), santiago))
                .isEqualTo("2026-09-06T04:00:00Z");
    }

    @Test
    void counts_the_configured_working_days() {
        var fourDays = AnswerPromise.workingDays(2, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));

        assertThat(fourDays.dueAt(at(LocalDateTime.parse("2026-06-10T10:00")), NEW_YORK))
                .isEqualTo(at(LocalDateTime.parse("2026-06-16T00:00")));
    }

    @Test
    void hours_run_around_the_clock() {
        var friday = Instant.parse("2026-10-30T20:00:00Z");

        assertThat(AnswerPromise.within(Duration.ofDays(2)).dueAt(friday, NEW_YORK))
                .isEqualTo("2026-11-01T20:00:00Z");
        assertThat(AnswerPromise.NONE.dueAt(friday, NEW_YORK)).isEqualTo(friday);
    }

    @Test
    void rejects_a_promise_out_of_range() {
        assertRefused(() -> AnswerPromise.within(Duration.ofMinutes(-1)), "answer-promise.out-of-range");
        assertRefused(() -> AnswerPromise.within(Duration.ofDays(91)), "answer-promise.out-of-range");
        assertRefused(() -> AnswerPromise.workingDays(-1), "answer-promise.out-of-range");
        assertRefused(() -> AnswerPromise.workingDays(61), "answer-promise.out-of-range");
        assertRefused(() -> AnswerPromise.workingDays(1, Set.of()), "answer-promise.no-working-days");
    }

    private static Instant at(LocalDateTime wallClock) {
        return wallClock.atZone(NEW_YORK).toInstant();
    }
}
