package org.ecm.web.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.protection.RateLimitRule.SIGN_IN;
import static org.ecm.web.protection.RateLimitRule.SUBMISSION;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecm.web.configuration.AddressBlock;
import org.ecm.web.http.ClientAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

    private static final ClientAddress ANN = client("198.51.100.7");
    private static final ClientAddress BEN = client("198.51.100.8");

    private final Stopwatch time = new Stopwatch();
    private final RateLimit rates = new RateLimit(time);

    @Test
    void twenty_submissions_are_let_through_and_then_one_every_30_seconds() {
        assertThat(triesLetThrough(SUBMISSION, ANN, 25)).isEqualTo(20);
        assertThat(rates.tooMany(SUBMISSION, ANN)).hasValue(Duration.ofSeconds(30));

        time.passes(Duration.ofMillis(29_999));
        assertThat(rates.tooMany(SUBMISSION, ANN)).hasValue(Duration.ofMillis(1));
        time.passes(Duration.ofMillis(1));
        assertThat(rates.tooMany(SUBMISSION, ANN)).isEmpty();
        assertThat(rates.tooMany(SUBMISSION, ANN)).isPresent();
    }

    @Test
    void whoever_waits_for_the_whole_window_has_all_of_it_again() {
        triesLetThrough(SUBMISSION, ANN, 25);
        time.passes(SUBMISSION.window);

        assertThat(triesLetThrough(SUBMISSION, ANN, 25)).isEqualTo(20);
    }

    @Test
    void one_address_takes_nothing_from_another_nor_one_limit_from_the_other() {
        triesLetThrough(SUBMISSION, ANN, 25);

        assertThat(triesLetThrough(SUBMISSION, BEN, 25)).isEqualTo(20);
        assertThat(triesLetThrough(SIGN_IN, ANN, 10)).isEqualTo(5);
    }

    @Test
    void whoever_tries_to_sign_in_from_many_addresses_locks_out_nobody() {
        int through = IntStream.range(0, 100)
                .map(i -> triesLetThrough(SIGN_IN, client("203.0.113." + i), 10))
                .sum();

        assertThat(through).isEqualTo(500);
        assertThat(triesLetThrough(SIGN_IN, ANN, 10)).isEqualTo(5);
        assertThat(rates.tooMany(SIGN_IN, ANN)).hasValue(Duration.ofSeconds(12));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::3,     2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::3,     2001:db8:1:3::3,      false",
        "198.51.100.7,        ::ffff:198.51.100.7,  true",
        "198.51.100.7,        c633:6407::,          false",
    })
    void an_ipv6_household_has_one_network(String one, String other, boolean same) {
        triesLetThrough(SUBMISSION, client(one), 25);

        assertThat(rates.tooMany(SUBMISSION, client(other)).isPresent()).isEqualTo(same);
    }

    @Test
    void those_whose_address_is_unknown_share_one() {
        triesLetThrough(SUBMISSION, new ClientAddress(Optional.empty()), 25);

        assertThat(rates.tooMany(SUBMISSION, new ClientAddress(Optional.empty())))
                .isPresent();
        assertThat(rates.tooMany(SUBMISSION, ANN)).isEmpty();
    }

    @Test
    void no_address_is_held_for_longer_than_the_window() {
        rates.tooMany(SUBMISSION, ANN);
        time.passes(SUBMISSION.window.minusNanos(1));
        rates.tooMany(SUBMISSION, BEN);
        assertThat(rates.held(SUBMISSION)).isEqualTo(2);

        time.passes(Duration.ofNanos(1));
        assertThat(rates.held(SUBMISSION)).isEqualTo(1);
    }

    @Test
    void no_number_of_addresses_fills_the_memory() {
        for (int i = 0; i < 25_000; i++) {
            rates.tooMany(SUBMISSION, client("10.0." + i / 256 + "." + i % 256));
        }

        assertThat(rates.held(SUBMISSION)).isBetween(10_000L, 20_000L);
    }

    @ParameterizedTest
    @CsvSource({"PT30S, 30", "PT29.000000001S, 30", "PT0.000000001S, 1", "PT1S, 1"})
    void a_refusal_tells_whole_seconds_rounded_up(Duration wait, String seconds) {
        var answer = RateLimit.refusal(wait).build();

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo(seconds);
    }

    private int triesLetThrough(RateLimitRule limit, ClientAddress client, int tries) {
        return (int) IntStream.range(0, tries)
                .filter(i -> rates.tooMany(limit, client).isEmpty())
                .count();
    }

    private static ClientAddress client(String address) {
        return new ClientAddress(Optional.of(AddressBlock.address(address).orElseThrow()));
    }

    /** Time that passes when a test says so. */
    private static final class Stopwatch implements TimeMeter {

        private long nanos;

        void passes(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
