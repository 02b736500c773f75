package org.ecm.web.configuration;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files and folders that only the user who runs the site may read, whatever the umask is.
 *
 * <p>Folders get mode 0700 and files 0600. A file system without such modes is left as it is.
 */
public final class OwnerOnlyFiles {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnlyFiles() {}

    /** {@return what a private file is created with} */
    static FileAttribute<?>[] fileAttributes() {
        return attributes(FILE);
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> mode) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)} : new FileAttribute<?>[0];
    }

    /**
     * Creates a folder and its missing parents, all of them private; changes nothing if it exists.
     *
     * @return the folder
     * @throws IOException if it can't be created
     */
    public static Path createFolder(@Nullable Path folder) throws IOException {
        if (folder == null) {
            throw new IOException("a root is no folder of its own");
        }
        return Files.createDirectories(folder, attributes(FOLDER));
    }

    /**
     * Takes a file or folder away from everybody but its owner.
     *
     * <p>Does nothing if it belongs to another user: then it is that user's business.
     *
     * @param path anything; if it doesn't exist, nothing happens
     */
    public static void tighten(Path path) {
        try {
            if (POSIX && Files.exists(path)) {
                var mode = Files.isDirectory(path) ? FOLDER : FILE;
                if (!mode.containsAll(Files.getPosixFilePermissions(path))) {
                    Files.setPosixFilePermissions(path, mode);
                }
            }
        } catch (IOException e) {
            // not ours, or gone meanwhile
        }
    }

    /**
     * Takes a folder and the files in it away from everybody but their owner.
     *
     * @param folder a folder without others in it that matter; if it doesn't exist, nothing happens
     */
    public static void tightenFolder(Path folder) {
        tighten(folder);
        try (var files = Files.newDirectoryStream(folder)) {
            files.forEach(OwnerOnlyFiles::tighten);
        } catch (IOException e) {
            // it doesn't exist
        }
    }
}
