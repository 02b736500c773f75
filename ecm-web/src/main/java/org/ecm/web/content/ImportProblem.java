package org.ecm.web.content;

import java.util.Comparator;

/**
 * A mistake in the content folder, with its file and line.
 *
 * @param path relative to the content folder, with {@code /} between its parts
 * @param line the line, from 1; 0 means the file as a whole
 * @param message what is wrong, in a sentence for the file's author
 */
public record ImportProblem(String path, int line, String message) implements Comparable<ImportProblem> {

    private static final Comparator<ImportProblem> BY_PLACE = Comparator.comparing(ImportProblem::path)
            .thenComparingInt(ImportProblem::line)
            .thenComparing(ImportProblem::message);

    @Override
    public int compareTo(ImportProblem other) {
        return BY_PLACE.compare(this, other);
    }

    /** {@return the problem in the format of compilers, {@code articles/a.md:3: message}} */
    @Override
    public String toString() {
        return path + (line == 0 ? "" : ":" + line) + ": " + message;
    }
}
