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
 * The folder for everything the server unpacks and writes while it runs, below the system's temporary folder.
 *
 * <p>The folder is removed at shutdown. The next start removes folders of killed processes, recognized by a file
 * {@code lock} that no process has locked.
 */
final class TemporaryFolder {

    private static final String PREFIX = "ecm-server-";
    private static final String LOCK = "lock";
    private static final String PROPERTY = "java.io.tmpdir";

    /** Spares new folders, because a process that has just created its folder may not hold the lock yet. */
    private static final Duration NEW = Duration.ofMinutes(1);

    private final Path folder;

    /** The lock, held until the process ends. */
    private final FileLock lock;

    private TemporaryFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Creates the folder, which only its owner may read, and removes abandoned ones. From then on this process creates
     * its temporary files in it, so the caller does this before anything else.
     *
     * @throws IOException if the system's temporary folder isn't writable
     */
    static TemporaryFolder create() throws IOException {
        var system = Settings.temporaryFolder();
        var created = createIn(system);
        System.setProperty(PROPERTY, created.folder.toString());
        return created;
    }

    static TemporaryFolder createIn(Path system) throws IOException {
        // createTempDirectory would use the system's folder for all later temporary files too
        var name = PREFIX + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime());
        var folder = Files.createDirectory(system.resolve(name), ownerOnly(system));
        var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock();
        removeAbandoned(system, folder);
        return new TemporaryFolder(folder, lock);
    }

    /** {@return the path of the folder} */
    Path path() {
        return folder;
    }

    /** Removes the folder and its contents, as far as possible. */
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
            // another process is removing it, or a file is in use; the next start tries again
        }
    }
}
