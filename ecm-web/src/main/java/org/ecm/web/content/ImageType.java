package org.ecm.web.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The image types that the site serves, recognized by their first bytes and never by file names.
 *
 * <p>SVG isn't included because it can contain scripts. Source of the signatures: WHATWG MIME Sniffing, section 6.1, and
 * the AV1 Image File Format for AVIF.
 */
public enum ImageType {
    /** Portable Network Graphics. */
    PNG("image/png", "\u0089PNG\r\n\u001a\n.*"),
    /** Joint Photographic Experts Group, the format of most cameras. */
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff.*"),
    /** Graphics Interchange Format. */
    GIF("image/gif", "GIF8[79]a.*"),
    /** The WebP format, smaller than PNG and JPEG in most cases. */
    WEBP("image/webp", "RIFF.{4}WEBPVP.*"),
    /** AV1 Image File Format, still images and image sequences. */
    AVIF("image/avif", ".{4}ftyp(?:.{4})*?avi[fs].*");

    /** The number of leading bytes that determine the type. */
    static final int DECISIVE = 40;

    private final String mediaType;
    private final Pattern signature;

    ImageType(String mediaType, String signature) {
        this.mediaType = mediaType;
        this.signature = Pattern.compile(signature, Pattern.DOTALL);
    }

    /** {@return the media type for the {@code Content-Type} header} */
    public String mediaType() {
        return mediaType;
    }

    /**
     * {@return the image type of a file; empty if it's none of these}
     *
     * @param bytes the file's bytes, or at least the first ones
     */
    public static Optional<ImageType> of(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, DECISIVE), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(type -> type.signature.matcher(start).matches())
                .findFirst();
    }
}
