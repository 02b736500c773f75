package org.ecm.web.content;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecm.core.publishing.Publishing;

/**
 * Imports a folder of files, so that the site matches it.
 *
 * <p>The import applies a file when it differs from its last import. Changes made on the site are kept and reported, and
 * a missing file deletes nothing. Importing the same folder again changes nothing.
 *
 * <p>The caller provides a transaction around each call. The import writes settings first, then disclaimers, authors,
 * schedules, meeting types, series, articles and pages, so that everything is saved before content that depends on it.
 */
public final class ContentImport {

    private final ImportTargets targets;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Optional<ZoneId> siteZone;

    /**
     * @param targets the stores to import into
     * @param clock the current time, which decides which wordings may have been shown
     * @param ids creates identifiers for new content
     * @param siteZone the operator's time zone, which overrides that of the site settings
     */
    public ContentImport(ImportTargets targets, Clock clock, Supplier<UUID> ids, Optional<ZoneId> siteZone) {
        this.targets = targets;
        this.clock = clock;
        this.ids = ids;
        this.siteZone = siteZone;
    }

    /**
     * Imports a folder.
     *
     * <p>If files have problems, the import reports all of them at once and saves nothing. It also reports all objections to
     * publishing at once, but finds them only after saving what an article needs, so a refusal can follow writes.
     *
     * <p>Nodes that start at the same time import one after the other, so only the first one changes anything.
     *
     * @param root the content folder
     * @return the result; <strong>on {@link ImportResult.ImportRefused} the caller must roll its transaction back</strong>
     * @throws org.ecm.core.shared.StaleRevision if another user saved the same item meanwhile: roll back and try again
     * @throws org.ecm.core.shared.SlugTaken if another item got one of the slugs meanwhile: roll back and try again
     */
    public ImportResult run(Path root) {
        targets.ledger().lock();
        var now = clock.instant();
        var problems = new ImportProblems();
        var reading = FolderReader.read(root, targets, siteZone, now, problems);
        reading.disclaimers().forEach(file -> file.checkShown(targets, now, problems));
        var identities = IdentityResolver.decide(reading.claims(), targets, ids, problems);
        if (problems.isEmpty()) {
            ScheduleFile.checkAuthors(reading.schedules(), identities, problems);
        }
        if (!problems.isEmpty()) {
            return new ImportResult.ImportRefused(problems.sorted());
        }
        var publishing = new Publishing(
                targets.articles(), targets.catalog(), targets.authors(), targets.disclaimers(), reading.zone());
        var execution = new ImportExecution(targets, identities, publishing, now, problems);
        execution.apply(reading);
        return problems.isEmpty() ? execution.imported() : new ImportResult.ImportRefused(problems.sorted());
    }
}
