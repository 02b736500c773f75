package org.ecm.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import org.ecm.web.text.DateTimeText;
import org.ecm.web.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimeParserTest {

    private static final DateTimeText NEW_YORK = new DateTimeText(ZoneId.of("America/New_York"), Locale.US);

    private final HashMap<String, DeskMessage> mistakes = new HashMap<>();

    @ParameterizedTest
    @CsvSource({
        "09:05, 09:05",
        "9:05, 09:05",
        "14:30:00, 14:30",
        "2:30 pm, 14:30",
        "' 2:30PM ', 14:30",
        "12:00 am, 00:00",
        "12 pm, 12:00",
        "7pm, 19:00"
    })
    void a_time_is_read_as_people_and_browsers_write_it(String typed, LocalTime time) {
        assertThat(LocalTimeParser.time("time", typed, mistakes)).contains(time);
        assertThat(mistakes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "24:00", "9", "9.30", "13:00 pm", "noon", "09:60", "٠٩:٣٠"})
    void whatever_else_is_typed_is_told(String typed) {
        assertThat(LocalTimeParser.time("time", typed, mistakes)).isEmpty();
        assertThat(mistakes).containsOnlyKeys("time");
        assertThat(LocalTimeParser.typeOfTime(typed)).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-02-29",
                "2027-2-1",
                "27-02-01",
                "+12027-02-01",
                "-2027-02-01",
                "02/01/2027",
                "2027-02-01T00:00"
            })
    void a_day_that_is_none_is_told(String typed) {
        assertThat(LocalTimeParser.day("day", typed, mistakes)).isEmpty();
        assertThat(mistakes).containsOnlyKeys("day");
        assertThat(LocalTimeParser.typeOfDay(typed)).isEqualTo("text");
    }

    @Test
    void what_is_well_typed_stands_in_a_field_of_its_own_kind() {
        assertThat(LocalTimeParser.typeOfDay("2028-02-29")).isEqualTo("date");
        assertThat(LocalTimeParser.typeOfDay("")).isEqualTo("date");
        assertThat(LocalTimeParser.typeOfTime("23:59")).isEqualTo("time");
        assertThat(LocalTimeParser.typeOfTime("")).isEqualTo("time");
    }

    @Test
    void the_clock_shows_a_time_once_or_twice_or_never() {
        assertThat(LocalTimeParser.shown(LocalDateTime.parse("2026-11-02T01:30"), NEW_YORK.zone()))
                .containsExactly(Instant.parse("2026-11-02T06:30:00Z"));
        assertThat(LocalTimeParser.shown(LocalDateTime.parse("2026-11-01T01:30"), NEW_YORK.zone()))
                .containsExactly(Instant.parse("2026-11-01T05:30:00Z"), Instant.parse("2026-11-01T06:30:00Z"));
        var skipped = LocalDateTime.parse("2026-03-08T02:30");
        assertThat(LocalTimeParser.shown(skipped, NEW_YORK.zone())).isEmpty();
        assertThat(LocalTimeParser.skipped(skipped, NEW_YORK).in(Texts.of(Locale.US)))
                .contains("from 2:00 AM to 3:00 AM");
    }
}
