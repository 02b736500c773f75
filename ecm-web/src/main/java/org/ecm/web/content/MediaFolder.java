package org.ecm.web.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecm.web.site.MediaPath;

/**
 * The images that articles and pages refer to. They stay in the content folder, and are served from there.
 */
public final class MediaFolder {

    private static final String NAME = "media";

    private final SortedMap<String, MediaFile> files = new TreeMap<>();

    private MediaFolder() {}

    /**
     * {@return the images of a content folder; whatever else lies among them is left out}
     *
     * @param contentFolder the folder that holds {@code media}; without it there are no images
     */
    public static MediaFolder of(Path contentFolder) {
        var problems = new Problems();
        return read(new Folder(contentFolder, problems), problems);
    }

    static MediaFolder read(Folder folder, Problems problems) {
        var media = new MediaFolder();
        var start = folder.root().resolve(NAME);
        if (Files.isDirectory(start)) {
            media.add(folder, start, problems);
        }
        return media;
    }

    /**
     * {@return the image at a path; empty if there is none}
     *
     * @param path where it would be
     */
    public Optional<MediaFile> find(MediaPath path) {
        return Optional.ofNullable(files.get(path.text()));
    }

    /** {@return all images, by path} */
    public List<MediaFile> files() {
        return List.copyOf(files.values());
    }

    Collection<String> paths() {
        return files.keySet();
    }

    private void add(Folder folder, Path within, Problems problems) {
        for (var entry : folder.list(within)) {
            if (Files.isDirectory(entry) && !Files.isSymbolicLink(entry)) {
                add(folder, entry, problems);
                continue;
            }
            var path = folder.pathOf(entry);
            folder.read(entry)
                    .ifPresent(bytes -> ImageType.of(bytes)
                            .ifPresentOrElse(
                                    type -> files.put(path, new MediaFile(new MediaPath(path), type)),
                                    () -> problems.add(
                                            path,
                                            0,
                                            path.endsWith(".svg")
                                                    ? "is SVG, which can carry scripts: save it as PNG or WebP"
                                                    : "is no PNG, JPEG, GIF, WebP or AVIF image")));
        }
    }
}
