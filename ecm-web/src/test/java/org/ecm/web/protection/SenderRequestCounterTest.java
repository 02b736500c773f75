package org.ecm.web.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.ecm.web.configuration.AddressBlock;
import org.ecm.web.http.ClientAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderRequestCounterTest {

    private static final ClientAddress ANN = client("198.51.100.7");
    private static final ClientAddress BEN = client("198.51.100.8");
    private static final int MOST = 4;

    private final AtomicLong now = new AtomicLong();
    private final SenderRequestCounter requests = new SenderRequestCounter(now::get);

    @Test
    void a_sender_makes_four_requests_within_any_24_hours() {
        count(ANN, 1);
        passes(Duration.ofHours(12));
        IntStream.rangeClosed(2, MOST).forEach(n -> count(ANN, n));
        assertThat(requests.isFull(ANN, form(5), MOST)).isTrue();
        assertThat(requests.count(ANN, form(5), MOST)).isFalse();

        passes(Duration.ofHours(12).minusNanos(1));
        assertThat(requests.count(ANN, form(5), MOST)).isFalse();
        passes(Duration.ofNanos(1));
        count(ANN, 5);
        assertThat(requests.count(ANN, form(6), MOST))
                .as("the other three are 12 hours old")
                .isFalse();
    }

    @Test
    void a_form_counts_once_however_often_it_is_sent() {
        IntStream.range(0, 9).forEach(n -> count(ANN, 1));
        IntStream.rangeClosed(2, MOST).forEach(n -> count(ANN, n));

        assertThat(requests.isFull(ANN, form(1), MOST)).as("it is among them").isFalse();
        assertThat(requests.isFull(ANN, form(5), MOST)).isTrue();
    }

    @Test
    void a_form_that_came_to_nothing_makes_room() {
        IntStream.rangeClosed(1, MOST).forEach(n -> count(ANN, n));

        requests.discount(ANN, form(2));
        requests.discount(BEN, form(2));

        count(ANN, 5);
    }

    @Test
    void one_sender_takes_nothing_from_another() {
        IntStream.rangeClosed(1, MOST).forEach(n -> count(ANN, n));

        assertThat(requests.isFull(BEN, form(5), MOST)).isFalse();
        count(BEN, 5);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "198.51.100.7, 198.51.100.8, false"
    })
    void a_household_is_one_sender(String one, String other, boolean same) {
        IntStream.rangeClosed(1, MOST).forEach(n -> count(client(one), n));

        assertThat(requests.isFull(client(other), form(5), MOST)).isEqualTo(same);
    }

    @Test
    void of_many_at_once_four_are_counted() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var tries = IntStream.range(0, 200)
                    .mapToObj(n -> (Callable<Boolean>) () -> requests.count(ANN, form(n), MOST))
                    .toList();
            int counted = 0;
            for (var each : threads.invokeAll(tries)) {
                counted += each.get() ? 1 : 0;
            }
            assertThat(counted).isEqualTo(MOST);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_sender_is_forgotten_after_a_day() {
        count(ANN, 1);
        assertThat(requests.held()).isEqualTo(1);

        passes(Duration.ofHours(24));

        assertThat(requests.held()).isZero();
    }

    @Test
    void no_more_senders_are_held_than_memory_bears() {
        for (int n = 0; n < 25_000; n++) {
            requests.count(client("10." + n / 65_536 + "." + n / 256 % 256 + "." + n % 256), form(1), MOST);
        }

        assertThat(requests.held()).isLessThanOrEqualTo(20_000);
    }

    private void count(ClientAddress sender, int form) {
        assertThat(requests.count(sender, form(form), MOST)).isTrue();
    }

    private void passes(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static UUID form(int n) {
        return new UUID(0, n);
    }

    private static ClientAddress client(String address) {
        return new ClientAddress(AddressBlock.address(address));
    }
}
