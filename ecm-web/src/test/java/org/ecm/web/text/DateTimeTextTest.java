package org.ecm.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTimeTextTest {

    private static final Locale JVM = Locale.getDefault();
    private static final Instant START = Instant.parse("2026-12-02T20:30:00Z");
    private static final Instant END = Instant.parse("2026-12-02T21:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);

    private final DateTimeText american = in("America/New_York", "en-US");

    @AfterEach
    void restore() {
        Locale.setDefault(JVM);
    }

    @Test
    void writes_as_americans_do() {
        assertThat(american.day(DAY)).isEqualTo("Wednesday, December 2");
        assertThat(american.day(START)).isEqualTo("Wednesday, December 2");
        assertThat(american.dayWithYear(DAY)).isEqualTo("Wednesday, December 2, 2026");
        assertThat(american.dayWithYear(START)).isEqualTo("Wednesday, December 2, 2026");
        assertThat(american.date(DAY)).isEqualTo("December 2, 2026");
        assertThat(american.date(START)).isEqualTo("December 2, 2026");
        assertThat(american.weekday(DAY)).isEqualTo("Wednesday");
        assertThat(american.monthDay(DAY)).isEqualTo("December 2");
        assertThat(american.time(START)).isEqualTo("3:30 PM");
        assertThat(american.at(START)).isEqualTo("Wednesday, December 2 at 3:30 PM ET");
        assertThat(american.atWithYear(START)).isEqualTo("Wednesday, December 2, 2026 at 3:30 PM ET");
        assertThat(american.range(START, END)).isEqualTo("Wednesday, December 2, 3:30 – 4:00 PM ET");
        assertThat(american.rangeWithYear(START, END)).isEqualTo("Wednesday, December 2, 2026, 3:30 – 4:00 PM ET");
        assertThat(american.zoneName()).isEqualTo("Eastern Time");
        assertThat(american.zoneNameWithCity()).isEqualTo("Eastern Time (New York)");
        assertThat(american.isoDay(START)).isEqualTo("2026-12-02");
        assertThat(american.year(START)).isEqualTo(2026);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "America/New_York | en-GB | Wednesday 2 December at 15:30 New York Time",
                "Europe/Berlin    | de-DE | Mittwoch, 2. Dezember um 21:30 MEZ",
                "Europe/Berlin    | en-DE | Wednesday, 2 December at 21:30 CET",
                "America/New_York | es-US | miércoles, 2 de diciembre, 3:30 p.m. ET",
                "America/Phoenix  | en-US | Wednesday, December 2 at 1:30 PM MST",
                "Europe/Berlin    | en-US | Wednesday, December 2 at 9:30 PM Germany Time",
                "UTC              | en-US | Wednesday, December 2 at 8:30 PM GMT",
                "+05:00           | en-US | 'Thursday, December 3 at 1:30 AM GMT+5'"
            })
    void writes_as_people_in_the_region_do(String zone, String locale, String expected) {
        assertThat(in(zone, locale).at(START)).isEqualTo(expected);
    }

    @Test
    void says_which_of_two_equal_clock_times_it_is() {
        var first = Instant.parse("2026-11-01T05:30:00Z");
        var second = Instant.parse("2026-11-01T06:30:00Z");
        assertThat(american.time(first)).isEqualTo("1:30 AM EDT");
        assertThat(american.time(second)).isEqualTo("1:30 AM EST");
        assertThat(american.at(first)).isEqualTo("Sunday, November 1 at 1:30 AM EDT");
        assertThat(american.range(first, second)).isEqualTo("Sunday, November 1 at 1:30 AM EDT – 1:30 AM EST");
        assertThat(in("Europe/Berlin", "en-US").time(Instant.parse("2026-10-25T00:30:00Z")))
                .isEqualTo("2:30 AM GMT+2");
    }

    @Test
    void names_both_days_of_a_range_past_midnight() {
        assertThat(american.range(START, START.plusSeconds(12 * 3600)))
                .isEqualTo("Wednesday, December 2 at 3:30 PM – Thursday, December 3 at 3:30 AM ET");
    }

    @Test
    void names_zones_of_one_name_by_their_city() {
        assertThat(in("America/Detroit", "en-US").zoneNameWithCity()).isEqualTo("Eastern Time (Detroit)");
        assertThat(in("Europe/London", "en-US").zoneNameWithCity()).isEqualTo("United Kingdom Time (London)");
        assertThat(in("UTC", "en-US").zoneNameWithCity()).isEqualTo("GMT");
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York,en-US,New York",
        "America/Argentina/Buenos_Aires,en-US,Buenos Aires",
        "Europe/Vienna,de-AT,Wien",
        "America/St_Johns,en-US,St. John’s",
        "UTC,en-US,GMT"
    })
    void names_the_city_of_a_zone(String zone, String locale, String city) {
        assertThat(in(zone, locale).city()).isEqualTo(city);
    }

    @Test
    void ignores_the_locale_of_the_virtual_machine() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat(american.at(START)).isEqualTo("Wednesday, December 2 at 3:30 PM ET");
    }

    @Test
    void marks_dates_for_the_pseudo_locale() {
        assertThat(in("America/New_York", "en-XA").at(START)).isEqualTo("[Ŵéðñéšðáý, Ðéçéɱƀéŕ 2 áţ 3:30 ÞṀ ÉŢ]");
    }

    private static DateTimeText in(String zone, String locale) {
        return new DateTimeText(ZoneId.of(zone), Locale.forLanguageTag(locale));
    }
}
