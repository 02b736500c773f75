package org.ecm.web.content;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects all problems of a folder, to report them at once, and warnings, which don't stop an import. */
final class ImportProblems {

    private final Set<ImportProblem> found = new TreeSet<>();
    private final Set<ImportProblem> warnings = new TreeSet<>();

    void add(String path, int line, String message) {
        found.add(new ImportProblem(path, line, message));
    }

    InFile in(String path) {
        return new InFile(path);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** {@return all problems, sorted by file and line} */
    List<ImportProblem> sorted() {
        return List.copyOf(found);
    }

    /** {@return all warnings, sorted by file and line} */
    List<ImportProblem> warnings() {
        return List.copyOf(warnings);
    }

    /** The problems of one file. */
    final class InFile {

        private final String path;

        private InFile(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }

        void add(int line, String message) {
            ImportProblems.this.add(path, line, message);
        }

        void warn(int line, String message) {
            warnings.add(new ImportProblem(path, line, message));
        }

        boolean isEmpty() {
            return found.stream().noneMatch(problem -> problem.path().equals(path));
        }
    }
}
