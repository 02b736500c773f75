package org.ecm.web.configuration;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Provides the secret that a site's nodes share: {@code ECM_SECRET}, or one generated once and kept beside the data. */
public final class SecretFile {

    private static final int BYTES = 32;

    private SecretFile() {}

    /**
     * {@return the secret that signs links and form tokens}
     *
     * @param configuration the configuration of this process; if it has no secret, the secret comes from the file
     *     {@code secret} in its data folder, which is created with 256 random bits if it doesn't exist, and which only its
     *     owner may read
     */
    public static String secret(Configuration configuration) {
        return configuration.secret().orElseGet(() -> kept(configuration.data().resolve("secret")));
    }

    private static String kept(Path file) {
        KeptFile.make(file, SecretFile::random);
        var secret = KeptFile.read(file);
        if (secret.length() < 2 * BYTES) {
            throw StartupFailure.because(
                    file + " is truncated; restore it from a backup, or delete it to get a new one, which breaks"
                            + " the links in emails and calendars and all open forms");
        }
        return secret;
    }

    private static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
