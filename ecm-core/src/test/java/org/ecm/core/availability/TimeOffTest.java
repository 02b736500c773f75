package org.ecm.core.availability;

import static org.ecm.core.testing.AvailabilityExamples.hours;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tests days off, extra hours and midnight; March 5 is a Friday. */
class TimeOffTest {

    private static final LocalDate FRIDAY = LocalDate.of(2027, 3, 5);
    private static final SlotQuery DAYS = SlotQuery.daily("America/New_York", "09:00-10:00");
    private static final SlotQuery NIGHTS =
            SlotQuery.daily("America/New_York", "22:00-02:00").forMinutes(60);

    @Test
    void closes_all_days_from_first_to_last() {
        var away = DAYS.closed(TimeOff.of(FRIDAY, FRIDAY.plusDays(2)));

        assertThat(away.on("2027-03-04")).containsExactly("09:00", "09:30");
        assertThat(away.on("2027-03-05")).isEmpty();
        assertThat(away.on("2027-03-06")).isEmpty();
        assertThat(away.on("2027-03-07")).isEmpty();
        assertThat(away.on("2027-03-08")).containsExactly("09:00", "09:30");
    }

    @Test
    void cancels_hours_past_midnight_of_a_day_off() {
        var away = NIGHTS.closed(TimeOff.of(FRIDAY, FRIDAY));

        assertThat(away.on("2027-03-06"))
                .as("all but Friday's hours")
                .containsExactly("22:00", "22:30", "23:00", "23:30");
    }

    @Test
    void ends_the_evening_before_at_midnight() {
        var away = NIGHTS.closed(TimeOff.of(FRIDAY, FRIDAY));

        assertThat(away.on("2027-03-04"))
                .as("Thursday to midnight, and what is left of Wednesday's hours")
                .containsExactly("00:00", "00:30", "01:00", "22:00", "22:30", "23:00");
        assertThat(away.on("2027-03-05")).isEmpty();
    }

    @Test
    void extra_hours_apply_on_a_day_off() {
        var away = DAYS.closed(TimeOff.of(FRIDAY, FRIDAY.plusDays(1)))
                .alsoOpen(new ExtraHours(FRIDAY, hours("23:00", "01:00")));

        assertThat(away.on("2027-03-05")).containsExactly("23:00", "23:30");
        assertThat(away.on("2027-03-06")).containsExactly("00:00", "00:30");
    }

    @Test
    void extra_hours_add_to_the_weekly_hours() {
        var more = DAYS.alsoOpen(
                new ExtraHours(FRIDAY, hours("20:00", "21:00")), new ExtraHours(FRIDAY, hours("09:15", "10:45")));

        assertThat(more.on("2027-03-05"))
                .as("each opening has steps of its own")
                .containsExactly("09:00", "09:15", "09:30", "09:45", "10:15", "20:00", "20:30");
        assertThat(more.forMinutes(90).on("2027-03-05"))
                .as("a meeting may begin in one opening and end in another")
                .containsExactly("09:00", "09:15");
        assertThat(more.on("2027-03-12")).containsExactly("09:00", "09:30");
    }

    @Test
    void returns_slots_of_overlapping_openings_once() {
        var more = DAYS.alsoOpen(new ExtraHours(FRIDAY, hours("09:00", "10:00")));

        assertThat(more.on("2027-03-05")).containsExactly("09:00", "09:30");
    }

    @Test
    void a_meeting_can_span_openings_that_touch_at_midnight() {
        var touching = SlotQuery.of(new OpeningHours(
                        ZoneId.of("America/New_York"),
                        new TreeMap<>(Map.of(
                                DayOfWeek.FRIDAY, List.of(hours("22:15", "00:00")),
                                DayOfWeek.SATURDAY, List.of(hours("00:00", "01:00"), hours("01:01", "02:00"))))))
                .forMinutes(60);

        assertThat(touching.on("2027-03-05")).containsExactly("22:15", "22:45", "23:15", "23:45");
        assertThat(touching.on("2027-03-06"))
                .as("not over the minute in which it is closed")
                .containsExactly("00:00");
    }

    @Test
    void can_be_open_around_the_clock() {
        var always = SlotQuery.daily("America/New_York", "00:00-00:00").forMinutes(480);

        assertThat(always.on("2027-03-05")).hasSize(48).startsWith("00:00").endsWith("23:30");
        assertThat(always.forMinutes(36 * 60).open("2027-03-05T20:00")).isTrue();
    }
}
