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

/** What is closed, what is open in spite of it, and what happens at midnight; the fifth of March is a Friday. */
class ClosuresTest {

    private static final LocalDate FRIDAY = LocalDate.of(2027, 3, 5);
    private static final Asked DAYS = Asked.daily("America/New_York", "09:00-10:00");
    private static final Asked NIGHTS =
            Asked.daily("America/New_York", "22:00-02:00").forMinutes(60);

    @Test
    void a_closure_closes_its_first_and_its_last_day_and_all_between() {
        var away = DAYS.closed(Closure.of(FRIDAY, FRIDAY.plusDays(2)));

        assertThat(away.on("2027-03-04")).containsExactly("09:00", "09:30");
        assertThat(away.on("2027-03-05")).isEmpty();
        assertThat(away.on("2027-03-06")).isEmpty();
        assertThat(away.on("2027-03-07")).isEmpty();
        assertThat(away.on("2027-03-08")).containsExactly("09:00", "09:30");
    }

    @Test
    void a_closed_evening_is_closed_beyond_midnight_too() {
        var away = NIGHTS.closed(Closure.of(FRIDAY, FRIDAY));

        assertThat(away.on("2027-03-06"))
                .as("all but Friday's hours")
                .containsExactly("22:00", "22:30", "23:00", "23:30");
    }

    @Test
    void the_evening_before_ends_when_a_closed_day_begins() {
        var away = NIGHTS.closed(Closure.of(FRIDAY, FRIDAY));

        assertThat(away.on("2027-03-04"))
                .as("Thursday to midnight, and what is left of Wednesday's hours")
                .containsExactly("00:00", "00:30", "01:00", "22:00", "22:30", "23:00");
        assertThat(away.on("2027-03-05")).isEmpty();
    }

    @Test
    void an_extra_opening_opens_a_closed_day_and_is_itself_not_closed() {
        var away = DAYS.closed(Closure.of(FRIDAY, FRIDAY.plusDays(1)))
                .alsoOpen(new ExtraOpening(FRIDAY, hours("23:00", "01:00")));

        assertThat(away.on("2027-03-05")).containsExactly("23:00", "23:30");
        assertThat(away.on("2027-03-06")).containsExactly("00:00", "00:30");
    }

    @Test
    void an_extra_opening_adds_to_the_hours_of_the_week() {
        var more = DAYS.alsoOpen(
                new ExtraOpening(FRIDAY, hours("20:00", "21:00")), new ExtraOpening(FRIDAY, hours("09:15", "10:45")));

        assertThat(more.on("2027-03-05"))
                .as("each opening has steps of its own")
                .containsExactly("09:00", "09:15", "09:30", "09:45", "10:15", "20:00", "20:30");
        assertThat(more.forMinutes(90).on("2027-03-05"))
                .as("a meeting may begin in one opening and end in another")
                .containsExactly("09:00", "09:15");
        assertThat(more.on("2027-03-12")).containsExactly("09:00", "09:30");
    }

    @Test
    void an_opening_that_says_the_same_twice_opens_once() {
        var more = DAYS.alsoOpen(new ExtraOpening(FRIDAY, hours("09:00", "10:00")));

        assertThat(more.on("2027-03-05")).containsExactly("09:00", "09:30");
    }

    @Test
    void what_touches_at_midnight_is_one_opening_to_a_meeting() {
        var touching = Asked.of(new OpeningHours(
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
    void the_whole_day_is_open_day_after_day() {
        var always = Asked.daily("America/New_York", "00:00-00:00").forMinutes(480);

        assertThat(always.on("2027-03-05")).hasSize(48).startsWith("00:00").endsWith("23:30");
        assertThat(always.forMinutes(36 * 60).open("2027-03-05T20:00")).isTrue();
    }
}
