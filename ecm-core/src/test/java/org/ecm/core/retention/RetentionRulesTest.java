package org.ecm.core.retention;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionRulesTest {

    @Test
    void defaults_to_at_most_a_year_after_closing() {
        assertThat(RetentionRules.INITIAL).isEqualTo(new RetentionRules(30, 12, 30));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1_199, 1_200})
    void accepts_1_to_1200(int count) {
        assertThat(new RetentionRules(count, 1, 1).openDays()).isEqualTo(count);
        assertThat(new RetentionRules(1, count, 1).closedMonths()).isEqualTo(count);
        assertThat(new RetentionRules(1, 1, count).spamDays()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_201, Integer.MAX_VALUE})
    void rejects_values_out_of_range(int count) {
        assertRefused(() -> new RetentionRules(count, 1, 1), "retention.out-of-range", 1_200);
        assertRefused(() -> new RetentionRules(1, count, 1), "retention.out-of-range", 1_200);
        assertRefused(() -> new RetentionRules(1, 1, count), "retention.out-of-range", 1_200);
    }
}
