package org.ecm.web.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecm.web.layout.MediaPath;

/** The images that articles and pages refer to. The site serves them from the content folder. */
public final class MediaFolder {

    private static final String NAME = "media";
    private static final int PIECE = 16 * 1024;

    private final Path root;
    private final SortedMap<String, MediaFile> files = new TreeMap<>();

    private MediaFolder(Path root) {
        this.root = root;
    }

    /**
     * An image as it is on disk now.
     *
     * @param type the image type, from its first bytes
     * @param length the size in bytes
     * @param file the file of the image
     */
    record Image(ImageType type, long length, ConfinedFile file) {

        /**
         * Writes the image in pieces, because whole images for two hundred slow clients would use up all memory.
         *
         * @throws IOException if the file is gone or shorter by now, or can't be written
         */
        void writeTo(OutputStream output) throws IOException {
            try (var opened = file.open().orElseThrow(() -> new EOFException("an image is gone"));
                    var input = Channels.newInputStream(opened)) {
                var piece = new byte[PIECE];
                for (long left = length; left > 0; ) { // a file that has grown is sent only up to this length
                    int read = input.read(piece, 0, (int) Math.min(PIECE, left));
                    if (read < 0) {
                        throw new EOFException("an image was cut short");
                    }
                    output.write(piece, 0, read);
                    left -= read;
                }
            }
        }
    }

    /**
     * {@return the images of a content folder, without its other files}
     *
     * @param contentFolder the folder that contains {@code media}; without {@code media}, there are no images
     */
    public static MediaFolder of(Path contentFolder) {
        var problems = new ImportProblems();
        return read(new ConfinedFolder(contentFolder, problems), problems);
    }

    static MediaFolder read(ConfinedFolder folder, ImportProblems problems) {
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
     * @param path the path to look up
     */
    public Optional<MediaFile> find(MediaPath path) {
        return Optional.ofNullable(files.get(path.text()));
    }

    /**
     * Reads the type and length of an image as it is on disk now.
     *
     * @param path the path of the image
     * @return the image; empty if there was none at startup, or if the file isn't an image or a regular file now, is too
     *     large, or links outside the content folder
     * @throws IOException if the file can't be read now
     */
    Optional<Image> read(MediaPath path) throws IOException {
        if (find(path).isEmpty()) {
            return Optional.empty();
        }
        var file = new ConfinedFile(root, root.resolve(path.text()));
        var opened = file.open();
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (var bytes = opened.get()) {
            long length = bytes.size();
            var start = Channels.newInputStream(bytes).readNBytes(ImageType.DECISIVE);
            return length > ConfinedFolder.MAX_BYTES
                    ? Optional.empty()
                    : ImageType.of(start).map(type -> new Image(type, length, file));
        }
    }

    /** {@return all images, sorted by path} */
    public List<MediaFile> files() {
        return List.copyOf(files.values());
    }

    Collection<String> paths() {
        return files.keySet();
    }

    private void add(ConfinedFolder folder, Path within, ImportProblems problems) {
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
                                                    : "isn't a PNG, JPEG, GIF, WebP or AVIF image")));
        }
    }
}
