package org.ecm.web.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A folder on disk that rejects links to files outside it, and files that are too large. */
final class ConfinedFolder {

    /** The maximum file size in bytes: more than a text needs, and more than a phone should load for an image. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private final Path root;
    private final ImportProblems problems;

    ConfinedFolder(Path root, ImportProblems problems) {
        this.root = root;
        this.problems = problems;
    }

    Path root() {
        return root;
    }

    /** {@return an entry's path relative to the root, with {@code /} between its parts; {@code .} for the root} */
    String pathOf(Path entry) {
        return entry.equals(root) ? "." : root.relativize(entry).toString().replace('\\', '/');
    }

    /** {@return the entries of a folder, sorted by path, without hidden files and {@code README*}} */
    List<Path> list(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> !isAside(entry))
                    .filter(this::staysInside)
                    .sorted(Comparator.comparing(this::pathOf))
                    .toList();
        } catch (IOException e) {
            problems.add(pathOf(folder), 0, "isn't a folder that can be read");
            return List.of();
        }
    }

    /** {@return the bytes of a file; empty if it has a problem} */
    Optional<byte[]> read(Path file) {
        if (!Files.isRegularFile(file)) { // opening a pipe or a device could block forever
            problems.add(pathOf(file), 0, Files.exists(file) ? "isn't a regular file" : "cannot be read");
            return Optional.empty();
        }
        try (var input = Files.newInputStream(file)) {
            var bytes = input.readNBytes(MAX_BYTES + 1);
            if (bytes.length <= MAX_BYTES) {
                return Optional.of(bytes);
            }
            problems.add(pathOf(file), 0, "is larger than 2 MB");
        } catch (IOException e) {
            problems.add(pathOf(file), 0, "cannot be read");
        }
        return Optional.empty();
    }

    private static boolean isAside(Path entry) {
        var name = String.valueOf(entry.getFileName());
        return name.startsWith(".") || name.toUpperCase(Locale.ROOT).startsWith("README");
    }

    private boolean staysInside(Path entry) {
        try {
            if (entry.toRealPath().startsWith(root.toRealPath())) {
                return true;
            }
            problems.add(pathOf(entry), 0, "is a link to a place outside the folder");
        } catch (IOException e) {
            problems.add(pathOf(entry), 0, "is a broken or circular link");
        }
        return false;
    }
}
