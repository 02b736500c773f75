package org.ecm.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.ecm.core.availability.TimeRange;
import org.ecm.web.text.DateTimeText;
import org.ecm.web.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockedTimeFormTest {

    private static final DateTimeText NEW_YORK = new DateTimeText(ZoneId.of("America/New_York"), Locale.US);
    private static final Instant NOW = Instant.parse("2026-01-05T15:00:00Z");

    private final LinkedHashMap<String, DeskMessage> errors = new LinkedHashMap<>();

    /** 8 March has 23 hours there, and 1 November 25. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 10:00, 11:30, 2026-06-01T14:00:00Z, 2026-06-01T15:30:00Z",
        "2026-06-01, '', '',      2026-06-01T04:00:00Z, 2026-06-02T04:00:00Z",
        "2026-06-01, 22:00, 00:00, 2026-06-02T02:00:00Z, 2026-06-02T04:00:00Z",
        "2026-03-08, '', '',      2026-03-08T05:00:00Z, 2026-03-09T04:00:00Z",
        "2026-11-01, '', '',      2026-11-01T04:00:00Z, 2026-11-02T05:00:00Z",
        "2026-11-01, 01:00, 01:30, 2026-11-01T05:00:00Z, 2026-11-01T06:30:00Z",
        "2026-01-05, '', '',      2026-01-05T05:00:00Z, 2026-01-06T05:00:00Z",
        "2026-06-01, 22:00, 02:00, 2026-06-02T02:00:00Z, 2026-06-02T06:00:00Z",
        "2026-06-01, 18:00, 10:00, 2026-06-01T22:00:00Z, 2026-06-02T14:00:00Z",
        "2026-12-31, 23:59, 00:01, 2027-01-01T04:59:00Z, 2027-01-01T05:01:00Z",
        "2026-03-07, 22:00, 04:00, 2026-03-08T03:00:00Z, 2026-03-08T08:00:00Z",
        "2026-03-07, 22:00, 03:00, 2026-03-08T03:00:00Z, 2026-03-08T07:00:00Z",
        "2026-10-31, 22:00, 02:00, 2026-11-01T02:00:00Z, 2026-11-01T07:00:00Z",
        "2026-10-31, 22:00, 01:30, 2026-11-01T02:00:00Z, 2026-11-01T06:30:00Z",
        "2026-11-01, 01:30, 01:00, 2026-11-01T05:30:00Z, 2026-11-01T06:00:00Z",
        "2026-01-04, 22:00, 10:01, 2026-01-05T03:00:00Z, 2026-01-05T15:01:00Z",
        "2026-06-01, 10:00 pm, 2 am, 2026-06-02T02:00:00Z, 2026-06-02T06:00:00Z"
    })
    void time_is_blocked_as_the_clock_shows_it(String day, String from, String until, Instant start, Instant end) {
        assertThat(new BlockedTimeForm(day, from, until).time(NEW_YORK, NOW, errors))
                .contains(new TimeRange(start, end));
        assertThat(errors).isEmpty();
    }

    @Test
    void every_mistake_is_told_at_once() {
        assertThat(new BlockedTimeForm("", "noon", "night").time(NEW_YORK, NOW, errors))
                .isEmpty();

        assertThat(errors).containsOnlyKeys("day", "from", "until");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 10:00, 10:00, until",
        "2026-06-01, 10:00, '', until",
        "2026-01-04, '', '', day",
        "2026-06-01, 18:00, 10:01, until",
        "2026-06-01, 11:00, 10:00, until",
        "2026-01-04, 22:00, 10:00, day"
    })
    void what_is_empty_or_past_is_told(String day, String from, String until, String field) {
        assertThat(new BlockedTimeForm(day, from, until).time(NEW_YORK, NOW, errors))
                .isEmpty();

        assertThat(errors).containsOnlyKeys(field);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-08, 02:30, 05:00, from",
        "2026-03-08, 01:00, 02:30, until",
        "2026-03-07, 22:00, 02:00, until",
        "2026-03-07, 22:00, 02:59, until"
    })
    void a_time_that_the_clock_skips_is_told_beside_its_field(String day, String from, String until, String field) {
        assertThat(new BlockedTimeForm(day, from, until).time(NEW_YORK, NOW, errors))
                .isEmpty();

        assertThat(errors).containsOnlyKeys(field);
        assertThat(errors.getOrDefault(field, DeskMessage.text("")).in(Texts.of(Locale.US)))
                .contains("from 2:00 AM to 3:00 AM");
    }

    @Test
    void a_midnight_that_the_clock_skips_is_the_beginning_of_its_day() {
        var santiago = new DateTimeText(ZoneId.of("America/Santiago"), Locale.US);

        assertThat(new BlockedTimeForm("2026-09-05", "22:00", "00:00").time(santiago, NOW, errors))
                .contains(new TimeRange(Instant.parse("2026-09-06T02:00:00Z"), Instant.parse("2026-09-06T04:00:00Z")));
        assertThat(new BlockedTimeForm("2026-09-06", "", "").time(santiago, NOW, errors))
                .contains(new TimeRange(Instant.parse("2026-09-06T04:00:00Z"), Instant.parse("2026-09-07T03:00:00Z")));
    }

    @Test
    void a_button_names_its_time() {
        var time = new TimeRange(NOW, NOW.plusSeconds(60));

        assertThat(BlockedTimeForm.named(BlockedTimeForm.name(time))).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "2026-01-05T15:00:00Z", "2026-01-05T15:00:00Z/2026-01-05T15:00:00Z", "a/b"})
    void nothing_else_does(String button) {
        assertThat(BlockedTimeForm.named(button)).isEmpty();
    }
}
