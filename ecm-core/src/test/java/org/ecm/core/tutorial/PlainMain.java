package org.ecm.core.tutorial;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.article.Article;
import org.ecm.core.article.Articles;
import org.ecm.core.article.Body;
import org.ecm.core.article.Headline;
import org.ecm.core.article.Pages;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.author.Credential;
import org.ecm.core.author.CredentialKind;
import org.ecm.core.author.PersonName;
import org.ecm.core.disclaimer.Coverage;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.disclaimer.Service;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.memory.InMemoryArticles;
import org.ecm.core.memory.InMemoryAuthors;
import org.ecm.core.memory.InMemoryDisclaimers;
import org.ecm.core.memory.InMemoryPages;
import org.ecm.core.memory.InMemorySeriesCatalog;
import org.ecm.core.publishing.Publishing;
import org.ecm.core.publishing.PublishingResult;
import org.ecm.core.reading.ArticleView;
import org.ecm.core.reading.Reading;
import org.ecm.core.series.Series;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;

/** The small practice that the tutorial sets up, in a plain {@code main}. */
final class PlainMain {

    // tag::names[]
    static final AuthorId INES = AuthorId.of("0199c2f0-0000-7000-8000-0000000000a1");
    static final ArticleId ARRIVING = ArticleId.of("0199c2f0-0000-7000-8000-000000000001");
    static final ArticleId LISTENING = ArticleId.of("0199c2f0-0000-7000-8000-000000000002");
    static final ArticleId ASKING = ArticleId.of("0199c2f0-0000-7000-8000-000000000003");
    static final SeriesId FIRST_TALKS = SeriesId.of("0199c2f0-0000-7000-8000-0000000000c1");
    static final DisclaimerId NOT_THERAPY = new DisclaimerId("coaching-is-not-therapy");
    static final ServiceId COACHING = new ServiceId("coaching");
    static final Set<Service> SERVICES = Set.of(new Service(COACHING, "Coaching", true));
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    // end::names[]

    // tag::stores[]
    final Clock clock;
    final Articles articles;
    final Pages pages;
    final SeriesCatalog series;
    final Authors authors;
    final Disclaimers disclaimers;
    final Publishing publishing;
    final Reading reading;

    PlainMain(Clock clock) {
        this.clock = clock;
        articles = new InMemoryArticles(clock);
        pages = new InMemoryPages(clock);
        series = new InMemorySeriesCatalog(clock);
        authors = new InMemoryAuthors(clock);
        disclaimers = new InMemoryDisclaimers(clock);
        publishing = new Publishing(articles, series, authors, disclaimers, ZONE);
        reading = new Reading(articles, pages, series, authors, disclaimers, ZONE);
    }
    // end::stores[]

    // tag::main[]
    public static void main(String... arguments) {
        run(new PlainMain(Clock.systemUTC()), System.out);
    }

    static void run(PlainMain practice, PrintStream out) {
        practice.saveAuthor();
        practice.saveDisclaimer();
        practice.saveDrafts();
        practice.saveSeries();
        practice.publishAll();
        out.println(practice.page("arriving"));
        out.println(practice.page("listening"));
        out.println(practice.page("asking"));
    }
    // end::main[]

    // tag::author[]
    void saveAuthor() {
        var licence = Credential.of(
                        "LCSW-R",
                        CredentialKind.LICENSE,
                        "Licensed Clinical Social Worker, R privilege",
                        "New York State Education Department")
                .registeredUntil(LocalDate.of(2029, 12, 31));
        var degree = Credential.of("MSW", CredentialKind.DEGREE, "Master of Social Work", "Example University");
        authors.save(Author.named(INES, new Slug("ines-halloran"), new PersonName("Ines Halloran"))
                .withCredentials(licence, degree));
    }
    // end::author[]

    // tag::disclaimer[]
    void saveDisclaimer() {
        var wording = Wording.of(
                1,
                Instant.parse("2026-01-01T05:00:00Z"),
                Language.ENGLISH,
                "Coaching is not psychotherapy, and cannot replace it.");
        disclaimers.save(
                Disclaimer.of(NOT_THERAPY, wording, new Coverage.OfService(COACHING), new Coverage.OfAuthor(INES)));
    }
    // end::disclaimer[]

    // tag::articles[]
    void saveDrafts() {
        saveDraft(ARRIVING, "arriving", "Arriving", "Put the *phone* away before you sit down.");
        saveDraft(LISTENING, "listening", "Listening", "Let the other finish. Count to three. Then answer.");
        saveDraft(ASKING, "asking", "Asking", "Ask for one thing, and say what it is for.");
    }

    private void saveDraft(ArticleId id, String slug, String headline, String text) {
        articles.save(Article.draft(id, new Slug(slug), new Headline(headline), new Body(text), INES)
                .withServices(COACHING));
    }
    // end::articles[]

    // tag::series[]
    void saveSeries() {
        series.save(Series.of(FIRST_TALKS, new Slug("first-talks"), "First talks", ARRIVING, LISTENING, ASKING));
    }
    // end::series[]

    // tag::publish[]
    List<PublishingResult> publishAll() {
        var now = clock.instant();
        return List.of(publish(ARRIVING, now), publish(LISTENING, now), publish(ASKING, now.plus(Duration.ofDays(7))));
    }

    PublishingResult publish(ArticleId id, Instant instant) {
        var draft = articles.find(id).orElseThrow();
        return publishing.publish(draft.publishedAt(instant), SERVICES);
    }
    // end::publish[]

    // tag::page[]
    String page(String slug) {
        return page(slug, clock.instant());
    }

    String page(String slug, Instant instant) {
        return reading.openArticle(new Slug(slug), Optional.empty(), instant)
                .fold(
                        PlainMain::text,
                        to -> "Moved to " + to + ".",
                        reason -> reason.orElse("This article was withdrawn."),
                        () -> "Not found.");
    }
    // end::page[]

    // tag::text[]
    private static String text(ArticleView view) {
        var lines = new ArrayList<String>();
        lines.add(view.article().headline().text());
        view.byline().authors().forEach(signature -> lines.add("by " + signature.text()));
        view.disclaimers().forEach(statement -> lines.add(statement.text()));
        view.placement()
                .ifPresent(placement -> lines.add("Part %d of %d of %s"
                        .formatted(
                                placement.position().part(),
                                placement.position().count(),
                                placement.series().title())));
        lines.add(view.article().body().markdown());
        view.neighbors().next().ifPresent(next -> lines.add("Next: " + next.headline()));
        return String.join("\n", lines) + "\n";
    }
    // end::text[]
}
