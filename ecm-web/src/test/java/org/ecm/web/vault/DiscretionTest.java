package org.ecm.web.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.vault.Vaults.ONE;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.ecm.web.configuration.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is printed by mistake tells nothing. */
class DiscretionTest {

    private static final byte[] SECRET = Vaults.secrets(7).get(0);
    private static final MasterKeys MASTERS = MasterKeys.of(List.of(SECRET));
    private static final DataKey KEY = DataKey.random();
    private static final WrappedKey WRAPPED = MASTERS.first().wrap(ONE, KEY);

    static List<Object> things() {
        var keys = new InMemoryDataKeys();
        var vault = new Vaults(keys).with(7);
        vault.seal(ONE, "enquiry", "a letter".getBytes(UTF_8));
        return List.of(
                vault,
                MASTERS,
                MASTERS.first(),
                KEY,
                WRAPPED,
                keys.find(ONE).orElseThrow(),
                new TamperedData(),
                new RequestErased(),
                new UnknownMasterKey(WRAPPED.master()),
                Settings.read(Map.of("ECM_MASTER_KEY", Base64.getEncoder().encodeToString(SECRET))::get));
    }

    @ParameterizedTest
    @MethodSource("things")
    void neither_a_master_key_nor_a_data_key_nor_a_wrapped_one_is_shown(Object thing) {
        assertThat(thing.toString()).doesNotContain(forbidden());
    }

    @Test
    void the_name_of_a_master_key_is_no_part_of_it_nor_of_its_digest() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(SECRET);

        assertThat(MASTERS.first().name()).matches("[0-9a-f]{8}");
        assertThat(HexFormat.of().formatHex(SECRET) + HexFormat.of().formatHex(digest))
                .doesNotContain(MASTERS.first().name());
    }

    private static List<String> forbidden() {
        var forbidden = new ArrayList<String>();
        for (var bytes : List.of(SECRET, KEY.bytes())) {
            forbidden.add(Base64.getEncoder().encodeToString(bytes));
            forbidden.add(HexFormat.of().formatHex(bytes));
        }
        forbidden.add(WRAPPED.text());
        forbidden.add("text=");
        forbidden.add("letter");
        return forbidden;
    }
}
