package org.ecm.web.content;

import java.util.Comparator;

/**
 * Something in the content folder that cannot be meant, and where it stands.
 *
 * @param path relative to the content folder, with {@code /} between its parts
 * @param line counts from 1; 0 means the file as a whole
 * @param message what is wrong, in a sentence for whoever wrote the file
 */
public record Problem(String path, int line, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::path).thenComparingInt(Problem::line).thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@return the problem as compilers write it, {@code articles/a.md:3: message}} */
    @Override
    public String toString() {
        return path + (line == 0 ? "" : ":" + line) + ": " + message;
    }
}
