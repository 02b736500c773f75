package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * A script that some database has taken is never changed, not even a comment of it: what is to be different is
 * another script. Its digest is added to {@code migrations.sha256}, or {@code keys.sha256}, in the form that
 * {@code sha256sum} writes.
 */
class LandedMigrationsTest {

    @Test
    void every_script_is_as_it_was_when_it_landed() throws Exception {
        expectLanded("/migrations.sha256", MigrationScripts.OF_THE_SITE);
    }

    @Test
    void every_script_of_the_keys_is_as_it_was_when_it_landed() throws Exception {
        expectLanded("/keys.sha256", MigrationScripts.OF_KEYS);
    }

    private static void expectLanded(String digests, MigrationScripts scripts) throws Exception {
        var landed = Path.of(Objects.requireNonNull(LandedMigrationsTest.class.getResource(digests), "no digests")
                .toURI());

        assertThat(scripts.all())
                .extracting(LandedMigrationsTest::digest)
                .containsExactlyElementsOf(Files.readAllLines(landed));
    }

    private static String digest(Path script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(script));
            return HexFormat.of().formatHex(digest) + "  " + script.getFileName();
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
