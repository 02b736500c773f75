package org.ecm.core.retention;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionRulesTest {

    @Test
    void until_a_practice_says_otherwise_nothing_is_kept_for_more_than_a_year_after_it_is_over() {
        assertThat(RetentionRules.INITIAL).isEqualTo(new RetentionRules(30, 12, 30));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1_199, 1_200})
    void each_may_be_from_one_to_twelve_hundred(int count) {
        assertThat(new RetentionRules(count, 1, 1).openDays()).isEqualTo(count);
        assertThat(new RetentionRules(1, count, 1).closedMonths()).isEqualTo(count);
        assertThat(new RetentionRules(1, 1, count).spamDays()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_201, Integer.MAX_VALUE})
    void nothing_is_kept_for_want_of_an_end_or_ended_before_it_came(int count) {
        assertRefused(() -> new RetentionRules(count, 1, 1), "retention.out-of-range", 1_200);
        assertRefused(() -> new RetentionRules(1, count, 1), "retention.out-of-range", 1_200);
        assertRefused(() -> new RetentionRules(1, 1, count), "retention.out-of-range", 1_200);
    }
}
