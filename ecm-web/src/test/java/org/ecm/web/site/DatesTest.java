package org.ecm.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "UTC,                 2026-01-01, 2026",
        "America/New_York,    2025-12-31, 2025",
        "Pacific/Kiritimati,  2026-01-01, 2026",
        "Pacific/Pago_Pago,   2025-12-31, 2025",
    })
    void are_the_days_of_the_sites_zone(String zone, String day, int year) {
        var dates = new Dates(ZoneId.of(zone), Locale.US);

        assertThat(dates.isoDay(NEW_YEAR)).isEqualTo(day);
        assertThat(dates.year(NEW_YEAR)).isEqualTo(year);
        assertThat(dates.day(NEW_YEAR)).isEqualTo(dates.day(LocalDate.parse(day)));
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, 'March 2, 2026'",
        "en-GB, 2 March 2026",
        "de,    2. M\u00e4rz 2026",
        "fr,    2 mars 2026",
        "ja,    2026\u5e743\u67082\u65e5",
    })
    void are_written_as_the_locale_has_it(String locale, String written) {
        assertThat(new Dates(ZoneId.of("UTC"), Locale.forLanguageTag(locale)).day(LocalDate.of(2026, 3, 2)))
                .isEqualTo(written);
    }
}
