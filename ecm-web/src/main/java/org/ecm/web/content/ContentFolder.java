package org.ecm.web.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a content folder, read but not yet parsed.
 *
 * @param sources the text files of each kind, by path
 * @param unreadable the addresses of files that can't be read, from their names
 * @param site the file {@code site.yaml}, if it exists
 * @param media the images
 */
record ContentFolder(
        Map<FileKind, List<SourceFile>> sources,
        List<ContentAddress> unreadable,
        Optional<SourceFile> site,
        MediaFolder media) {

    /** The name of the file with the site settings. */
    static final String SITE = "site.yaml";

    private static final String KNOWN = Stream.concat(
                    Stream.of(FileKind.values()).map(kind -> kind.folder() + "/"), Stream.of("media/", SITE))
            .collect(Collectors.joining(", "));

    static ContentFolder read(Path root, ImportProblems problems) {
        return new Reader(new ConfinedFolder(root, problems), problems, new ArrayList<>()).read();
    }

    List<SourceFile> of(FileKind kind) {
        return sources.getOrDefault(kind, List.of());
    }

    private record Reader(ConfinedFolder folder, ImportProblems problems, List<ContentAddress> unreadable) {

        ContentFolder read() {
            var sources = new EnumMap<FileKind, List<SourceFile>>(FileKind.class);
            var site = Optional.<SourceFile>empty();
            for (var entry : folder.list(folder.root())) {
                var name = folder.pathOf(entry);
                var kind = FileKind.inFolder(name);
                if (name.equals(SITE) && Files.isRegularFile(entry)) {
                    site = source(entry);
                } else if (kind.isPresent() && Files.isDirectory(entry)) {
                    sources.put(kind.get(), sources(entry, kind.get()));
                } else if (!name.equals("media") || !Files.isDirectory(entry)) {
                    problems.add(name, 0, "isn't recognized; a content folder contains " + KNOWN);
                }
            }
            return new ContentFolder(sources, unreadable, site, MediaFolder.read(folder, problems));
        }

        private List<SourceFile> sources(Path within, FileKind kind) {
            var found = new ArrayList<SourceFile>();
            for (var entry : folder.list(within)) {
                var path = folder.pathOf(entry);
                if (!path.endsWith(kind.extension()) || !Files.isRegularFile(entry)) {
                    problems.add(
                            path, 0, "isn't recognized; " + kind.folder() + " contains files " + kind.pathOf("<slug>"));
                } else {
                    source(entry)
                            .ifPresentOrElse(
                                    found::add,
                                    () -> ContentAddress.ofUnreadable(kind, new SourceFile(path, "", ""))
                                            .ifPresent(unreadable::add));
                }
            }
            return found;
        }

        private Optional<SourceFile> source(Path file) {
            var path = folder.pathOf(file);
            return folder.read(file)
                    .flatMap(bytes -> Utf8Text.of(bytes, problems.in(path))
                            .map(text -> new SourceFile(path, SourceFile.digest(bytes), text)));
        }
    }
}
