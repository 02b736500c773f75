package org.ecm.web.configuration;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Provides the master keys that wrap each request's key: those of {@code ECM_MASTER_KEY}, or one that is generated once
 * and kept beside the data.
 *
 * <p>Each key is 32 bytes in base64; commas separate them. The first one wraps keys, and all of them can unwrap.
 */
public final class MasterKeyFile {

    static final String ALLOWED = "the base64 of 32 bytes, or several of them separated by commas";

    private static final int BYTES = 32;
    private static final Logger LOG = Logger.getLogger(MasterKeyFile.class.getName());

    private MasterKeyFile() {}

    /**
     * {@return the master keys, 32 bytes each, at least one}
     *
     * @param configuration the configuration of this process; if it has no master key, the keys come from the file
     *     {@code master-key} in its data folder, which is created with a random key if it doesn't exist, and which only
     *     its owner may read
     */
    public static List<byte[]> keys(Configuration configuration) {
        return configuration
                .masterKey()
                .map(MasterKeyFile::parse)
                .orElseGet(() -> kept(configuration.data().resolve("master-key")));
    }

    private static List<byte[]> kept(Path file) {
        if (KeptFile.make(file, MasterKeyFile::random)) {
            LOG.log(
                    Level.INFO,
                    "a master key was created: {0}. Back it up now, apart from the data: without it, requests can"
                            + " never be read again",
                    file);
        }
        try {
            return parse(KeptFile.read(file));
        } catch (IllegalArgumentException e) {
            throw StartupFailure.because(file + " is not " + ALLOWED
                    + "; restore it from its backup, because no other key can decrypt the requests");
        }
    }

    /** @throws IllegalArgumentException without any part of {@code text}, if it isn't {@link #ALLOWED} */
    static List<byte[]> parse(String text) {
        var keys = Arrays.stream(text.split("[,\\s]+"))
                .filter(each -> !each.isEmpty())
                .distinct()
                .map(MasterKeyFile::key)
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no master key");
        }
        return keys;
    }

    private static byte[] key(String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not base64"); // the cause would quote the key
        }
        if (key.length != BYTES) {
            throw new IllegalArgumentException("not " + BYTES + " bytes");
        }
        return key;
    }

    private static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
