package org.ecm.web.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecm.web.configuration.OwnerOnlyFiles;

/** The files of an open database that can be restored if they're deleted. Thread-safe. */
final class RestorableFiles {

    private final List<Path> members;
    private final Map<Path, RestorableFile> watched = new HashMap<>();

    /** @param members the files to watch as soon as they exist */
    RestorableFiles(List<Path> members) {
        this.members = List.copyOf(members);
    }

    /** Starts watching new files, and throws if a watched file has been deleted or replaced. */
    synchronized void requireInPlace() throws IOException {
        for (var member : members) {
            var known = watched.get(member);
            if (known != null && !known.isInPlace()) {
                throw new IOException(member.getFileName() + " is gone");
            }
            if (known == null && Files.exists(member)) {
                add(member);
            }
        }
    }

    synchronized boolean contains(Path path) {
        return watched.containsKey(path);
    }

    synchronized void add(Path path) throws IOException {
        OwnerOnlyFiles.tighten(path);
        var before = watched.put(path, RestorableFile.of(path));
        if (before != null) {
            before.close();
        }
    }

    synchronized void remove(Path path) {
        var known = watched.remove(path);
        if (known != null) {
            known.close();
        }
    }

    /** Restores the watched files that were deleted or replaced. */
    synchronized void putBack() throws IOException {
        for (var file : watched.values()) {
            file.putBack();
        }
    }

    synchronized void release() {
        watched.values().forEach(RestorableFile::close);
        watched.clear();
    }
}
