package org.ecm.web.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.ecm.web.configuration.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The one folder for whatever the server unpacks and writes while it runs, below the system's temporary folder.
 *
 * <p>It is removed at the end. One that a killed process left is removed at the next start: its file {@code lock} is
 * there, and no process holds it.
 */
final class TemporaryFolder {

    private static final String PREFIX = "ecm-server-";
    private static final String LOCK = "lock";
    private static final String PROPERTY = "java.io.tmpdir";

    /** A process that has just made its folder may not hold the lock yet. */
    private static final Duration NEW = Duration.ofMinutes(1);

    private final Path folder;

    /** Held until the process ends. */
    private final FileLock lock;

    private TemporaryFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Creates the folder, which only its owner may read, and removes abandoned ones. From here on this process makes
     * temporary files in it, so this comes before anything else.
     *
     * @throws IOException if the system's temporary folder cannot be written to
     */
    static TemporaryFolder create() throws IOException {
        var system = Settings.temporaryFolder();
        var created = createIn(system);
        System.setProperty(PROPERTY, created.folder.toString());
        return created;
    }

    static TemporaryFolder createIn(Path system) throws IOException {
        // not by createTempDirectory, which remembers the system's folder for all temporary files that follow
        var name = PREFIX + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
        var folder = Files.createDirectory(system.resolve(name), ownerOnly(system));
        var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock();
        removeAbandoned(system, folder);
        return new TemporaryFolder(folder, lock);
    }

    /** {@return where it is} */
    Path path() {
        return folder;
    }

    /** Removes it with all that is in it, as far as that goes. */
    void remove() {
        remove(folder);
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void removeAbandoned(Path system, Path own) throws IOException {
        try (var others = Files.newDirectoryStream(system, PREFIX + "*")) {
            for (var other : others) {
                if (!other.equals(own) && isAbandoned(other, own)) {
                    remove(other);
                }
            }
        }
    }

    private static boolean isAbandoned(Path other, Path own) {
        var file = other.resolve(LOCK);
        try {
            if (!Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                    || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))
                    || madeAt(file).isAfter(madeAt(own.resolve(LOCK)).minus(NEW))) {
                return false;
            }
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                    var free = channel.tryLock()) {
                return free != null;
            }
        } catch (IOException | OverlappingFileLockException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static Instant madeAt(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // another process removes it, or a file is in use: the next start tries again
        }
    }
}
