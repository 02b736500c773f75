package org.ecm.web.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BotSuspicionTest {

    @ParameterizedTest
    @CsvSource({
        ",                    PT3S,",
        "'',                  PT3S,",
        "' ',                 PT24H,",
        "'',                  PT2.999S,  TOO_SOON",
        ",                    PT0S,      TOO_SOON",
        "'',                  PT-1M,     TOO_SOON",
        "https://ad.example,  PT3S,      HONEYPOT",
        "x,                   PT0S,      HONEYPOT",
    })
    void falls_on_what_no_person_does(String unseen, Duration age, BotSuspicion suspicion) {
        if (suspicion == null) {
            assertThat(BotSuspicion.of(unseen, age, false)).isEmpty();
        } else {
            assertThat(BotSuspicion.of(unseen, age, false)).hasValue(suspicion);
        }
    }
}
