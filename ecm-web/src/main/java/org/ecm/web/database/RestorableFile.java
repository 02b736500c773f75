package org.ecm.web.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.ecm.web.configuration.OwnerOnlyFiles;
import org.jspecify.annotations.Nullable;

/**
 * A file of an open database that can be restored if it's deleted.
 *
 * <p>A file that is deleted while the database has it open still accepts writes, which are lost when the process ends. This
 * class keeps the file open for reading, so that it can copy the content back.
 */
final class RestorableFile implements AutoCloseable {

    private final Path path;
    private final FileChannel content;
    private final @Nullable Object key;

    private RestorableFile(Path path, FileChannel content, @Nullable Object key) {
        this.path = path;
        this.content = content;
        this.key = key;
    }

    /** Starts watching an existing file. */
    static RestorableFile of(Path path) throws IOException {
        return new RestorableFile(path, FileChannel.open(path, StandardOpenOption.READ), key(path));
    }

    private static @Nullable Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    /** {@return whether the opened file, and not another one, is still at its path} */
    boolean isInPlace() throws IOException {
        try {
            return Objects.equals(key, key(path));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Restores the file if it isn't at its path; another file there is renamed with the suffix {@code .replaced}. */
    void putBack() throws IOException {
        if (isInPlace()) {
            return;
        }
        OwnerOnlyFiles.createFolder(path.toAbsolutePath().getParent());
        if (Files.exists(path)) {
            Files.move(path, sibling(".replaced"), StandardCopyOption.REPLACE_EXISTING);
        }
        var unfinished = sibling(".restoring");
        try (var copy = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            OwnerOnlyFiles.tighten(unfinished);
            long position = 0;
            while (position < content.size()) {
                position += content.transferTo(position, content.size() - position, copy);
            }
            copy.force(true);
        }
        Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path sibling(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            // the channel was used only for reading
        }
    }
}
