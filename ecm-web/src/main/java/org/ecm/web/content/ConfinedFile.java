package org.ecm.web.content;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is read only if it's a regular file within its folder, up to a given size.
 *
 * <p>This is checked each time: yesterday's image can be a link to a key or a device today.
 *
 * @param root the folder that the file must be in once all links are followed
 * @param file the path of the file
 */
record ConfinedFile(Path root, Path file) {

    /**
     * Reads the file.
     *
     * @param mostBytes the largest size in bytes
     * @return its bytes; empty if there's no such file, or it must not be read
     * @throws IOException if it can't be read at the moment
     */
    Optional<byte[]> read(int mostBytes) throws IOException {
        var real = real();
        if (real.isEmpty() || !isRegular(real.get())) {
            return Optional.empty();
        }
        try (var input = Files.newInputStream(real.get(), LinkOption.NOFOLLOW_LINKS)) {
            var bytes = input.readNBytes(mostBytes + 1); // it may grow while it's read
            return bytes.length <= mostBytes && real.equals(real()) ? Optional.of(bytes) : Optional.empty();
        }
    }

    /** Opening a pipe or a device could wait forever. */
    private static boolean isRegular(Path real) {
        return Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS);
    }

    /** Where the file is once all links are followed; empty if they end nowhere, in a circle or outside the folder. */
    private Optional<Path> real() throws IOException {
        try {
            return Optional.of(file.toRealPath()).filter(path -> path.startsWith(realRoot()));
        } catch (FileSystemException e) {
            return Optional.empty();
        }
    }

    private Path realRoot() {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            return root; // it's gone, and nothing is within it
        }
    }
}
