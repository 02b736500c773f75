package org.ecm.web.content;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everything that is wrong with a folder, collected to be told at once. */
final class Problems {

    private final Set<Problem> found = new TreeSet<>();

    void add(String path, int line, String message) {
        found.add(new Problem(path, line, message));
    }

    InFile in(String path) {
        return new InFile(path);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** {@return all of them by file and line} */
    List<Problem> sorted() {
        return List.copyOf(found);
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
            Problems.this.add(path, line, message);
        }

        boolean isEmpty() {
            return found.stream().noneMatch(problem -> problem.path().equals(path));
        }
    }
}
