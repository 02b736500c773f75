package org.ecm.web.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of image that are served, told apart by their first bytes and never by a file's name.
 *
 * <p>SVG is not among them: it can carry scripts. Source of the signatures: WHATWG MIME Sniffing, section 6.1, and
 * the AV1 Image File Format for AVIF.
 */
public enum ImageType {
    /** Portable Network Graphics. */
    PNG("image/png", "\u0089PNG\r\n\u001a\n.*"),
    /** What cameras write. */
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff.*"),
    /** Graphics Interchange Format. */
    GIF("image/gif", "GIF8[79]a.*"),
    /** What most browsers load fastest. */
    WEBP("image/webp", "RIFF.{4}WEBPVP.*"),
    /** Still images in AV1. */
    AVIF("image/avif", ".{4}ftyp(?:.{4})*?avi[fs].*");

    /** How many bytes of a file decide. */
    static final int DECISIVE = 40;

    private final String mediaType;
    private final Pattern signature;

    ImageType(String mediaType, String signature) {
        this.mediaType = mediaType;
        this.signature = Pattern.compile(signature, Pattern.DOTALL);
    }

    /** {@return its name in a {@code Content-Type} header} */
    public String mediaType() {
        return mediaType;
    }

    /**
     * {@return the kind of image that these bytes are; empty if they are none of them}
     *
     * @param bytes of a file, from its first on
     */
    public static Optional<ImageType> of(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, DECISIVE), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(type -> type.signature.matcher(start).matches())
                .findFirst();
    }
}
