package org.ecm.web.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.vault.Vaults.ONE;
import static org.ecm.web.vault.Vaults.TWO;

import java.util.List;
import org.ecm.web.configuration.LogLines;
import org.junit.jupiter.api.Test;

class VaultStartupTest {

    private final Vaults vaults = new Vaults(new InMemoryDataKeys());

    @Test
    void nothing_is_said_when_nothing_is_to_be_done() {
        sealTwo();

        assertThat(linesOfAStartWith(1)).isEmpty();
    }

    @Test
    void a_new_master_key_takes_over_and_one_line_says_so() {
        sealTwo();

        assertThat(linesOfAStartWith(2, 1)).containsExactly("INFO vault: wrapped 2 keys with the new master key");
        assertThat(linesOfAStartWith(2)).isEmpty();
    }

    @Test
    void a_master_key_that_is_missing_is_named() {
        sealTwo();

        assertThat(linesOfAStartWith(2))
                .containsExactly("SEVERE vault: some requests need master key " + Vaults.name(1)
                        + ", which this site does not have");
    }

    private void sealTwo() {
        vaults.with(1).seal(ONE, "enquiry", "a letter".getBytes(UTF_8));
        vaults.with(1).seal(TWO, "enquiry", "a letter".getBytes(UTF_8));
    }

    private List<String> linesOfAStartWith(int... masters) {
        return LogLines.of(VaultStartup.class, new VaultStartup(vaults.with(masters))::start);
    }
}
