package org.ecm.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestDrainTest {

    private static final long LONG = TimeUnit.MINUTES.toMillis(1);

    private final RequestDrain drain = new RequestDrain();

    @Test
    void requests_come_and_go() {
        assertThat(drain.enter()).isTrue();
        assertThat(drain.enter()).isTrue();
        assertThat(drain.getRequestsUnderWay()).isEqualTo(2);
        drain.leave();
        assertThat(drain.getRequestsUnderWay()).isEqualTo(1);
    }

    @Test
    void waits_for_those_under_way_and_lets_nobody_in_meanwhile() throws Exception {
        drain.enter();
        var drained = CompletableFuture.supplyAsync(() -> drain.drain(LONG));
        while (drain.enter()) {
            drain.leave(); // until it has begun
        }
        assertThat(drained).isNotDone();

        drain.leave();
        assertThat(drained.get(1, TimeUnit.MINUTES)).isTrue();
        assertThat(drain.enter()).isFalse();
    }

    @Test
    void waits_no_longer_than_it_may() {
        drain.enter();

        assertThat(drain.drain(10)).isFalse();
        drain.leave();
        assertThat(drain.drain(0)).isTrue();
    }
}
