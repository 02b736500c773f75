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
 * The files of a content folder, read but not yet understood.
 *
 * @param sources the text files of each kind, by path
 * @param unreadable what else is there, of which only the name is known
 * @param site {@code site.yaml}, if there is one
 * @param media the images
 */
record ContentFolder(
        Map<FileKind, List<SourceFile>> sources,
        List<ContentAddress> unreadable,
        Optional<SourceFile> site,
        MediaFolder media) {

    /** Where the site's own settings stand. */
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
                    problems.add(name, 0, "is not known; a content folder holds " + KNOWN);
                }
            }
            return new ContentFolder(sources, unreadable, site, MediaFolder.read(folder, problems));
        }

        private List<SourceFile> sources(Path within, FileKind kind) {
            var found = new ArrayList<SourceFile>();
            for (var entry : folder.list(within)) {
                var path = folder.pathOf(entry);
                if (!path.endsWith(kind.extension()) || !Files.isRegularFile(entry)) {
                    problems.add(path, 0, "is not known; " + kind.folder() + " holds files " + kind.pathOf("<slug>"));
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
