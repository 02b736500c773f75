package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.ecm.core.availability.TimeRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A time as it is read where somebody is: across clock changes, in zones of half and quarter hours, around the world. */
class WhenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "America/New_York|2026-03-08T06:30:00Z|Sunday 8 March 2026, 1:30 am to 3:00 am|Eastern Time (New York)",
                "America/New_York|2026-11-01T05:30:00Z|Sunday 1 November 2026, 1:30 am, Eastern Daylight Time to"
                        + " 1:00 am, Eastern Standard Time|Eastern Time (New York)",
                "America/New_York|2026-11-01T06:30:00Z|Sunday 1 November 2026, 1:30 am, Eastern Standard Time to 2:00 am"
                        + "|Eastern Time (New York)",
                "Europe/Vienna|2026-03-29T00:30:00Z|Sunday 29 March 2026, 1:30 am to 3:00 am"
                        + "|Central European Time (Vienna)",
                "Asia/Kolkata|2026-06-08T14:00:00Z|Monday 8 June 2026, 7:30 pm to 8:00 pm|India Time (Kolkata)",
                "Asia/Kathmandu|2026-06-08T14:00:00Z|Monday 8 June 2026, 7:45 pm to 8:15 pm|Nepal Time (Kathmandu)",
                "Australia/Lord_Howe|2026-06-08T14:00:00Z|Tuesday 9 June 2026, 12:30 am to 1:00 am"
                        + "|Lord Howe Time (Lord Howe)",
                "Pacific/Kiritimati|2026-12-31T10:00:00Z|Friday 1 January 2027, 12:00 am to 12:30 am"
                        + "|Line Is. Time (Kiritimati)",
                "UTC|2026-06-08T14:00:00Z|Monday 8 June 2026, 2:00 pm to 2:30 pm|Coordinated Universal Time",
            })
    void half_an_hour(String zone, Instant start, String text, String named) {
        var half = TimeRange.of(start, Duration.ofMinutes(30));

        assertThat(When.of(half, ZoneId.of(zone), Locale.US)).isEqualTo(new When(text, named));
    }
}
