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

/** A file of one line that is made once, beside the data, and that its owner alone may read. */
final class KeptFile {

    private KeptFile() {}

    /**
     * Makes the file if it is not there, and its folder.
     *
     * <p>Under its name it is whole from the first moment, whenever the process is killed, and on disk.
     *
     * @param file where it is
     * @param line what it holds
     * @return whether this call has made it
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
                return false; // another start was faster: what it made is as good
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw StartupFailure.because(file + " could not be made ("
                    + e.getClass().getSimpleName() + "); let the site's user write to its folder");
        }
    }

    /** {@return the line, without what surrounds it} */
    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw StartupFailure.because(
                    file + " could not be read (" + e.getClass().getSimpleName() + "); let the site's user read it");
        }
    }

    private static void write(Path file, String line) throws IOException {
        Files.writeString(file, line + "\n", StandardCharsets.US_ASCII);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A second name, unlike a move, never takes the place of a file that was not there a moment ago. */
    private static void publish(Path unfinished, Path file) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) { // a file system without such names
            Files.move(unfinished, file);
        }
    }
}
