package org.ecm.web.content;

import java.util.List;
import java.util.function.Function;

/** What came of importing a folder. */
public sealed interface ImportResult {

    /**
     * {@return the answer for what came of it}
     *
     * @param imported for a folder that the site now agrees with
     * @param refused for one that has problems
     * @param <R> the answer's type
     */
    <R> R fold(Function<Imported, R> imported, Function<ImportRefused, R> refused);

    /**
     * The site agrees with the folder, but for what was kept. Each list is by kind and path.
     *
     * @param applied the files that were saved
     * @param unchanged the files that said nothing new
     * @param kept the files that were left alone, as the site knows better
     * @param warnings what may not mean what its author thinks, by file and line
     */
    record Imported(List<String> applied, List<String> unchanged, List<SkippedFile> kept, List<ImportProblem> warnings)
            implements ImportResult {

        /** Takes copies. */
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
     * The folder has problems. <strong>Some of it may have been saved already: the caller must roll its transaction
     * back.</strong>
     *
     * @param problems all that were found, by file and line, at least one
     */
    record ImportRefused(List<ImportProblem> problems) implements ImportResult {

        /** Takes a copy. */
        public ImportRefused {
            problems = List.copyOf(problems);
        }

        @Override
        public <R> R fold(Function<Imported, R> imported, Function<ImportRefused, R> refused) {
            return refused.apply(this);
        }
    }
}
