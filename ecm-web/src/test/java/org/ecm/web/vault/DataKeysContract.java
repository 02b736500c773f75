package org.ecm.web.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link DataKeys} promises, wherever it keeps them. */
interface DataKeysContract {

    UUID ONE = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L);
    UUID TWO = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0002L);
    UUID THREE = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0003L);
    Instant NOON = Instant.parse("2026-11-01T05:30:00.000001Z");
    WrappedKey KEY = key("0123abcd", 1);
    WrappedKey ANOTHER = key("0123abcd", 2);

    /** {@return a store holding nothing, unshared with any other test} */
    DataKeys keys();

    @Test
    default void a_request_without_a_key_has_none() {
        assertThat(keys().find(ONE)).isEmpty();
    }

    @Test
    default void a_key_comes_back_and_is_never_replaced_by_making_another() {
        var keys = keys();

        assertThat(keys.make(ONE, KEY, NOON)).isEqualTo(KEY);
        assertThat(keys.make(ONE, ANOTHER, NOON.plusSeconds(1))).isEqualTo(KEY);
        assertThat(keys.make(TWO, ANOTHER, NOON)).isEqualTo(ANOTHER);

        assertThat(keys.find(ONE)).contains(KEY);
        assertThat(keys.find(TWO)).contains(ANOTHER);
    }

    @Test
    default void what_is_forgotten_has_no_key_and_never_gets_one_and_the_ledger_has_it() {
        var keys = keys();
        keys.make(ONE, KEY, NOON);
        keys.make(TWO, ANOTHER, NOON);

        keys.forget(ONE, NOON.plusSeconds(1));

        assertThat(keys.find(ONE)).isEmpty();
        assertThatExceptionOfType(RequestErased.class).isThrownBy(() -> keys.make(ONE, KEY, NOON));
        assertThat(keys.find(ONE)).isEmpty();
        assertThat(keys.find(TWO)).contains(ANOTHER);
        assertThat(keys.erasures()).containsExactly(new KeyErasure(ONE, NOON.plusSeconds(1)));
    }

    @Test
    default void what_never_had_a_key_can_be_forgotten_beforehand() {
        var keys = keys();

        keys.forget(ONE, NOON);

        assertThatExceptionOfType(RequestErased.class).isThrownBy(() -> keys.make(ONE, KEY, NOON));
        assertThat(keys.erasures()).containsExactly(new KeyErasure(ONE, NOON));
    }

    @Test
    default void the_ledger_keeps_the_first_instant_and_the_order_of_instants() {
        var keys = keys();
        keys.forget(ONE, NOON.plusSeconds(60));
        keys.forget(TWO, NOON);
        keys.forget(THREE, NOON.plus(1, ChronoUnit.MICROS));

        keys.forget(ONE, NOON.minusSeconds(1));
        keys.forget(TWO, NOON.plusSeconds(999));

        assertThat(keys.erasures())
                .containsExactly(
                        new KeyErasure(TWO, NOON),
                        new KeyErasure(THREE, NOON.plus(1, ChronoUnit.MICROS)),
                        new KeyErasure(ONE, NOON.plusSeconds(60)));
    }

    @Test
    default void what_is_discarded_is_in_no_ledger_and_may_have_a_key_again() {
        var keys = keys();
        keys.make(ONE, KEY, NOON);
        keys.make(TWO, KEY, NOON);

        keys.discard(ONE);
        keys.discard(ONE);

        assertThat(keys.find(ONE)).isEmpty();
        assertThat(keys.find(TWO)).isPresent();
        assertThat(keys.erasures()).isEmpty();
        assertThat(keys.make(ONE, ANOTHER, NOON)).isEqualTo(ANOTHER);
    }

    @Test
    default void keys_made_before_an_instant_are_found_the_earliest_first() {
        var keys = keys();
        keys.make(TWO, KEY, NOON.minus(1, ChronoUnit.MICROS));
        keys.make(ONE, KEY, NOON.minusSeconds(3600));
        keys.make(THREE, KEY, NOON);

        assertThat(keys.madeBefore(NOON)).containsExactly(ONE, TWO);
        assertThat(keys.madeBefore(NOON.minusSeconds(3600))).isEmpty();
    }

    @Test
    default void a_key_is_replaced_only_if_it_is_still_the_one_that_was_read() {
        var keys = keys();
        var fresh = key("ffffffff", 1);
        keys.make(ONE, KEY, NOON);
        keys.make(TWO, KEY, NOON);

        assertThat(keys.replace(ONE, ANOTHER, fresh)).isFalse();
        assertThat(keys.find(ONE)).contains(KEY);
        assertThat(keys.replace(ONE, KEY, fresh)).isTrue();
        assertThat(keys.replace(ONE, KEY, ANOTHER)).isFalse();
        assertThat(keys.replace(THREE, KEY, fresh)).isFalse();

        assertThat(keys.find(ONE)).contains(fresh);
        assertThat(keys.find(TWO)).contains(KEY);
        assertThat(keys.find(THREE)).isEmpty();
        assertThat(keys.masters()).containsExactlyInAnyOrder("0123abcd", "ffffffff");
        assertThat(keys.wrappedBy("ffffffff")).containsExactly(ONE);
        assertThat(keys.wrappedBy("0123abcd")).containsExactly(TWO);
        assertThat(keys.wrappedBy("unknown")).isEmpty();
    }

    @Test
    default void compacting_loses_nothing_that_is_kept() {
        var keys = keys();
        keys.make(ONE, KEY, NOON);
        keys.make(TWO, ANOTHER, NOON);
        keys.forget(TWO, NOON);

        keys.compact();

        assertThat(keys.find(ONE)).contains(KEY);
        assertThat(keys.erasures()).containsExactly(new KeyErasure(TWO, NOON));
    }

    @Test
    default void several_that_make_the_key_of_one_request_at_once_all_get_the_same() throws Exception {
        var keys = keys();
        for (int round = 0; round < 10; round++) {
            var request = new UUID(round, 0);

            var made = atOnce(n -> () -> keys.make(request, key("0123abcd", n), NOON));

            assertThat(made).containsOnly(keys.find(request).orElseThrow());
        }
    }

    @Test
    default void whoever_makes_a_key_while_it_is_forgotten_leaves_none_behind() throws Exception {
        var keys = keys();
        for (int round = 0; round < 10; round++) {
            var request = new UUID(round, 0);

            atOnce(n -> () -> n == 3 ? forgotten(keys, request) : madeOrRefused(keys, request));

            assertThat(keys.find(request)).isEmpty();
            assertThat(keys.erasures()).contains(new KeyErasure(request, NOON));
        }
    }

    @Test
    default void several_that_forget_a_request_at_once_write_one_line() throws Exception {
        var keys = keys();
        keys.make(ONE, KEY, NOON);

        atOnce(n -> () -> forgotten(keys, ONE));

        assertThatNoException().isThrownBy(keys::compact);
        assertThat(keys.erasures()).containsExactly(new KeyErasure(ONE, NOON));
    }

    private static Optional<WrappedKey> forgotten(DataKeys keys, UUID request) {
        keys.forget(request, NOON);
        return Optional.empty();
    }

    private static Optional<WrappedKey> madeOrRefused(DataKeys keys, UUID request) {
        try {
            return Optional.of(keys.make(request, KEY, NOON));
        } catch (RequestErased e) {
            return Optional.empty();
        }
    }

    /** {@return what each of six threads got; the n-th does what {@code work} makes of n} */
    private static <T> List<T> atOnce(IntFunction<Callable<T>> work) throws Exception {
        int count = 6;
        var start = new CyclicBarrier(count);
        var threads = Executors.newFixedThreadPool(count);
        try {
            var results = new ArrayList<T>();
            var runs = IntStream.range(0, count)
                    .mapToObj(work)
                    .map(each -> (Callable<T>) () -> {
                        start.await();
                        return each.call();
                    })
                    .toList();
            for (var run : threads.invokeAll(runs)) {
                results.add(run.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static WrappedKey key(String master, int which) {
        return new WrappedKey(master, "A".repeat(78) + which + "=");
    }
}
