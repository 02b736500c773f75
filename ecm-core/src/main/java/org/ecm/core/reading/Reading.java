package org.ecm.core.reading;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ecm.core.article.Article;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.article.Articles;
import org.ecm.core.article.Pages;
import org.ecm.core.article.Publication;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.author.Byline;
import org.ecm.core.disclaimer.CoverageSubject;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Slug;

/**
 * Reads published content: articles, pages, series and authors, each with everything to show beside it.
 *
 * <p>Every page, feed and export calls this class with one instant, so that visibility, credentials and disclaimers
 * agree everywhere and no disclaimer can be forgotten. A past instant shows what was recorded then.
 */
public final class Reading {

    private final Articles articles;
    private final Pages pages;
    private final SeriesCatalog catalog;
    private final Authors authors;
    private final Disclaimers disclaimers;
    private final ZoneId zone;

    /**
     * @param articles stores articles
     * @param pages stores pages
     * @param catalog stores series
     * @param authors stores authors
     * @param disclaimers stores disclaimers
     * @param zone the site's zone, which decides when a credential's last day ends
     */
    public Reading(
            Articles articles,
            Pages pages,
            SeriesCatalog catalog,
            Authors authors,
            Disclaimers disclaimers,
            ZoneId zone) {
        this.articles = articles;
        this.pages = pages;
        this.catalog = catalog;
        this.authors = authors;
        this.disclaimers = disclaimers;
        this.zone = zone;
    }

    /**
     * Looks up an article.
     *
     * @param slug a current or former slug
     * @param series the series it's read in; its home series is used if this one is unknown or doesn't list it
     * @param instant the moment of reading
     * @return the article with its byline, disclaimers, placement and neighbors, or the reason why it can't be read
     */
    public Lookup<ArticleView> openArticle(Slug slug, Optional<Slug> series, Instant instant) {
        return articles.asOf(instant)
                .find(slug)
                .map(article -> opening(
                        slug,
                        article.permalink(),
                        article.publication(),
                        instant,
                        () -> describe(article, series, places(instant), instant)))
                .orElseGet(Lookup.NotFound::new);
    }

    /**
     * Looks up a page.
     *
     * @param slug a current or former slug
     * @param instant the moment of reading
     * @return the page with its disclaimers, or the reason why it can't be read
     */
    public Lookup<PageView> openPage(Slug slug, Instant instant) {
        return pages.asOf(instant)
                .find(slug)
                .map(page -> opening(
                        slug,
                        page.permalink(),
                        page.publication(),
                        instant,
                        () -> new PageView(
                                page,
                                statements(
                                        CoverageSubject.ofPage(page.id(), page.services()), page.language(), instant))))
                .orElseGet(Lookup.NotFound::new);
    }

    /**
     * Looks up a series.
     *
     * @param slug a current or former slug
     * @param instant the moment of reading
     * @return the series with its visible parts, which may be none yet, or the reason why it can't be read
     */
    public Lookup<SeriesView> openSeries(Slug slug, Instant instant) {
        return catalog.asOf(instant)
                .find(slug)
                .map(series -> series.slug().equals(slug)
                        ? new Lookup.Found<>(inView(places(instant), instant).of(series))
                        : new Lookup.Moved<SeriesView>(series.slug()))
                .orElseGet(Lookup.NotFound::new);
    }

    /**
     * Lists all series.
     *
     * @param instant the moment of reading
     * @return the series with their visible parts, by slug
     */
    public List<SeriesView> allSeries(Instant instant) {
        var seriesIndex = places(instant);
        return inView(seriesIndex, instant).of(seriesIndex.series());
    }

    /**
     * Finds the first series that has visible parts.
     *
     * @param instant the moment of reading
     * @return the first such series by slug; empty if there is none
     */
    public Optional<SeriesView> firstSeries(Instant instant) {
        var seriesIndex = places(instant);
        return inView(seriesIndex, instant).firstWithParts(seriesIndex.series());
    }

    /**
     * Looks up an author.
     *
     * @param slug a current or former slug
     * @param instant the moment of reading
     * @return the author with their current credentials and disclaimers, or the reason why there is no such page
     */
    public Lookup<AuthorView> openAuthor(Slug slug, Instant instant) {
        return authors.asOf(instant)
                .find(slug)
                .map(author -> author.slug().equals(slug)
                        ? new Lookup.Found<>(describe(author, instant))
                        : new Lookup.Moved<AuthorView>(author.slug()))
                .orElseGet(Lookup.NotFound::new);
    }

    /**
     * Lists visible articles, newest first.
     *
     * @param filter the filter
     * @param skip the number of articles to skip, from 0
     * @param limit the maximum number of articles
     * @param instant the moment of reading
     * @return the articles with everything to show beside them, each in its home series
     */
    public ArticleList browse(ArticleFilter filter, int skip, int limit, Instant instant) {
        var snapshot = articles.asOf(instant);
        var seriesIndex = places(instant);
        return new ArticleList(
                snapshot.visible(filter, skip, limit).stream()
                        .map(article -> describe(article, Optional.empty(), seriesIndex, instant))
                        .toList(),
                snapshot.countVisible(filter));
    }

    private VisibleSeries inView(SeriesIndex seriesIndex, Instant instant) {
        return new VisibleSeries(articles, authors, disclaimers, seriesIndex, instant);
    }

    private SeriesIndex places(Instant instant) {
        return new SeriesIndex(articles, catalog, instant);
    }

    private <T> Lookup<T> opening(
            Slug slug, Permalink permalink, Publication publication, Instant instant, Supplier<T> found) {
        return switch (publication.visibilityAt(instant)) {
            case UNSEEN -> new Lookup.NotFound<>();
            case WITHDRAWN ->
                new Lookup.Gone<>(publication.fold(
                        Optional::empty, published -> Optional.empty(), Publication.Unpublished::reason));
            case VISIBLE ->
                permalink.slug().equals(slug) ? new Lookup.Found<>(found.get()) : new Lookup.Moved<>(permalink.slug());
        };
    }

    private ArticleView describe(
            Article article, Optional<Slug> requestedSeries, SeriesIndex seriesIndex, Instant instant) {
        var articleAuthors = authors.asOf(instant).find(article.authors());
        var placement = seriesIndex.placementOf(article, requestedSeries);
        return new ArticleView(
                article,
                Byline.of(articleAuthors, instant, zone),
                statements(
                        article.subject(placement.series(), articleAuthors),
                        article.metadata().language(),
                        instant),
                placement.placement(),
                placement.neighbors());
    }

    private AuthorView describe(Author author, Instant instant) {
        var subject = CoverageSubject.ofAuthor(author.id(), author.services(), author.disclaimers());
        return new AuthorView(
                new Byline.BylineAuthor(author, author.validCredentials(instant, zone)),
                statements(subject, Language.ENGLISH, instant));
    }

    private List<DisclaimerText> statements(CoverageSubject subject, Language language, Instant instant) {
        return statements(List.of(subject), disclaimers.asOf(instant).all(), language, instant);
    }

    /** Returns the statements of all disclaimers that cover any of the subjects, each once, by id. */
    static List<DisclaimerText> statements(
            List<CoverageSubject> subjects, List<Disclaimer> known, Language language, Instant instant) {
        return known.stream()
                .filter(disclaimer -> subjects.stream().anyMatch(disclaimer::covers))
                .flatMap(disclaimer -> disclaimer.statementAt(instant, language).stream())
                .toList();
    }
}
