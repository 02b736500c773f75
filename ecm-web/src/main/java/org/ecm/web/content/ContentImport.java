package org.ecm.web.content;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecm.core.publishing.Publishing;

/**
 * Publishes a folder of files, so that the site agrees with it.
 *
 * <p>A file is applied when it differs from what was imported last. What was changed on the site meanwhile is kept and
 * reported, and a file that is gone deletes nothing. Importing the same folder again changes nothing.
 *
 * <p>It expects a transaction of its caller's around each call, and writes within it: settings first, then
 * disclaimers, authors, schedules, kinds of meeting, series, articles and pages, so that nothing is published before what it needs.
 */
public final class ContentImport {

    private final ImportTargets stores;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Optional<ZoneId> siteZone;

    /**
     * @param stores everything that is imported into
     * @param clock tells which wordings may have been shown
     * @param ids makes an identifier for what is new
     * @param siteZone the operator's, which beats the zone of the site's settings
     */
    public ContentImport(ImportTargets stores, Clock clock, Supplier<UUID> ids, Optional<ZoneId> siteZone) {
        this.stores = stores;
        this.clock = clock;
        this.ids = ids;
        this.siteZone = siteZone;
    }

    /**
     * Imports a folder.
     *
     * <p>All problems of its files are told at once, and then nothing was saved. Objections to publishing are told all
     * at once, too, but are known only when what an article needs is saved: a refusal may come after writes.
     *
     * <p>Nodes that start together wait for each other here, so that only the first one applies anything.
     *
     * @param root the content folder
     * @return what came of it; <strong>on {@link ImportResult.ImportRefused} the caller must roll its transaction back</strong>
     * @throws org.ecm.core.shared.StaleRevision if somebody saved one of these things meanwhile: roll back, try again
     * @throws org.ecm.core.shared.SlugTaken if somebody gave one of the slugs away meanwhile: roll back, try again
     */
    public ImportResult run(Path root) {
        stores.ledger().lock();
        var now = clock.instant();
        var problems = new ImportProblems();
        var reading = FolderReader.read(root, stores, siteZone, now, problems);
        reading.disclaimers().forEach(file -> file.checkShown(stores, now, problems));
        var identities = IdentityResolver.decide(reading.claims(), stores, ids, problems);
        if (problems.isEmpty()) {
            ScheduleFile.checkAuthors(reading.schedules(), identities, problems);
        }
        if (!problems.isEmpty()) {
            return new ImportResult.ImportRefused(problems.sorted());
        }
        var publishing = new Publishing(
                stores.articles(), stores.catalogue(), stores.authors(), stores.disclaimers(), reading.zone());
        var application = new ImportExecution(stores, identities, publishing, now, problems);
        application.apply(reading);
        return problems.isEmpty() ? application.imported() : new ImportResult.ImportRefused(problems.sorted());
    }
}
