package org.ecm.web.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ecm.web.ical.RandomRules.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Random rules mean what trying each second, minute or hour finds. */
@Execution(ExecutionMode.CONCURRENT) // it shares nothing
class RecurrenceOracleTest {

    /** More of them with {@code -Decm.fuzz.rules}. */
    private static final int RULES = Integer.getInteger("ecm.fuzz.rules", 400);

    @Test
    void finds_what_trying_each_moment_finds() {
        var random = new Random(Long.getLong("ecm.fuzz.seed", 20261130));
        var rules = new RandomRules(random);
        int occurring = 0;
        for (int i = 0; i < RULES; i++) {
            var trial = rules.next();
            var expected = new BruteForceRecurrence(trial.text(), trial.start()).until(trial.to());
            assertThat(found(trial, trial.start())).as("%s", trial).isEqualTo(expected);

            var from = expected.isEmpty() ? trial.to() : expected.get(random.nextInt(expected.size()));
            assertThat(found(trial, from))
                    .as("%s from %s", trial, from)
                    .isEqualTo(expected.stream()
                            .filter(moment -> !moment.isBefore(from))
                            .toList());
            occurring += expected.isEmpty() ? 0 : 1;
        }
        assertThat(occurring).isGreaterThan(RULES / 3);
    }

    private static List<LocalDateTime> found(Trial trial, LocalDateTime from) {
        var found = new ArrayList<LocalDateTime>();
        new Recurrence(RecurrenceRule.parse(trial.text()), trial.start(), Optional.empty(), new ReadingBudget())
                .between(from, trial.to(), found::add);
        return found;
    }
}
