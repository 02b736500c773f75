package org.ecm.web.configuration;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The master keys, which wrap the key of each request: given by {@code ECM_MASTER_KEY}, or made once and kept beside
 * the data.
 *
 * <p>They are written as the base64 of 32 bytes each, between commas. The first one wraps, and all of them unwrap.
 */
public final class MasterKeyFile {

    static final String ALLOWED = "the base64 of 32 bytes, or several such, between commas";

    private static final int BYTES = 32;
    private static final Logger LOG = Logger.getLogger(MasterKeyFile.class.getName());

    private MasterKeyFile() {}

    /**
     * {@return the master keys, 32 bytes each, at least one}
     *
     * @param configuration of this process; without a master key in it, the file {@code master-key} of its data folder
     *     is read, or made with one random key that only its owner may read
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
                    "a master key was made: {0}. Back it up now, apart from the data: without it, nobody can read a"
                            + " request any more",
                    file);
        }
        try {
            return parse(KeptFile.read(file));
        } catch (IllegalArgumentException e) {
            throw StartupFailure.because(
                    file + " is not " + ALLOWED + "; put it back from its backup, for no other key opens the requests");
        }
    }

    /** @throws IllegalArgumentException that tells nothing of {@code text}, unless it is {@link #ALLOWED} */
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
            throw new IllegalArgumentException("no base64"); // the cause would quote it
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
