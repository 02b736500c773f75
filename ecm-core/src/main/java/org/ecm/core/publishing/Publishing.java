package org.ecm.core.publishing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.ecm.core.article.Article;
import org.ecm.core.article.Articles;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.disclaimer.Coverage;
import org.ecm.core.disclaimer.CoverageSubject;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.disclaimer.Service;
import org.ecm.core.series.Series;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Language;

/**
 * Publishes articles after checking their disclaimers. An article must not become visible in any other way.
 *
 * <p>Every required disclaimer must have a text in the article's language at the time of publication; otherwise all
 * objections are returned at once. The check uses the latest records. If a published article loses a disclaimer later,
 * it stays visible.
 */
public final class Publishing {

    private final Articles articles;
    private final SeriesCatalog catalog;
    private final Authors authors;
    private final Disclaimers disclaimers;
    private final ZoneId zone;

    /**
     * @param articles stores articles
     * @param catalog stores series
     * @param authors stores authors
     * @param disclaimers stores disclaimers
     * @param zone the site's zone, which decides when a license's last day ends
     */
    public Publishing(Articles articles, SeriesCatalog catalog, Authors authors, Disclaimers disclaimers, ZoneId zone) {
        this.articles = articles;
        this.catalog = catalog;
        this.authors = authors;
        this.disclaimers = disclaimers;
        this.zone = zone;
    }

    /**
     * Publishes or schedules an article if there are no objections.
     *
     * @param article an article with a publication, at its expected revision
     * @param services the services of the practice
     * @return the saved article or the objections
     * @throws InvalidValue rule {@code publishing.draft}, if it has no publication
     * @throws org.ecm.core.shared.StaleRevision if the article was saved meanwhile
     * @throws org.ecm.core.shared.SlugTaken if one of its slugs belongs to another article
     */
    public PublishingResult publish(Article article, Collection<Service> services) {
        var objections = objections(article, services);
        return objections.isEmpty()
                ? new PublishingResult.ArticlePublished(articles.save(article))
                : new PublishingResult.PublishingRefused(objections);
    }

    /**
     * Finds all objections to an article.
     *
     * @param article an article with a publication
     * @param services the services of the practice
     * @return the objections; empty if it can be published
     * @throws InvalidValue rule {@code publishing.draft}, if it has no publication
     */
    public List<Objection> objections(Article article, Collection<Service> services) {
        var publishAt = article.publication().publishAt().orElseThrow(() -> new InvalidValue("publishing.draft"));
        var known = authors.asOf(Instant.MAX).find(article.authors());
        var subject = article.subject(
                catalog.asOf(Instant.MAX).containing(article.id()).stream()
                        .map(Series::id)
                        .collect(Collectors.toSet()),
                known);
        var all = disclaimers.asOf(Instant.MAX);
        var required = all.required(subject);
        var objections = new ArrayList<Objection>();
        unknownAuthors(article, known, objections);
        unknownDisclaimers(subject, all.all(), objections);
        missingTexts(required, publishAt, article.metadata().language(), objections);
        uncoveredServices(subject, services, all.all(), objections);
        if (required.isEmpty()) {
            known.stream()
                    .filter(author -> author.isLicensed(publishAt, zone))
                    .forEach(author -> objections.add(new Objection.UncoveredLicense(author.id())));
        }
        return List.copyOf(objections);
    }

    private static void unknownAuthors(Article article, List<Author> known, List<Objection> objections) {
        var ids = known.stream().map(Author::id).collect(Collectors.toSet());
        article.authors().stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> objections.add(new Objection.UnknownAuthor(id)));
    }

    private static void unknownDisclaimers(CoverageSubject subject, List<Disclaimer> all, List<Objection> objections) {
        var ids = all.stream().map(Disclaimer::id).collect(Collectors.toSet());
        subject.requiredDisclaimers().stream()
                .filter(id -> !ids.contains(id))
                .sorted()
                .forEach(id -> objections.add(new Objection.UnknownDisclaimer(id)));
    }

    private static void missingTexts(
            List<Disclaimer> required, Instant publishAt, Language language, List<Objection> objections) {
        required.stream()
                .filter(disclaimer -> disclaimer
                        .wordingAt(publishAt)
                        .filter(wording -> wording.texts().containsKey(language))
                        .isEmpty())
                .forEach(disclaimer -> objections.add(new Objection.NoWordingInForce(disclaimer.id(), language)));
    }

    private static void uncoveredServices(
            CoverageSubject subject, Collection<Service> services, List<Disclaimer> all, List<Objection> objections) {
        services.stream()
                .filter(Service::needsDisclaimer)
                .map(Service::id)
                .filter(subject.services()::contains)
                .filter(service -> all.stream()
                        .noneMatch(disclaimer -> disclaimer.coverages().contains(new Coverage.OfService(service))
                                || disclaimer.coverages().contains(new Coverage.Everywhere())))
                .sorted()
                .forEach(service -> objections.add(new Objection.UncoveredService(service)));
    }
}
