package org.ecm.web.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintsTest {

    private final Vault vault = new Vaults(new InMemoryDataKeys()).with(1);

    @Test
    void are_64_digits_that_begin_with_the_name_of_the_master_key() {
        assertThat(vault.fingerprint("ada@example.org")).matches("[0-9a-f]{64}").startsWith(Vaults.name(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "ADA@Example.ORG", " ada@example.org\t"})
    void are_alike_for_what_people_take_for_one_address(String email) {
        assertThat(vault.fingerprint(email)).isEqualTo(vault.fingerprint("ada@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada@example.com", "ad@example.org", "ada+ecm@example.org", "\u00e5da@example.org"})
    void differ_for_any_other_address(String email) {
        assertThat(vault.fingerprint(email)).isNotEqualTo(vault.fingerprint("ada@example.org"));
    }

    @Test
    void do_not_depend_on_how_a_letter_is_put_together() {
        assertThat(vault.fingerprint("\u00e5da@example.org")).isEqualTo(vault.fingerprint("a\u030ada@example.org"));
    }

    @Test
    void cannot_be_made_without_the_master_key() {
        assertThat(new Vaults(new InMemoryDataKeys()).with(2).fingerprint("ada@example.org"))
                .doesNotContain(vault.fingerprint("ada@example.org").substring(8));
    }

    /** So that stored ones are found for good: HKDF and HMAC of RFC 5869 and 2104, computed here without Tink. */
    @Test
    void are_what_the_standards_say() throws Exception {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) 1);
        var extracted = hmac(new byte[32], secret);

        var name = Arrays.copyOf(hmac(extracted, "ecm name\u0001".getBytes(UTF_8)), 4);
        var key = hmac(extracted, "ecm fingerprints\u0001".getBytes(UTF_8));
        var digest = Arrays.copyOf(hmac(key, "ada@example.org".getBytes(UTF_8)), 28);

        assertThat(vault.fingerprints("ada@example.org"))
                .isEqualTo(
                        List.of(HexFormat.of().formatHex(name) + HexFormat.of().formatHex(digest)));
    }

    private static byte[] hmac(byte[] key, byte[] text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }
}
