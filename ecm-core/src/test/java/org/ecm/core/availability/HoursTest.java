package org.ecm.core.availability;

import static org.ecm.core.testing.AvailabilityExamples.hours;
import static org.ecm.core.testing.AvailabilityExamples.maraIsOpen;
import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.ZONE;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HoursTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 5);

    @Test
    void rejects_fractions_of_a_minute() {
        var odd = LocalTime.of(9, 0, 1);

        assertRefused(() -> new DailyHours(odd, LocalTime.NOON), "daily-hours.not-whole-minutes", odd, LocalTime.NOON);
        assertRefused(
                () -> new DailyHours(LocalTime.NOON, LocalTime.MAX),
                "daily-hours.not-whole-minutes",
                LocalTime.NOON,
                LocalTime.MAX);
    }

    @Test
    void an_earlier_end_means_the_next_day() {
        assertThat(hours("09:00", "12:00").isPastMidnight()).isFalse();
        assertThat(hours("22:00", "02:00").isPastMidnight()).isTrue();
        assertThat(hours("09:00", "00:00").isPastMidnight()).isTrue();
        assertThat(hours("00:00", "00:00").isPastMidnight()).isTrue();
    }

    @Test
    void sorts_weekly_hours_and_omits_empty_days() {
        var hours = week(Map.of(
                DayOfWeek.SUNDAY, List.of(),
                DayOfWeek.FRIDAY, List.of(hours("14:00", "18:00"), hours("09:00", "14:00"))));

        assertThat(hours.week())
                .containsOnlyKeys(DayOfWeek.FRIDAY)
                .containsEntry(DayOfWeek.FRIDAY, List.of(hours("09:00", "14:00"), hours("14:00", "18:00")));
        assertThat(hours.on(DAY)).hasSize(2);
        assertThat(hours.on(DAY.plusDays(2))).isEmpty();
    }

    @Test
    void rejects_overlapping_hours_of_a_day() {
        assertRefused(
                () -> week(Map.of(DayOfWeek.FRIDAY, List.of(hours("13:59", "18:00"), hours("09:00", "14:00")))),
                "opening-hours.overlap",
                DayOfWeek.FRIDAY);
        assertRefused(
                () -> OpeningHours.on(ZONE, Set.of(DayOfWeek.FRIDAY), hours("09:00", "10:00"), hours("09:00", "10:00")),
                "opening-hours.overlap",
                DayOfWeek.FRIDAY);
    }

    @Test
    void rejects_overlaps_with_the_next_day() {
        assertRefused(
                () -> week(Map.of(
                        DayOfWeek.FRIDAY, List.of(hours("22:00", "02:00")),
                        DayOfWeek.SATURDAY, List.of(hours("01:59", "03:00")))),
                "opening-hours.overlap",
                DayOfWeek.SATURDAY);
        assertRefused(
                () -> week(Map.of(
                        DayOfWeek.SUNDAY, List.of(hours("22:00", "02:00")),
                        DayOfWeek.MONDAY, List.of(hours("01:59", "03:00")))),
                "opening-hours.overlap",
                DayOfWeek.MONDAY);
        assertThat(week(Map.of(
                                DayOfWeek.SUNDAY, List.of(hours("22:00", "02:00")),
                                DayOfWeek.MONDAY, List.of(hours("02:00", "03:00"))))
                        .week())
                .hasSize(2);
    }

    @Test
    void accepts_one_day_around_the_clock() {
        assertThat(OpeningHours.on(ZONE, Set.of(DayOfWeek.SUNDAY), hours("12:00", "12:00"))
                        .week())
                .hasSize(1);
    }

    @Test
    void are_immutable() {
        var given =
                new TreeMap<DayOfWeek, List<DailyHours>>(Map.of(DayOfWeek.FRIDAY, List.of(hours("09:00", "10:00"))));
        var hours = new OpeningHours(ZONE, given);

        given.clear();

        assertThat(hours.week()).hasSize(1).isUnmodifiable();
    }

    @Test
    void rejects_days_off_that_end_before_they_begin() {
        assertRefused(() -> TimeOff.of(DAY, DAY.minusDays(1)), "time-off.ends-before-it-begins", DAY, DAY.minusDays(1));
        assertThat(TimeOff.of(DAY, DAY).covers(DAY)).isTrue();
        assertThat(TimeOff.of(DAY, DAY).covers(DAY.plusDays(1))).isFalse();
        assertThat(TimeOff.of(DAY, DAY).covers(DAY.minusDays(1))).isFalse();
    }

    @Test
    void keeps_the_reason_out_of_to_string() {
        assertThat(because(" Family \t")).hasToString("TimeOff[2027-03-05 to 2027-03-05]");
        assertThat(because(" Family \t").reason()).contains("Family");
        assertRefused(() -> because(" "), "time-off-reason.blank");
        assertRefused(() -> because("a\nb"), "time-off-reason.control-character");
        assertRefused(() -> because("a\u0007b"), "time-off-reason.control-character");
        assertRefused(() -> because("r".repeat(201)), "time-off-reason.too-long", 200);
        assertThat(because("r".repeat(200)).reason()).isPresent();
    }

    @Test
    void sorts_days_off_and_extra_hours_and_removes_duplicates() {
        var later = TimeOff.of(DAY, DAY.plusDays(1));
        var noon = new ExtraHours(DAY, hours("12:00", "13:00"));
        var nine = new ExtraHours(DAY, hours("09:00", "10:00"));
        var schedule = maraIsOpen()
                .withTimeOff(later, because("Family"), TimeOff.of(DAY, DAY), later)
                .withExtraHours(noon, nine, noon);

        assertThat(schedule.timeOff()).containsExactly(TimeOff.of(DAY, DAY), because("Family"), later);
        assertThat(schedule.extraHours()).containsExactly(nine, noon);
    }

    @Test
    void new_weekly_hours_leave_the_rest_of_a_schedule() {
        var schedule = maraIsOpen().withTimeOff(TimeOff.of(DAY, DAY));
        var sundays = OpeningHours.on(ZONE, Set.of(DayOfWeek.SUNDAY), hours("12:00", "13:00"));

        assertThat(schedule.withHours(sundays).hours()).isEqualTo(sundays);
        assertThat(schedule.withHours(sundays).timeOff()).isEqualTo(schedule.timeOff());
    }

    private static TimeOff because(String reason) {
        return new TimeOff(DAY, DAY, Optional.of(reason));
    }

    private static OpeningHours week(Map<DayOfWeek, List<DailyHours>> week) {
        return new OpeningHours(ZONE, new TreeMap<>(week));
    }
}
