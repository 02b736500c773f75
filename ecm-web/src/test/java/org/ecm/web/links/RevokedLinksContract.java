package org.ecm.web.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.StaleRevision;
import org.junit.jupiter.api.Test;

/** What every {@link RevokedLinks} promises, wherever it is kept. */
interface RevokedLinksContract {

    /** {@return where nothing was revoked yet, unshared with any other test} */
    Stored stored();

    /**
     * Revoked links beside the requests they belong to.
     *
     * @param requests of the same store
     * @param links what is tested
     */
    record Stored(ConsultationRequests requests, RevokedLinks links) {

        /** {@return a request that is kept} */
        RequestId kept(int n) {
            return requests.submit(request(n), inquiry(), List.of()).id();
        }
    }

    @Test
    default void no_link_is_dead_before_one_is_revoked() {
        var stored = stored();

        assertThat(stored.links().until(stored.kept(1))).isEmpty();
    }

    @Test
    default void links_are_revoked_to_the_microsecond_and_those_of_one_request_only() {
        var stored = stored();
        var mine = stored.kept(1);
        var theirs = stored.kept(2);
        var until = NOW.plus(7, ChronoUnit.MICROS);

        stored.links().revoke(mine, until);

        assertThat(stored.links().until(mine)).contains(until);
        assertThat(stored.links().until(theirs)).isEmpty();
    }

    @Test
    default void links_that_are_revoked_again_are_dead_up_to_the_later_moment() {
        var stored = stored();
        var id = stored.kept(1);

        stored.links().revoke(id, NOW);
        stored.links().revoke(id, NOW.plusSeconds(5));

        assertThat(stored.links().until(id)).contains(NOW.plusSeconds(5));
    }

    @Test
    default void nobody_brings_a_dead_link_back() {
        var stored = stored();
        var id = stored.kept(1);

        stored.links().revoke(id, NOW);
        stored.links().revoke(id, NOW.minusSeconds(5));

        assertThat(stored.links().until(id)).contains(NOW);
    }

    @Test
    default void whoever_revokes_at_the_same_time_succeeds_or_is_told() throws Exception {
        var stored = stored();
        for (int round = 1; round <= 5; round++) {
            var id = stored.kept(round);

            var revoked = atOnce(stored.links(), id);

            assertThat(revoked).isNotEmpty();
            assertThat(stored.links().until(id)).contains(revoked.get(revoked.size() - 1));
        }
    }

    /** {@return those moments of eight threads that were recorded, in their order} */
    private static List<Instant> atOnce(RevokedLinks links, RequestId id) throws Exception {
        int threads = 8;
        var start = new CyclicBarrier(threads);
        var runners = Executors.newFixedThreadPool(threads);
        try {
            var moments = IntStream.range(0, threads)
                    .mapToObj(n -> NOW.plus(Duration.ofSeconds(n)))
                    .toList();
            var runs = runners.invokeAll(moments.stream()
                    .<Callable<Boolean>>map(moment -> () -> {
                        start.await();
                        return isRevoked(links, id, moment);
                    })
                    .toList());
            return IntStream.range(0, threads)
                    .filter(n -> get(runs.get(n)))
                    .mapToObj(moments::get)
                    .toList();
        } finally {
            runners.shutdownNow();
        }
    }

    private static boolean isRevoked(RevokedLinks links, RequestId id, Instant moment) {
        try {
            links.revoke(id, moment);
            return true;
        } catch (StaleRevision e) {
            return false;
        }
    }

    private static boolean get(Future<Boolean> run) {
        try {
            return run.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
