package org.ecm.web.content;

/**
 * A file that the import skipped because its item was changed on the site.
 *
 * @param path relative to the content folder, with {@code /} between its parts
 * @param reason the reason, in a sentence
 */
public record SkippedFile(String path, String reason) {

    /** {@return the path and the reason in one line, {@code articles/a.md: reason}} */
    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
