package org.ecm.web.content;

/**
 * A file that was left alone, because what it once became was changed on the site.
 *
 * @param path relative to the content folder, with {@code /} between its parts
 * @param reason why, in a sentence
 */
public record SkippedFile(String path, String reason) {

    /** {@return file and reason in a line, {@code articles/a.md: reason}} */
    @Override
    public String toString() {
        return path + ": " + reason;
    }
}
