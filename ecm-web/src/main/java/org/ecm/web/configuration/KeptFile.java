package org.ecm.web.configuration;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** Creates and reads a one-line file beside the data, which is created only once and which only its owner may read. */
final class KeptFile {

    private KeptFile() {}

    /**
     * Creates the file, and its folder, if it doesn't exist.
     *
     * <p>The file appears under its name only when it's complete and on disk, even if the process is killed midway.
     *
     * @param file the path of the file
     * @param line supplies its content
     * @return whether this call created it
     */
    static boolean make(Path file, Supplier<String> line) {
        try {
            if (Files.exists(file)) {
                OwnerOnlyFiles.tighten(file);
                return false;
            }
            var folder = OwnerOnlyFiles.createFolder(file.toAbsolutePath().getParent());
            var unfinished = Files.createTempFile(
                    folder, file.getFileName().toString(), ".tmp", OwnerOnlyFiles.fileAttributes());
            try {
                write(unfinished, line.get());
                publish(unfinished, file);
                return true;
            } catch (FileAlreadyExistsException e) {
                return false; // another process created it first, and that file is just as good
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw StartupFailure.because(file + " couldn't be created ("
                    + e.getClass().getSimpleName() + "); let the site's user write to its folder");
        }
    }

    /** {@return the line, without surrounding whitespace} */
    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw StartupFailure.because(
                    file + " couldn't be read (" + e.getClass().getSimpleName() + "); let the site's user read it");
        }
    }

    private static void write(Path file, String line) throws IOException {
        Files.writeString(file, line + "\n", StandardCharsets.US_ASCII);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Links instead of moving, because a move could replace a file that another process has just created. */
    private static void publish(Path unfinished, Path file) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) { // a file system without hard links
            Files.move(unfinished, file);
        }
    }
}
