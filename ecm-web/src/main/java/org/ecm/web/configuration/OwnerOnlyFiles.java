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
 * Creates and tightens files and folders that only the site's user may read, regardless of the umask.
 *
 * <p>Folders get mode 0700 and files 0600. File systems without such modes are left alone.
 */
public final class OwnerOnlyFiles {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnlyFiles() {}

    /** {@return the attributes for creating a private file} */
    static FileAttribute<?>[] fileAttributes() {
        return attributes(FILE);
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> mode) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)} : new FileAttribute<?>[0];
    }

    /**
     * Creates a private folder and its missing parents, which are private too; changes nothing if the folder exists.
     *
     * @return the folder
     * @throws IOException if it can't be created
     */
    public static Path createFolder(@Nullable Path folder) throws IOException {
        if (folder == null) {
            throw new IOException("the root folder can't be created");
        }
        return Files.createDirectories(folder, attributes(FOLDER));
    }

    /**
     * Removes access to a file or folder for everyone but its owner.
     *
     * <p>Does nothing if it belongs to another user, because the site can't change its mode.
     *
     * @param path the file or folder, which needn't exist
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
            // it belongs to another user, or was deleted meanwhile
        }
    }

    /**
     * Removes access to a folder and the files in it for everyone but their owner.
     *
     * @param folder the folder, which needn't exist; the contents of its subfolders keep their modes
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
