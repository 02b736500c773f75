package org.ecm.web.content;

import java.util.List;
import java.util.function.Function;

/** The result of importing a folder: imported or refused. */
public sealed interface ImportResult {

    /**
     * {@return the value of the function that matches this result}
     *
     * @param imported maps a successful import
     * @param refused maps a refused import
     * @param <R> the type of the value
     */
    <R> R fold(Function<Imported, R> imported, Function<ImportRefused, R> refused);

    /**
     * A successful import: the site matches the folder, except for items it kept. Files are sorted by kind and path.
     *
     * @param applied the files that were saved
     * @param unchanged the files that changed nothing
     * @param kept the files that were skipped because their items were changed on the site
     * @param warnings text that may not mean what its author thinks, sorted by file and line
     */
    record Imported(List<String> applied, List<String> unchanged, List<SkippedFile> kept, List<ImportProblem> warnings)
            implements ImportResult {

        /** Copies the lists. */
        public Imported {
            applied = List.copyOf(applied);
            unchanged = List.copyOf(unchanged);
            kept = List.copyOf(kept);
            warnings = List.copyOf(warnings);
        }

        @Override
        public <R> R fold(Function<Imported, R> imported, Function<ImportRefused, R> refused) {
            return imported.apply(this);
        }
    }

    /**
     * A refused import: the folder has problems. <strong>Some of it may have been saved already, so the caller must roll
     * its transaction back.</strong>
     *
     * @param problems all problems found, sorted by file and line, at least one
     */
    record ImportRefused(List<ImportProblem> problems) implements ImportResult {

        /** Copies the list. */
        public ImportRefused {
            problems = List.copyOf(problems);
        }

        @Override
        public <R> R fold(Function<Imported, R> imported, Function<ImportRefused, R> refused) {
            return refused.apply(this);
        }
    }
}
