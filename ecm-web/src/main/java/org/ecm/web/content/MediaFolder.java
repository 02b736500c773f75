package org.ecm.web.content;

import java.io.IOException;
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

    private final Path root;
    private final SortedMap<String, MediaFile> files = new TreeMap<>();

    private MediaFolder(Path root) {
        this.root = root;
    }

    /**
     * An image as it is read.
     *
     * @param type what its first bytes say it is now
     * @param bytes the whole of it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Image(ImageType type, byte[] bytes) {}

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
        var media = new MediaFolder(folder.root());
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

    /**
     * Reads an image as it is now.
     *
     * @param path where it is
     * @return the image; empty if there was none at the start, or if the file isn't an image or a regular file now, is too
     *     large, or links outside the content folder
     * @throws IOException if it can't be read at the moment
     */
    Optional<Image> read(MediaPath path) throws IOException {
        if (find(path).isEmpty()) {
            return Optional.empty();
        }
        return new ConfinedFile(root, root.resolve(path.text()))
                .read(Folder.MOST_BYTES)
                .flatMap(bytes -> ImageType.of(bytes).map(type -> new Image(type, bytes)));
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
