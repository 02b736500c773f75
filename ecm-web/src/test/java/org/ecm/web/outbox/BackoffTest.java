package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that is away is asked less and less often, and not by all at once. */
class BackoffTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 4", "3, 8", "7, 128", "8, 240", "9, 240", "1000, 240"})
    void a_pause_is_twice_the_one_before_and_four_hours_at_most(int attempts, int minutes) {
        var backoff = new Backoff(new Random(1));
        var meant = Duration.ofMinutes(minutes);

        var all = IntStream.range(0, 200).mapToObj(n -> backoff.after(attempts)).toList();

        assertThat(all)
                .allMatch(pause -> pause.compareTo(meant.multipliedBy(9).dividedBy(10)) >= 0)
                .allMatch(pause -> pause.compareTo(meant.multipliedBy(11).dividedBy(10)) <= 0);
        assertThat(all.stream().distinct()).hasSizeGreaterThan(100);
    }
}
