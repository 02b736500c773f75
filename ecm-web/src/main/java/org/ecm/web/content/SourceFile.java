package org.ecm.web.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text file of the content folder.
 *
 * @param path relative to the folder, with {@code /} between its parts
 * @param digest the SHA-256 of its bytes, in lowercase hex
 * @param text its content, with LF line ends and without a byte order mark
 */
record SourceFile(String path, String digest, String text) {

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** {@return the file's name without its extension} */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }
}
