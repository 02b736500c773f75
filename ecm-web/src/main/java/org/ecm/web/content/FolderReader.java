package org.ecm.web.content;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.ecm.core.disclaimer.Service;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.settings.SiteSettingsHistory.Recorded;

/**
 * A content folder, parsed except for files with problems, before anything is changed.
 *
 * @param site the plan for the site settings; empty without {@code site.yaml}
 * @param settings the site settings after the import
 * @param practitioner the owner of the practice, from those settings or else from the folder, if the desk removed it
 * @param zone the time zone in which days begin and end
 * @param claims the slugs and identifiers of the files
 */
record FolderReader(
        Optional<ImportPlan<Recorded>> site,
        SiteSettings settings,
        Optional<Slug> practitioner,
        ZoneId zone,
        ClaimRegistry claims,
        List<DisclaimerFile> disclaimers,
        List<AuthorFile> authors,
        List<ScheduleFile> schedules,
        List<MeetingTypeFile> meetings,
        List<SeriesFile> series,
        List<ArticleFile> articles,
        List<PageFile> pages) {

    /**
     * Reads a folder, and reports references to items that are neither in it nor on the site.
     *
     * @param siteZone overrides the time zone of the settings
     * @param now the time of reading
     */
    static FolderReader read(
            Path root, ImportTargets targets, Optional<ZoneId> siteZone, Instant now, ImportProblems problems) {
        var folder = ContentFolder.read(root, problems);
        var references = new ReferenceCheck();
        var siteFile = folder.site().flatMap(source -> SiteFile.read(source, problems, references));
        var site = siteFile.map(file -> file.step(targets));
        var settings = site.filter(ImportPlan::needsSaving)
                .map(plan -> plan.wanted().settings())
                .orElseGet(targets::settings);
        var practitioner = settings.practitioner()
                .or(() -> siteFile.flatMap(file -> file.settings().practitioner()));
        var zone = siteZone.orElse(settings.zone());
        var claims = new ClaimRegistry(problems);
        folder.unreadable().forEach(claims::add);
        var context = new ReadContext(problems, claims, references, folder.media(), new DateTimeParser(zone, now));
        var reading = new FolderReader(
                site,
                settings,
                practitioner,
                zone,
                claims,
                all(folder.of(FileKind.DISCLAIMER), DisclaimerFile::read, context),
                all(folder.of(FileKind.AUTHOR), AuthorFile::read, context),
                all(folder.of(FileKind.SCHEDULE), ScheduleFile::read, context),
                all(folder.of(FileKind.MEETING), MeetingTypeFile::read, context),
                all(folder.of(FileKind.SERIES), SeriesFile::read, context),
                all(folder.of(FileKind.ARTICLE), ArticleFile::read, context),
                all(folder.of(FileKind.PAGE), PageFile::read, context));
        references.check(claims, targets);
        if (folder.site().isEmpty() || siteFile.isPresent()) {
            references.checkServices(services(siteFile, targets));
            reading.meetings().forEach(file -> file.checkPractitioner(practitioner, problems));
        }
        return reading;
    }

    private static <T> List<T> all(
            List<SourceFile> sources, BiFunction<SourceFile, ReadContext, Optional<T>> read, ReadContext context) {
        return sources.stream()
                .flatMap(source -> read.apply(source, context).stream())
                .toList();
    }

    /** {@return the services of both the folder and the site, because the desk may have changed the site's} */
    private static Set<ServiceId> services(Optional<SiteFile> file, ImportTargets targets) {
        var known = new HashSet<ServiceId>();
        Stream.concat(file.map(SiteFile::settings).stream(), Stream.of(targets.settings()))
                .flatMap(settings -> settings.services().stream())
                .map(Service::id)
                .forEach(known::add);
        return known;
    }
}
