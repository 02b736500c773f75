package org.ecm.web.content;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecm.core.shared.Revision;

/**
 * The plan for importing one file: the stored item, the item in the file, and what to do about the difference.
 *
 * @param source the file
 * @param item the identifier of the item
 * @param stored the stored item, if any
 * @param wanted the item in the file, with the revision of {@code kept}
 * @param verdict the action to take
 * @param reason the reason for keeping the stored item; empty for other verdicts
 * @param <A> the type of the item
 */
record ImportPlan<A>(SourceFile source, String item, Optional<A> stored, A wanted, Verdict verdict, String reason) {

    /** The action for a file. */
    enum Verdict {
        /** Save the item in the file. */
        APPLY,
        /** Only record the import, because the stored item is equal. */
        ADOPT,
        /** Do nothing, because neither the file nor the stored item changed since the last import. */
        LEAVE,
        /** Do nothing, because the stored item was changed elsewhere. */
        KEEP
    }

    /**
     * Plans the import of a file.
     *
     * @param ledger the earlier imports
     * @param formerPaths paths that the file may have had at its last import
     */
    static <A> ImportPlan<A> decide(
            ImportLedger ledger,
            Stream<String> formerPaths,
            SourceFile source,
            String item,
            Optional<A> kept,
            A wanted,
            Function<A, Revision> revision) {
        if (kept.isEmpty()) {
            return new ImportPlan<>(source, item, kept, wanted, Verdict.APPLY, "");
        }
        var origin = origin(ledger, source.path(), formerPaths, item);
        boolean sameFile = isSameFile(origin, source);
        boolean sameStore = isAsImported(origin, revision.apply(kept.get()));
        if (sameFile && sameStore) {
            return new ImportPlan<>(source, item, kept, wanted, Verdict.LEAVE, "");
        }
        if (wanted.equals(kept.get())) {
            return new ImportPlan<>(source, item, kept, wanted, Verdict.ADOPT, "");
        }
        return sameStore
                ? new ImportPlan<>(source, item, kept, wanted, Verdict.APPLY, "")
                : new ImportPlan<>(source, item, kept, wanted, Verdict.KEEP, reason(origin.isPresent(), sameFile));
    }

    /** {@return the last import of an item, from this path or from one the file had before it was renamed} */
    static Optional<ImportLedger.Entry> origin(
            ImportLedger ledger, String path, Stream<String> formerPaths, String item) {
        return Stream.concat(Stream.of(path), formerPaths)
                .flatMap(each -> ledger.find(each).stream())
                .filter(entry -> entry.item().equals(item))
                .findFirst();
    }

    /** {@return whether the last import was from the same path with the same content} */
    static boolean isSameFile(Optional<ImportLedger.Entry> origin, SourceFile source) {
        return origin.filter(entry -> entry.path().equals(source.path()))
                .filter(entry -> entry.digest().equals(source.digest()))
                .isPresent();
    }

    /** {@return whether the stored item, at revision {@code kept}, is unchanged since its last import} */
    static boolean isAsImported(Optional<ImportLedger.Entry> origin, Revision kept) {
        return origin.filter(entry -> kept.number() <= entry.revision().number())
                .isPresent();
    }

    private static String reason(boolean imported, boolean sameFile) {
        if (!imported) {
            return "the site already has one that isn't from this file; the site's version is kept";
        }
        return sameFile
                ? "it was changed on the site since it was imported; the site's version is kept"
                : "it was changed on the site and in the file; the site's version is kept";
    }

    /**
     * {@return this plan for a file that takes defaults from the site settings: an unchanged file is applied again if they
     * have changed since its import}
     */
    ImportPlan<A> followingTheSite() {
        return verdict == Verdict.LEAVE && stored.filter(wanted::equals).isEmpty()
                ? new ImportPlan<>(source, item, stored, wanted, Verdict.APPLY, "")
                : this;
    }

    boolean needsSaving() {
        return verdict == Verdict.APPLY;
    }
}
