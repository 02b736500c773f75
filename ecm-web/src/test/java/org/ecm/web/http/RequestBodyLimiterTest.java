package org.ecm.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.ecm.web.configuration.AddressBlock;
import org.junit.jupiter.api.Test;

/** How long a body may take, and how many of one sender are waited for at once. */
class RequestBodyLimiterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // a count of nanoseconds may overflow

    @Test
    void who_sends_a_byte_now_and_then_is_not_waited_for() {
        assertThatExceptionOfType(BodyRejected.class)
                .isThrownBy(() -> BodyDeadline.in(PATIENCE, nanos::get).read(dripping(Duration.ofSeconds(1)), 1_000))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(408));
        assertThat(nanos.get() - (Long.MAX_VALUE - 5))
                .isEqualTo(PATIENCE.plusSeconds(1).toNanos());
    }

    @Test
    void who_is_slow_and_arrives_in_time_is_read_whole() throws IOException {
        assertThat(BodyDeadline.in(PATIENCE, nanos::get).read(dripping(Duration.ofMillis(20)), 1_000))
                .hasSize(1_000);
    }

    @Test
    void no_sender_has_more_under_way_than_so_many_and_none_is_in_anothers_way() {
        var bodies = new RequestBodyLimiter();
        var ann = client("198.51.100.7");
        for (int i = 0; i < RequestBodyLimiter.MAX_CONCURRENT; i++) {
            assertThat(bodies.begin(ann)).isTrue();
        }

        assertThat(bodies.begin(ann)).isFalse();
        assertThat(bodies.begin(ann)).as("a refusal takes no place").isFalse();
        assertThat(bodies.begin(client("198.51.100.8"))).isTrue();
        bodies.end(ann);
        assertThat(bodies.begin(ann)).isTrue();
        assertThat(bodies.begin(ann)).isFalse();
    }

    private static ClientAddress client(String address) {
        return new ClientAddress(Optional.of(AddressBlock.address(address).orElseThrow()));
    }

    private InputStream dripping(Duration pause) {
        return new ByteArrayInputStream(new byte[10_000]) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                nanos.addAndGet(pause.toNanos());
                return super.read(into, offset, 1);
            }
        };
    }
}
