package org.ecm.core.author;

import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ecm.core.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialInForceTest {

    @ParameterizedTest(name = "{0} in {1} ends at {2}")
    @CsvSource({
        "2026-06-30, America/New_York, 2026-07-01T04:00:00Z", // an ordinary day
        "2026-03-08, America/New_York, 2026-03-09T04:00:00Z", // 23 hours
        "2026-11-01, America/New_York, 2026-11-02T05:00:00Z", // 25 hours
        "2026-06-30, Pacific/Kiritimati, 2026-06-30T10:00:00Z", // the first place to end a day
        "2026-06-30, Pacific/Pago_Pago, 2026-07-01T11:00:00Z", // nearly the last
        "2011-12-29, Pacific/Apia, 2011-12-30T10:00:00Z", // the day before the one that Samoa skipped
        "2011-12-30, Pacific/Apia, 2011-12-30T10:00:00Z", // a skipped day
        "2011-12-31, Pacific/Apia, 2011-12-31T10:00:00Z",
        "2026-12-31, UTC, 2027-01-01T00:00:00Z"
    })
    void is_valid_to_the_end_of_its_last_day_in_the_sites_zone(LocalDate last, ZoneId zone, Instant end) {
        var credential = Examples.degree().registeredUntil(last);

        assertThat(credential.isValidAt(end.minus(1, ChronoUnit.MICROS), zone)).isTrue();
        assertThat(credential.isValidAt(end, zone)).isFalse();
        assertThat(credential.isValidAt(end.plus(365, ChronoUnit.DAYS), zone)).isFalse();
    }

    @ParameterizedTest(name = "{0} in {1} begins at {2}")
    @CsvSource({
        "2026-03-08, America/New_York, 2026-03-08T05:00:00Z",
        "2026-03-09, America/New_York, 2026-03-09T04:00:00Z",
        "2026-11-01, America/New_York, 2026-11-01T04:00:00Z",
        "2026-11-02, America/New_York, 2026-11-02T05:00:00Z",
        "2026-09-06, America/Santiago, 2026-09-06T04:00:00Z" // a day without a midnight
    })
    void is_valid_from_the_start_of_its_first_day_in_the_sites_zone(LocalDate first, ZoneId zone, Instant begin) {
        var credential = issued(Optional.of(first), Optional.empty());

        assertThat(credential.isValidAt(begin.minus(1, ChronoUnit.MICROS), zone))
                .isFalse();
        assertThat(credential.isValidAt(begin, zone)).isTrue();
    }

    @Test
    void is_valid_for_a_single_day() {
        var day = LocalDate.of(2026, 6, 30);
        var credential = issued(Optional.of(day), Optional.of(day));

        assertThat(credential.isValidAt(Instant.parse("2026-06-30T03:59:59.999999Z"), Examples.ZONE))
                .isFalse();
        assertThat(credential.isValidAt(Instant.parse("2026-06-30T04:00:00Z"), Examples.ZONE))
                .isTrue();
        assertThat(credential.isValidAt(Instant.parse("2026-07-01T03:59:59.999999Z"), Examples.ZONE))
                .isTrue();
        assertThat(credential.isValidAt(Instant.parse("2026-07-01T04:00:00Z"), Examples.ZONE))
                .isFalse();
    }

    @Test
    void is_always_valid_without_dates() {
        assertThat(Examples.degree().isValidAt(Instant.EPOCH, Examples.ZONE)).isTrue();
        assertThat(Examples.degree().isValidAt(Instant.parse("9999-12-31T23:59:59Z"), Examples.ZONE))
                .isTrue();
    }

    private static Credential issued(Optional<LocalDate> first, Optional<LocalDate> last) {
        var degree = Examples.degree();
        return new Credential(
                degree.code(),
                degree.kind(),
                degree.title(),
                degree.issuer(),
                Optional.empty(),
                Optional.empty(),
                first,
                last,
                Optional.empty(),
                Optional.empty());
    }
}
