package org.ecm.web.content;

import java.util.Comparator;

/**
 * Something in the content folder that cannot be meant, and where it stands.
 *
 * @param path relative to the content folder, with {@code /} between its parts
 * @param line counts from 1; 0 means the file as a whole
 * @param message what is wrong, in a sentence for whoever wrote the file
 */
public record ImportProblem(String path, int line, String message) implements Comparable<ImportProblem> {

    private static final Comparator<ImportProblem> BY_PLACE = Comparator.comparing(ImportProblem::path)
            .thenComparingInt(ImportProblem::line)
            .thenComparing(ImportProblem::message);

    @Override
    public int compareTo(ImportProblem other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@return the problem as compilers write it, {@code articles/a.md:3: message}} */
    @Override
    public String toString() {
        return path + (line == 0 ? "" : ":" + line) + ": " + message;
    }
}
