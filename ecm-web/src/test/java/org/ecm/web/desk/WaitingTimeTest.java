package org.ecm.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.ecm.web.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTimeTest {

    @ParameterizedTest
    @CsvSource({
        "PT-5S, less than a minute",
        "PT59S, less than a minute",
        "PT1M, 1 minute",
        "PT59M59S, 59 minutes",
        "PT1H, 1 hour",
        "PT47H59M, 47 hours",
        "PT48H, 2 days",
        "P30D, 30 days"
    })
    void it_is_said_as_people_count_it(Duration waited, String said) {
        var received = Instant.parse("2026-06-01T12:00:00Z");

        var texts = Texts.of(Locale.US);
        assertThat(WaitingTime.since(received, received.plus(waited), false).in(texts))
                .isEqualTo("Waiting " + said);
        assertThat(WaitingTime.since(received, received.plus(waited), true).in(texts))
                .isEqualTo("Needs review, waiting " + said);
    }
}
