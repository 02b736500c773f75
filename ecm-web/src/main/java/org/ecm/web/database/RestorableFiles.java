package org.ecm.web.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecm.web.configuration.OwnerOnlyFiles;

/** The files of an open database that must stay where they are. Thread-safe. */
final class RestorableFiles {

    private final List<Path> members;
    private final Map<Path, RestorableFile> watched = new HashMap<>();

    /** @param members the files that are watched once they exist */
    RestorableFiles(List<Path> members) {
        this.members = List.copyOf(members);
    }

    /** Watches those that are new, and finds out whether one that was there is gone. */
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

    /** Puts back what was deleted. */
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
