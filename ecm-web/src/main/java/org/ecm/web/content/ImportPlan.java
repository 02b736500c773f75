package org.ecm.web.content;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecm.core.shared.Revision;

/**
 * One file's way into the store: what it was, what it is to be, and what is to be done about the difference.
 *
 * @param source the file
 * @param item the identifier of what it is
 * @param kept what the store has of it
 * @param wanted what the file says, at the revision of {@code kept}
 * @param verdict what is to be done
 * @param reason why it is kept, if it is
 * @param <A> what the file is
 */
record ImportPlan<A>(SourceFile source, String item, Optional<A> kept, A wanted, Verdict verdict, String reason) {

    /** What is to be done about a file. */
    enum Verdict {
        /** Save what it says. */
        APPLY,
        /** Only remember it: the store says the same. */
        ADOPT,
        /** Nothing: it is as it was imported last, and so is the store. */
        LEAVE,
        /** Nothing: the store was changed elsewhere. */
        KEEP
    }

    /**
     * Decides about a file.
     *
     * @param ledger what was imported before
     * @param formerPaths where the file may have been when it was imported last
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

    /** {@return what was imported last of an item, from this file or, before it was renamed, from another} */
    static Optional<ImportLedger.Entry> origin(
            ImportLedger ledger, String path, Stream<String> formerPaths, String item) {
        return Stream.concat(Stream.of(path), formerPaths)
                .flatMap(each -> ledger.find(each).stream())
                .filter(entry -> entry.item().equals(item))
                .findFirst();
    }

    /** {@return whether the very same file was imported last} */
    static boolean isSameFile(Optional<ImportLedger.Entry> origin, SourceFile source) {
        return origin.filter(entry -> entry.path().equals(source.path()))
                .filter(entry -> entry.digest().equals(source.digest()))
                .isPresent();
    }

    /** {@return whether nothing but an import ever saved what is at this revision} */
    static boolean isAsImported(Optional<ImportLedger.Entry> origin, Revision kept) {
        return origin.filter(entry -> kept.number() <= entry.revision().number())
                .isPresent();
    }

    private static String reason(boolean imported, boolean sameFile) {
        if (!imported) {
            return "the site has it already, and not from this file; the site's is kept";
        }
        return sameFile
                ? "it was changed on the site since it was imported; the site's is kept"
                : "it was changed on the site and in the file; the site's is kept";
    }

    /**
     * {@return this step of a file that leaves something to the site's settings: it is applied again when they say
     * something else than when it was imported}
     */
    ImportPlan<A> followingTheSite() {
        return verdict == Verdict.LEAVE && kept.filter(wanted::equals).isEmpty()
                ? new ImportPlan<>(source, item, kept, wanted, Verdict.APPLY, "")
                : this;
    }

    boolean isToSave() {
        return verdict == Verdict.APPLY;
    }
}
