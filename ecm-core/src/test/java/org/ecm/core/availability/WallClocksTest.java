package org.ecm.core.availability;

import static org.ecm.core.testing.AvailabilityExamples.LENIENT;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests clock changes on real dates. */
class WallClocksTest {

    @ParameterizedTest
    @CsvSource({
        "America/New_York,    2027-03-13, 48, an ordinary Saturday",
        "America/New_York,    2027-03-14, 46, put forward at 2",
        "America/New_York,    2027-11-07, 50, put back at 2",
        "Europe/Lisbon,       2027-03-28, 46, put forward at 1",
        "Europe/Lisbon,       2027-10-31, 50, put back at 2",
        "Australia/Lord_Howe, 2027-10-03, 47, put forward by half an hour",
        "Australia/Lord_Howe, 2027-04-04, 49, put back by half an hour",
        "Antarctica/Troll,    2027-03-28, 44, put forward by two hours",
        "America/Sao_Paulo,   2018-11-04, 46, put forward at midnight",
        "America/Sao_Paulo,   2019-02-16, 50, put back at midnight",
        "America/Havana,      2027-11-07, 50, put back at 1 to midnight",
        "Asia/Kolkata,        2027-03-14, 48, never put anywhere",
        "Africa/Casablanca,   2027-02-07, 50, put back for Ramadan",
        "Africa/Casablanca,   2027-03-14, 46, and forward again",
        "Pacific/Apia,        2011-12-29, 48, the last day east of the date line",
        "Pacific/Apia,        2011-12-30,  0, the day that never was",
        "Pacific/Apia,        2011-12-31, 48, the first day west of the date line"
    })
    void a_day_can_have_23_24_or_25_open_hours(String zone, String day, int halfHours) {
        assertThat(SlotQuery.daily(zone, "00:00-00:00").on(day)).hasSize(halfHours);
    }

    @Test
    void skipped_hours_are_not_open() {
        var day = "2027-03-14";

        assertThat(SlotQuery.daily("America/New_York", "02:30-04:00").exactlyOn(day))
                .as("opens as the clock is put forward")
                .containsExactly("03:00-04:00", "03:30-04:00");
        assertThat(SlotQuery.daily("America/New_York", "01:00-02:30").exactlyOn(day))
                .as("closes as the clock is put forward")
                .containsExactly("01:00-05:00", "01:30-05:00");
        assertThat(SlotQuery.daily("America/New_York", "02:00-03:00").exactlyOn(day))
                .isEmpty();
        assertThat(SlotQuery.daily("America/New_York", "01:00-04:00")
                        .forMinutes(120)
                        .exactlyOn(day))
                .as("two hours that pass, not two that are shown")
                .containsExactly("01:00-05:00");
    }

    @Test
    void repeated_hours_are_open_twice() {
        var day = "2027-11-07";

        assertThat(SlotQuery.daily("America/New_York", "01:00-02:00").exactlyOn(day))
                .containsExactly("01:00-04:00", "01:30-04:00", "01:00-05:00", "01:30-05:00");
        assertThat(SlotQuery.daily("America/New_York", "01:00-02:00")
                        .forMinutes(120)
                        .exactlyOn(day))
                .as("without a break between")
                .containsExactly("01:00-04:00");
    }

    @Test
    void a_partly_repeated_hour_leaves_a_gap() {
        var day = "2027-11-07";

        assertThat(SlotQuery.daily("America/New_York", "00:30-01:30").exactlyOn(day))
                .containsExactly("00:30-04:00", "01:00-04:00", "01:00-05:00");
        assertThat(SlotQuery.daily("America/New_York", "01:30-02:30").exactlyOn(day))
                .containsExactly("01:30-04:00", "01:30-05:00", "02:00-05:00");
        assertThat(SlotQuery.daily("America/New_York", "01:30-02:30")
                        .forMinutes(60)
                        .exactlyOn(day))
                .containsExactly("01:30-05:00");
    }

    @Test
    void starts_stay_evenly_spaced_across_clock_changes() {
        var hourly = SlotQuery.daily("America/New_York", "00:30-05:00").under(LENIENT.withStep(Duration.ofMinutes(90)));

        assertThat(hourly.exactlyOn("2027-03-14")).containsExactly("00:30-05:00", "03:00-04:00", "04:30-04:00");
        assertThat(hourly.exactlyOn("2027-11-07"))
                .containsExactly("00:30-04:00", "01:00-05:00", "02:30-05:00", "04:00-05:00");
    }

    @Test
    void repeated_time_without_a_gap_is_one_opening() {
        assertThat(SlotQuery.daily("America/New_York", "01:00-02:00")
                        .under(LENIENT.withStep(Duration.ofMinutes(45)))
                        .exactlyOn("2027-11-07"))
                .containsExactly("01:00-04:00", "01:45-04:00", "01:30-05:00");
    }

