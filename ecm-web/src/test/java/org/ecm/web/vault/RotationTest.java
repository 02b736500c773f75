package org.ecm.web.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.web.vault.Vaults.NOON;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From one master key to the next, without a moment in which something cannot be read. */
class RotationTest {

    private static final int OLD = 1;
    private static final int NEW = 2;
    private static final String EMAIL = "ada@example.org";

    private final DataKeys keys = new InMemoryDataKeys();
    private final Vaults vaults = new Vaults(keys);
    private final Map<UUID, byte[]> sealed = new LinkedHashMap<>();

    @Test
    void what_was_sealed_at_any_step_can_be_read_at_every_later_one() {
        readsAll(vaults.with(OLD));
        readsAll(vaults.with(OLD, NEW));
        assertThat(keys.masters()).containsExactly(Vaults.name(OLD));

        var both = vaults.with(NEW, OLD);
        readsAll(both);
        assertThat(keys.masters()).containsExactlyInAnyOrder(Vaults.name(OLD), Vaults.name(NEW));
        assertThat(both.rewrap()).isEqualTo(2);
        assertThat(both.rewrap()).isZero();
        assertThat(keys.masters()).containsExactly(Vaults.name(NEW));

        readsAll(both);
        readsAll(vaults.with(OLD, NEW)); // another node, not started again yet
        assertThat(both.rewrap()).as("when that node starts again").isEqualTo(1);
        readsAll(vaults.with(NEW));
        assertThatExceptionOfType(UnknownMasterKey.class)
                .isThrownBy(() -> readsAll(vaults.with(OLD)))
                .withMessageContaining(Vaults.name(NEW));
    }

    @Test
    void a_request_keeps_its_key_under_another_wrapping() {
        readsAll(vaults.with(OLD));
        var before = keys.find(request(0)).orElseThrow();

        vaults.with(NEW, OLD).rewrap();

        var after = keys.find(request(0)).orElseThrow();
        assertThat(after).isNotEqualTo(before);
        assertThat(after.master()).isEqualTo(Vaults.name(NEW));
        assertThat(MasterKeys.of(Vaults.secrets(NEW)).unwrap(request(0), after).bytes())
                .isEqualTo(MasterKeys.of(Vaults.secrets(OLD))
                        .unwrap(request(0), before)
                        .bytes());
    }

    @Test
    void what_cannot_be_unwrapped_is_left_alone() {
        readsAll(vaults.with(OLD));
        var stranger = vaults.with(NEW);

        assertThat(stranger.rewrap()).isZero();

        assertThat(keys.masters()).containsExactly(Vaults.name(OLD));
        readsAll(vaults.with(OLD));
    }

    @Test
    void what_was_erased_meanwhile_stays_so() {
        readsAll(vaults.with(OLD));
        vaults.with(OLD).forget(request(0), NOON);

        assertThat(vaults.with(NEW, OLD).rewrap()).isZero();

        assertThat(keys.find(request(0))).isEmpty();
    }

    @Test
    void nodes_that_rewrap_at_once_wrap_each_key_once() throws Exception {
        IntStream.range(0, 50).forEach(n -> vaults.with(OLD).seal(request(n), "enquiry", new byte[] {(byte) n}));
        var threads = Executors.newFixedThreadPool(4);
        int count = 0;
        try {
            Callable<Integer> node = () -> vaults.with(NEW, OLD).rewrap();
            for (var run :
                    threads.invokeAll(Stream.generate(() -> node).limit(4).toList())) {
                count += run.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(count).isEqualTo(50);
        assertThat(keys.masters()).containsExactly(Vaults.name(NEW));
    }

    @Test
    void an_address_is_found_under_every_master_key_that_is_known() {
        var stored = vaults.with(OLD).fingerprint(EMAIL);
        var both = vaults.with(NEW, OLD);

        assertThat(both.fingerprints(EMAIL)).containsExactly(both.fingerprint(EMAIL), stored);
        assertThat(vaults.with(OLD, NEW).fingerprint(EMAIL)).isEqualTo(stored);
        assertThat(vaults.with(NEW).fingerprints(EMAIL)).doesNotContain(stored);
    }

    @Test
    void a_fingerprint_tells_whether_it_is_to_be_made_again() {
        var stored = vaults.with(OLD).fingerprint(EMAIL);

        assertThat(vaults.with(OLD, NEW).isCurrent(stored)).isTrue();
        assertThat(vaults.with(NEW, OLD).isCurrent(stored)).isFalse();
        assertThat(vaults.with(NEW, OLD).isCurrent(vaults.with(NEW, OLD).fingerprint(EMAIL)))
                .isTrue();
    }

    /** Seals for one more request, and reads whatever was sealed up to now. */
    private void readsAll(Vault vault) {
        var next = request(sealed.size());
        sealed.put(next, vault.seal(next, "enquiry", next.toString().getBytes(UTF_8)));
        sealed.forEach((request, bytes) -> assertThat(vault.open(request, "enquiry", bytes))
                .hasValueSatisfying(plain -> assertThat(plain).asString().isEqualTo(request.toString())));
    }

    private static UUID request(int number) {
        return new UUID(0x0190_0000_0000_7000L, number);
    }
}
