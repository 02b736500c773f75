package org.ecm.web.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.web.vault.Vaults.NOON;
import static org.ecm.web.vault.Vaults.ONE;
import static org.ecm.web.vault.Vaults.TWO;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    private static final byte[] LETTER = "I have not slept since March.".getBytes(UTF_8);

    private final DataKeys keys = new InMemoryDataKeys();
    private final Vaults vaults = new Vaults(keys);
    private final Vault vault = vaults.with(1);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 29, 10_000})
    void what_is_sealed_opens_again(int length) {
        var plain = new byte[length];
        Arrays.fill(plain, (byte) 'x');

        var sealed = vault.seal(ONE, "enquiry", plain);

        assertThat(vault.open(ONE, "enquiry", sealed))
                .hasValueSatisfying(it -> assertThat(it).isEqualTo(plain));
    }

    @Test
    void what_is_sealed_shows_nothing_and_never_looks_the_same() {
        var sealed = vault.seal(ONE, "enquiry", LETTER);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("slept", "March");
        assertThat(vault.seal(ONE, "enquiry", LETTER)).isNotEqualTo(sealed);
    }

    @Test
    void a_request_has_one_key_and_no_other_request_has_it() {
        vault.seal(ONE, "enquiry", LETTER);
        var one = keys.find(ONE);
        vault.seal(ONE, "history", LETTER);
        vault.seal(TWO, "enquiry", LETTER);

        assertThat(one).isPresent().isEqualTo(keys.find(ONE));
        assertThat(keys.find(TWO)).isPresent().isNotEqualTo(one);
    }

    @Test
    void what_is_sealed_opens_for_no_other_request_and_no_other_purpose() {
        var sealed = vault.seal(ONE, "enquiry", LETTER);
        vault.seal(TWO, "enquiry", LETTER);

        broken(() -> vault.open(TWO, "enquiry", sealed));
        broken(() -> vault.open(ONE, "history", sealed));
        broken(() -> vault.open(ONE, "", sealed));
    }

    @Test
    void what_was_changed_anywhere_does_not_open() {
        var sealed = vault.seal(ONE, "enquiry", LETTER);

        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            broken(() -> vault.open(ONE, "enquiry", changed));
        }
        broken(() -> vault.open(ONE, "enquiry", Arrays.copyOf(sealed, sealed.length - 1)));
        broken(() -> vault.open(ONE, "enquiry", Arrays.copyOf(sealed, sealed.length + 1)));
        broken(() -> vault.open(ONE, "enquiry", new byte[0]));
    }

    @Test
    void a_key_that_was_moved_to_another_request_or_changed_opens_nothing() {
        var sealed = vault.seal(ONE, "enquiry", LETTER);
        var key = keys.find(ONE).orElseThrow();
        keys.make(TWO, key, NOON);

        broken(() -> vault.seal(TWO, "enquiry", LETTER));
        broken(() -> vault.open(TWO, "enquiry", sealed));
        keys.replace(ONE, key, new WrappedKey(key.master(), "no base64"));
        broken(() -> vault.open(ONE, "enquiry", sealed));
    }

    @Test
    void what_is_forgotten_does_not_open_and_nothing_more_is_sealed_for_it() {
        var sealed = vault.seal(ONE, "enquiry", LETTER);
        var other = vault.seal(TWO, "enquiry", LETTER);

        vault.forget(ONE, NOON.plusNanos(1_999));
        vault.forget(ONE, NOON.plusSeconds(9));

        assertThat(vault.open(ONE, "enquiry", sealed)).isEmpty();
        assertThatExceptionOfType(RequestErased.class).isThrownBy(() -> vault.seal(ONE, "enquiry", LETTER));
        assertThat(vault.open(ONE, "enquiry", sealed)).isEmpty();
        assertThat(vault.open(TWO, "enquiry", other)).isPresent();
        assertThat(vault.erasures()).isEqualTo(List.of(new KeyErasure(ONE, NOON.plusNanos(1_000))));
    }

    @Test
    void what_was_never_sealed_opens_to_nothing_and_makes_no_key() {
        assertThat(vault.open(ONE, "enquiry", LETTER)).isEmpty();
        assertThat(keys.find(ONE)).isEmpty();
    }

    @Test
    void without_the_master_key_nothing_opens_and_its_name_is_told() {
        var sealed = vault.seal(ONE, "enquiry", LETTER);
        var stranger = vaults.with(2);

        assertThatExceptionOfType(UnknownMasterKey.class)
                .isThrownBy(() -> stranger.open(ONE, "enquiry", sealed))
                .satisfies(e -> assertThat(e.name()).isEqualTo(Vaults.name(1)))
                .withMessageContaining(Vaults.name(1));
        assertThatExceptionOfType(UnknownMasterKey.class).isThrownBy(() -> stranger.seal(ONE, "enquiry", LETTER));
        assertThat(stranger.missingMasterKeys()).containsExactly(Vaults.name(1));
        assertThat(vault.missingMasterKeys()).isEmpty();
    }

    @Test
    void keys_of_requests_that_were_never_stored_are_removed_and_in_no_ledger() {
        vault.seal(ONE, "enquiry", LETTER);
        var stored = vault.seal(TWO, "enquiry", LETTER);

        assertThat(vault.discardStrays(NOON, TWO::equals)).isZero();
        assertThat(vault.discardStrays(NOON.plusSeconds(1), TWO::equals)).isEqualTo(1);

        assertThat(keys.find(ONE)).isEmpty();
        assertThat(vault.open(TWO, "enquiry", stored)).isPresent();
        assertThat(vault.erasures()).isEmpty();
    }

    private static void broken(Runnable opening) {
        assertThatExceptionOfType(TamperedData.class)
                .isThrownBy(opening::run)
                .withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("slept", ONE.toString()));
    }
}
