package org.ecm.web.content;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that can be read only if it's a regular file within its folder.
 *
 * <p>Each read checks this again, because someone can replace an image with a link to a key or a device.
 *
 * @param root the folder that the file must be in after all links are followed
 * @param file the path of the file
 */
record ConfinedFile(Path root, Path file) {

    /**
     * Opens the file.
     *
     * @return its bytes, which the caller closes; empty if the file doesn't exist or must not be read
     * @throws IOException if it can't be read at the moment
     */
    @SuppressWarnings("MustBeClosedChecker") // the caller does
    Optional<SeekableByteChannel> open() throws IOException {
        var real = real();
        if (real.isEmpty() || !isRegular(real.get())) {
            return Optional.empty();
        }
        var opened = Files.newByteChannel(real.get(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        if (real.equals(real())) {
            return Optional.of(opened);
        }
        opened.close();
        return Optional.empty();
    }

    /** Excludes pipes and devices, because opening one could block forever. */
    private static boolean isRegular(Path real) {
        return Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS);
    }

    /** {@return the path after all links are followed; empty if a link is broken or circular, or leads outside the folder} */
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
            return root; // the folder is gone, so no file is within it
        }
    }
}
