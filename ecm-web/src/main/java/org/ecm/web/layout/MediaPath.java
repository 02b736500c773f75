package org.ecm.web.layout;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a file in the content folder's {@code media}, as texts refer to it and the site serves it.
 *
 * <p>A text can refer to {@code media/a.png}, {@code ../media/a.png} (which editors follow, too) or {@code /media/a.png}:
 * all three mean the file {@code media/a.png} and the address {@code /media/a.png}.
 *
 * @param text the path relative to the content folder: it begins with {@code media/}, and {@code /} separates its parts
 */
public record MediaPath(String text) {

    private static final Pattern REFERENCE = Pattern.compile("(?:(?:\\.\\.?/)++|/)?(media/.+)");
    private static final Pattern ODD = Pattern.compile("\\\\|\\p{Cntrl}|(?:^|/)(?:\\.|/|$)|[?#]");

    /**
     * {@return the media file that a link or image refers to; empty if it refers to something else}
     *
     * @param destination the destination of a link or image in Markdown
     */
    public static Optional<MediaPath> of(String destination) {
        try {
            var uri = new URI(destination.replace(" ", "%20"));
            if (uri.isAbsolute() || uri.getRawAuthority() != null || uri.getPath() == null) {
                return Optional.empty();
            }
            var reference = REFERENCE.matcher(uri.getPath());
            return reference.matches() && !ODD.matcher(reference.group(1)).find()
                    ? Optional.of(new MediaPath(reference.group(1)))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** {@return the escaped address of the file, from the site's root} */
    public String address() {
        try {
            return new URI(null, null, "/" + text, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a media path is always valid in an address", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
