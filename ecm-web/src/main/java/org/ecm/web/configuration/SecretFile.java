package org.ecm.web.configuration;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What the nodes of a site share: given by {@code ECM_SECRET}, or made once for one node and kept beside its data. */
public final class SecretFile {

    private static final int BYTES = 32;

    private SecretFile() {}

    /**
     * {@return the secret that signs what visitors bring back}
     *
     * @param configuration of this process; without a secret in it, the file {@code secret} of its data folder is
     *     read, or made with 256 random bits that only its owner may read
     */
    public static String secret(Configuration configuration) {
        return configuration.secret().orElseGet(() -> kept(configuration.data().resolve("secret")));
    }

    private static String kept(Path file) {
        KeptFile.make(file, SecretFile::random);
        var secret = KeptFile.read(file);
        if (secret.length() < 2 * BYTES) {
            throw StartupFailure.because(
                    file + " is truncated; restore it from a backup, or delete it to get a new one: the links"
                            + " in letters and calendars, and forms that are open, then stop working");
        }
        return secret;
    }

    private static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
