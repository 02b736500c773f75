package org.ecm.web.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecm.core.article.Article;
import org.ecm.core.article.Page;
import org.ecm.core.author.Author;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.Schedule;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Service;
import org.ecm.core.publishing.Publishing;
import org.ecm.core.series.Series;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;
import org.ecm.web.settings.SiteSettingsHistory.Recorded;

/** Saves the files of a folder that differ from the stored content, and records what it imported. */
final class ImportExecution {

    private final ImportTargets targets;
    private final IdentityResolver identities;
    private final Publishing publishing;
    private final Instant now;
    private final ImportProblems problems;
    private final List<String> applied = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<SkippedFile> kept = new ArrayList<>();

    /**
     * @param identities the identifiers of the files
     * @param publishing publishes articles
     * @param now the time of the import
     * @param problems collects objections to publishing
     */
    ImportExecution(
            ImportTargets targets,
            IdentityResolver identities,
            Publishing publishing,
            Instant now,
            ImportProblems problems) {
        this.targets = targets;
        this.identities = identities;
        this.publishing = publishing;
        this.now = now;
        this.problems = problems;
    }

    /** Saves everything in the order of dependencies, so that references always resolve. */
    void apply(FolderReader reading) {
        reading.site().ifPresent(plan -> apply(plan, Recorded::revision, this::save));
        reading.disclaimers().forEach(this::apply);
        reading.authors().forEach(this::apply);
        reading.schedules().forEach(this::apply);
        reading.meetings().forEach(file -> apply(file, reading.practitioner()));
        reading.series().forEach(this::apply);
        reading.articles().forEach(file -> apply(file, reading.settings().services()));
        reading.pages().forEach(this::apply);
    }

    ImportResult.Imported imported() {
        return new ImportResult.Imported(applied, unchanged, kept, problems.warnings());
    }

    private Optional<Recorded> save(Recorded wanted) {
        return Optional.of(targets.site().save(wanted.settings(), wanted.revision()));
    }

    private void apply(DisclaimerFile file) {
        var stored = targets.disclaimers().find(file.id());
        var plan = ImportPlan.decide(
                targets.ledger(),
                Stream.of(FileKind.DISCLAIMER.pathOf(file.id())),
                file.address().source(),
                file.id().text(),
                stored,
                file.toDisclaimer(stored, identities),
                Disclaimer::revision);
        apply(
                plan,
                Disclaimer::revision,
                wanted -> Optional.of(targets.disclaimers().save(wanted)));
    }

    private void apply(AuthorFile file) {
        var stored = targets.authors().find(new AuthorId(identities.of(file.address())));
        var plan = step(
                file.address(),
                stored.map(Author::permalink),
                stored,
                file.toAuthor(stored, identities),
                Author::revision);
        apply(plan, Author::revision, wanted -> Optional.of(targets.authors().save(wanted)));
    }

    private void apply(ScheduleFile file) {
        var author = file.authorId(identities);
        var stored = targets.schedules().find(author);
        var formerPaths = targets.authors().find(author).stream()
                .flatMap(known -> known.permalink().slugs())
                .map(FileKind.SCHEDULE::pathOf);
        var plan = ImportPlan.decide(
                targets.ledger(),
                formerPaths,
                file.source(),
                author.value().toString(),
                stored,
                file.toSchedule(stored, identities),
                Schedule::revision);
        apply(
                plan.followingTheSite(),
                Schedule::revision,
                wanted -> Optional.of(targets.schedules().save(wanted)));
    }

    private void apply(MeetingTypeFile file, Optional<Slug> practitioner) {
        var stored = targets.meetings().find(file.id());
        var plan = ImportPlan.decide(
                targets.ledger(),
                Stream.empty(),
                file.source(),
                file.id().text(),
                stored,
                file.toMeetingType(stored, practitioner, identities),
                MeetingType::revision);
        apply(
                plan.followingTheSite(),
                MeetingType::revision,
                wanted -> Optional.of(targets.meetings().save(wanted)));
    }

    private void apply(SeriesFile file) {
        var stored = targets.catalog().find(new SeriesId(identities.of(file.address())));
        var plan = step(
                file.address(),
                stored.map(Series::permalink),
                stored,
                file.toSeries(stored, identities),
                Series::revision);
        apply(plan, Series::revision, wanted -> Optional.of(targets.catalog().save(wanted)));
    }

    private void apply(ArticleFile file, Collection<Service> services) {
        var stored = targets.articles().find(new ArticleId(identities.of(file.address())));
        var plan = step(
                file.address(),
                stored.map(Article::permalink),
                stored,
                file.toArticle(stored, identities),
                Article::revision);
        apply(plan, Article::revision, wanted -> publish(file, wanted, services));
    }

    private void apply(PageFile file) {
        var stored = targets.pages().find(new PageId(identities.of(file.address())));
        var plan = step(
                file.address(), stored.map(Page::permalink), stored, file.toPage(stored, identities), Page::revision);
        apply(plan, Page::revision, wanted -> Optional.of(targets.pages().save(wanted)));
    }

    /** Skips the publishing rules for articles that aren't readable from now on, so that unpublishing is never refused. */
    private Optional<Article> publish(ArticleFile file, Article wanted, Collection<Service> services) {
        boolean readable = wanted.publication()
                .fold(
                        () -> false,
                        published -> true,
                        unpublished -> unpublished.unpublishedAt().isAfter(now));
        if (!readable) {
            return Optional.of(targets.articles().save(wanted));
        }
        return publishing.publish(wanted, services).fold(Optional::of, objections -> {
            new ObjectionProblems(file, targets.authors(), problems).add(objections);
            return Optional.empty();
        });
    }

    /** Looks for the last import under each slug of the item, because the file may have been renamed since. */
    private <A> ImportPlan<A> step(
            ContentAddress address,
            Optional<Permalink> permalink,
            Optional<A> stored,
            A wanted,
            Function<A, Revision> revision) {
        var formerPaths = permalink.stream()
                .flatMap(Permalink::slugs)
                .map(slug -> address.kind().pathOf(slug));
        var item = identities.of(address).toString();
        return ImportPlan.decide(targets.ledger(), formerPaths, address.source(), item, stored, wanted, revision);
    }

    private <A> void apply(ImportPlan<A> plan, Function<A, Revision> revision, Function<A, Optional<A>> save) {
        var path = plan.source().path();
        switch (plan.verdict()) {
            case APPLY ->
                save.apply(plan.wanted()).ifPresent(saved -> {
                    record(plan, revision.apply(saved));
                    applied.add(path);
                });
            case ADOPT -> {
                record(plan, revision.apply(plan.wanted()));
                unchanged.add(path);
            }
            case LEAVE -> unchanged.add(path);
            case KEEP -> kept.add(new SkippedFile(path, plan.reason()));
        }
    }

    private void record(ImportPlan<?> plan, Revision revision) {
        targets.ledger()
                .record(new ImportLedger.Entry(
                        plan.source().path(), plan.source().digest(), plan.item(), revision));
    }
}