    @Test
    void a_clock_set_back_after_midnight_repeats_the_day_before() {
        var nights = SlotQuery.daily("America/St_Johns", "22:00-00:00", "00:00-02:00")
                .under(LENIENT.withStep(Duration.ofMinutes(5)))
                .forMinutes(5);
        var days = SlotQuery.daily("America/St_Johns", "23:45-23:30").forMinutes(15);
        var midnight = nights.instant("2010-11-07T00:00");
        var now = nights.instant("2010-11-01T12:00");

        assertThat(nights.schedule().isOpen(nights.length(), midnight, List.of(), now))
                .as("a minute of Sunday, and then Saturday's again")
                .isTrue();
        assertThat(days.within(TimeRange.of(midnight, Duration.ofMinutes(2))))
                .as("the last hours that began on Friday")
                .extracting(open -> open.startIn(days.zone()).toString())
                .containsExactly("2010-11-06T23:01-03:30[America/St_Johns]");
    }

    @Test
    void hours_across_midnight_use_elapsed_time() {
        var nights = SlotQuery.daily("America/New_York", "22:00-02:00").forMinutes(60);

        assertThat(nights.exactlyOn("2027-03-14"))
                .as("put forward the moment it closes")
                .startsWith("00:00-05:00", "00:30-05:00", "01:00-05:00", "22:00-04:00");
        assertThat(nights.exactlyOn("2027-11-07"))
                .startsWith("00:00-04:00", "00:30-04:00", "01:00-04:00", "01:30-04:00", "01:00-05:00", "22:00-05:00");
    }

    @Test
    void supports_zones_with_fractional_hours() {
        assertThat(firstOn("Asia/Kolkata", "2027-03-14")).isEqualTo("2027-03-14T03:30:00Z");
        assertThat(firstOn("Asia/Kathmandu", "2027-03-14")).isEqualTo("2027-03-14T03:15:00Z");
        assertThat(firstOn("Pacific/Chatham", "2027-01-10")).isEqualTo("2027-01-09T19:15:00Z");
    }

    @Test
    void uses_the_practitioners_day_across_the_date_line() {
        assertThat(firstOn("Pacific/Kiritimati", "2027-06-07")).isEqualTo("2027-06-06T19:00:00Z");
        assertThat(firstOn("Pacific/Pago_Pago", "2027-06-07")).isEqualTo("2027-06-07T20:00:00Z");
    }

    @Test
    void hours_continue_across_a_skipped_day() {
        var nights = SlotQuery.daily("Pacific/Apia", "22:00-02:00").forMinutes(240);

        assertThat(nights.exactlyOn("2011-12-29"))
                .as("midnight is followed by the first hours of the 31st")
                .containsExactly("22:00-10:00");
        assertThat(SlotQuery.daily("Pacific/Apia", "09:00-10:00")
                        .under(LENIENT.withNoticeAndHorizon(Duration.ZERO, 2))
                        .at("2011-12-28T12:00")
                        .on("2011-12-31"))
                .as("the horizon is a day that never was")
                .isEmpty();
    }

    @Test
    void uses_the_zone_rules_of_the_day() {
        assertThat(firstOn("Europe/Istanbul", "2015-11-09")).isEqualTo("2015-11-09T07:00:00Z");
        assertThat(firstOn("Europe/Istanbul", "2016-11-07"))
                .as("clocks were not put back any more")
                .isEqualTo("2016-11-07T06:00:00Z");
        assertThat(firstOn("America/Sao_Paulo", "2018-11-05")).isEqualTo("2018-11-05T11:00:00Z");
        assertThat(firstOn("America/Sao_Paulo", "2019-11-04"))
                .as("clocks were not put forward any more")
                .isEqualTo("2019-11-04T12:00:00Z");
    }

    @Test
    void follows_moroccos_ramadan_clock() {
        assertThat(firstOn("Africa/Casablanca", "2027-02-05")).isEqualTo("2027-02-05T08:00:00Z");
        assertThat(firstOn("Africa/Casablanca", "2027-02-10")).isEqualTo("2027-02-10T09:00:00Z");
        assertThat(firstOn("Africa/Casablanca", "2027-03-15")).isEqualTo("2027-03-15T08:00:00Z");
    }

    @Test
    void follows_zones_that_change_clocks_in_different_weeks() {
        var lisbon = ZoneId.of("Europe/Lisbon");
        var asked = SlotQuery.daily("America/New_York", "09:00-10:00");

        assertThat(asked.within(asked.time("2027-03-12", "09:00", "09:01"))
                        .get(0)
                        .startIn(lisbon))
                .hasToString("2027-03-12T14:00Z[Europe/Lisbon]");
        assertThat(asked.within(asked.time("2027-03-15", "09:00", "09:01"))
                        .get(0)
                        .startIn(lisbon))
                .hasToString("2027-03-15T13:00Z[Europe/Lisbon]");
        assertThat(asked.within(asked.time("2027-03-29", "09:00", "09:01"))
                        .get(0)
                        .startIn(lisbon))
                .hasToString("2027-03-29T14:00+01:00[Europe/Lisbon]");
    }

    /** Returns the first slot of a day that opens at nine. */
    private static String firstOn(String zone, String day) {
        var asked = SlotQuery.daily(zone, "09:00-10:00");
        var date = LocalDate.parse(day);
        var range = new TimeRange(
                date.atStartOfDay(asked.zone()).toInstant(),
                date.plusDays(1).atStartOfDay(asked.zone()).toInstant());
        return asked.within(range).get(0).start().toString();
    }
}
