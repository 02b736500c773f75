package org.ecm.web.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
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
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var secret = Files.readString(file).strip();
            if (secret.length() < 2 * BYTES) {
                throw new IllegalStateException(file + " is cut short; delete it, and a new one is made");
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Under its name it is whole from the first moment, whenever the process is killed. */
    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var unfinished = Files.createTempFile(folder, "secret", ".tmp", ownerOnly());
        try {
            Files.writeString(unfinished, HexFormat.of().formatHex(random) + "\n", StandardCharsets.US_ASCII);
            Files.move(unfinished, file);
        } catch (FileAlreadyExistsException e) {
            // another start of this node was faster: its secret is as good
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
