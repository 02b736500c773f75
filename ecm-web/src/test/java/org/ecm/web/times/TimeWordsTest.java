package org.ecm.web.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-03T18:30:00Z | America/New_York    | Tuesday 3 March, 1:30 pm, Eastern Time",
                "2026-03-03T05:00:00Z | America/New_York    | Tuesday 3 March, 12:00 am, Eastern Time",
                // the hour before clocks are put forward, and the one after it
                "2026-03-08T06:30:00Z | America/New_York    | Sunday 8 March, 1:30 am, Eastern Time",
                "2026-03-08T07:30:00Z | America/New_York    | Sunday 8 March, 3:30 am, Eastern Time",
                // an hour that is shown twice is told apart
                "2026-11-01T05:30:00Z | America/New_York    | Sunday 1 November, 1:30 am, Eastern Daylight Time",
                "2026-11-01T06:30:00Z | America/New_York    | Sunday 1 November, 1:30 am, Eastern Standard Time",
                // half hours, and a quarter
                "2026-06-01T12:00:00Z | Asia/Kolkata        | Monday 1 June, 5:30 pm, India Time",
                "2026-06-01T12:00:00Z | Asia/Kathmandu      | Monday 1 June, 5:45 pm, Nepal Time",
                // both sides of the date line
                "2026-06-01T10:30:00Z | Pacific/Pago_Pago   | Sunday 31 May, 11:30 pm, Samoa Time",
                "2026-06-01T10:30:00Z | Pacific/Kiritimati  | Tuesday 2 June, 12:30 am, Line Is. Time",
            })
    void a_moment_is_said_as_people_say_it_where_they_are(Instant instant, String zone, String said) {
        assertThat(new TimeWords(ZoneId.of(zone), Locale.US).full(instant)).isEqualTo(said);
    }

    @Test
    void where_the_day_has_no_halves_none_are_said() {
        var berlin = new TimeWords(ZoneId.of("Europe/Berlin"), Locale.GERMANY);

        assertThat(berlin.full(Instant.parse("2026-03-03T12:30:00Z")))
                .startsWith("Dienstag 3 März, 13:30, Mitteleurop");
        assertThat(berlin.weekday(LocalDate.of(2026, 3, 3))).isEqualTo("Dienstag");
    }
}
