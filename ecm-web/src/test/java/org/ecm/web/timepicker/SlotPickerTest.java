package org.ecm.web.timepicker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ecm.core.availability.Slot;
import org.ecm.core.availability.TimeRange;
import org.ecm.web.text.DateTimeText;
import org.junit.jupiter.api.Test;

class SlotPickerTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);

    private static DateTimeText in(String zone) {
        return new DateTimeText(ZoneId.of(zone), Locale.US);
    }

    private static Slot at(String instant) {
        return new Slot(TimeRange.of(Instant.parse(instant), HALF_AN_HOUR));
    }

    /** {@return a time at noon of several days} */
    private static List<Slot> noons(int days) {
        return IntStream.range(0, days)
                .mapToObj(day -> at(FIRST.plusDays(day) + "T12:00:00Z"))
                .toList();
    }

    private static List<LocalDate> dates(SlotPicker times) {
        return times.days().stream().map(SlotPicker.SlotDay::date).toList();
    }

    @Test
    void times_stand_on_the_day_that_they_are_on_where_somebody_is() {
        var open = List.of(at("2026-06-01T22:30:00Z"), at("2026-06-02T03:30:00Z"));

        var newYork = SlotPicker.of(open, in("America/New_York"), FIRST);
        var tokyo = SlotPicker.of(open, in("Asia/Tokyo"), FIRST);

        assertThat(newYork.days())
                .singleElement()
                .satisfies(day -> assertThat(day.times())
                        .extracting(SlotPicker.SlotTime::label)
                        .containsExactly("6:30 PM", "11:30 PM"));
        assertThat(tokyo.days()).singleElement().satisfies(day -> {
            assertThat(day.weekday() + " " + day.label()).isEqualTo("Tuesday June 2");
            assertThat(day.times())
                    .extracting(SlotPicker.SlotTime::spoken)
                    .containsExactly("Tuesday, June 2 at 7:30 AM Japan Time", "Tuesday, June 2 at 12:30 PM Japan Time");
        });
    }

    @Test
    void days_are_turned_like_pages_and_none_is_passed_over() {
        var dates = in("Europe/London");
        var first = SlotPicker.of(noons(12), dates, FIRST);
        var second = SlotPicker.of(noons(12), dates, first.later().orElseThrow());
        var third = SlotPicker.of(noons(12), dates, second.later().orElseThrow());

        assertThat(dates(first)).hasSize(SlotPicker.MAX_DAYS).startsWith(FIRST);
        assertThat(first.earlier()).isEmpty();
        assertThat(dates(second)).startsWith(FIRST.plusDays(5)).hasSize(5);
        assertThat(second.earlier()).contains(FIRST);
        assertThat(dates(third)).containsExactly(FIRST.plusDays(10), FIRST.plusDays(11));
        assertThat(third.later()).isEmpty();
        assertThat(third.earlier()).contains(FIRST.plusDays(5));
    }

    @Test
    void beyond_the_last_day_the_last_ones_are_shown() {
        var shown = SlotPicker.of(noons(7), in("Europe/London"), FIRST.plusDays(300));

        assertThat(dates(shown)).startsWith(FIRST.plusDays(2)).endsWith(FIRST.plusDays(6));
        assertThat(shown.earlier()).contains(FIRST);
        assertThat(SlotPicker.of(noons(3), in("Europe/London"), LocalDate.MIN).from())
                .contains(FIRST);
    }

    @Test
    void where_nothing_is_open_there_is_nothing_to_choose() {
        var none = SlotPicker.of(List.of(), in("Europe/London"), FIRST);

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.from()).isEmpty();
        assertThat(none.later()).isEmpty();
    }
}
