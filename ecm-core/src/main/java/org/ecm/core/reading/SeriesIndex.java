package org.ecm.core.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecm.core.article.Article;
import org.ecm.core.article.Articles;
import org.ecm.core.series.Neighbors;
import org.ecm.core.series.Series;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;

/**
 * Finds the series and the neighbors of articles, as of one instant.
 *
 * <p>An article outside any series has neighbors outside any series. Otherwise following its next article and then the
 * previous one wouldn't lead back.
 */
final class SeriesIndex {

    private final Articles.Snapshot articles;
    private final List<Series> catalog;
    private final Set<ArticleId> inSeries;
    private final Instant instant;

    /** Reads the catalog once, for any number of articles. */
    SeriesIndex(Articles articles, SeriesCatalog catalog, Instant instant) {
        this.articles = articles.asOf(instant);
        this.catalog = catalog.asOf(instant).all();
        this.inSeries = this.catalog.stream()
                .flatMap(series -> series.order().articles().stream())
                .collect(Collectors.toSet());
        this.instant = instant;
    }

    /**
     * The series and the neighbors of an article.
     *
     * @param series all series that list it
     * @param placement its placement in the series it's read in; empty if none lists it
     * @param neighbors the articles before and after it there, or else outside any series
     */
    record ArticlePlacement(Set<SeriesId> series, Optional<SeriesPlacement> placement, Neighbors<Article> neighbors) {}

    /**
     * {@return the placement of a visible article, in the {@code requested} series if that lists it, or else in its home
     * series}
     */
    ArticlePlacement placementOf(Article article, Optional<Slug> requested) {
        var containing = containing(article);
        var all = ids(containing);
        var home = home(article, containing);
        return requested
                .flatMap(slug -> containing.stream()
                        .filter(series -> series.permalink().matches(slug))
                        .findFirst())
                .or(() -> home)
                .map(series -> inSeries(
                        series, article, all, home.filter(series::equals).isPresent()))
                .orElseGet(() -> new ArticlePlacement(all, Optional.empty(), outside(article)));
    }

    /** {@return all series, by slug} */
    List<Series> series() {
        return catalog;
    }

    /** {@return all series that list an article} */
    Set<SeriesId> seriesOf(Article article) {
        return ids(containing(article));
    }

    private List<Series> containing(Article article) {
        return catalog.stream()
                .filter(series -> series.order().articles().contains(article.id()))
                .toList();
    }

    private static Set<SeriesId> ids(List<Series> series) {
        return series.stream().map(Series::id).collect(Collectors.toSet());
    }

    /** {@return the visible parts of a series, in its order} */
    static List<Article> visibleParts(Series series, Articles.Snapshot articles, Instant instant) {
        return articles.find(series.order().articles()).stream()
                .filter(part -> part.publication().isVisibleAt(instant))
                .toList();
    }

    private ArticlePlacement inSeries(Series series, Article article, Set<SeriesId> all, boolean home) {
        var byId =
                visibleParts(series, articles, instant).stream().collect(Collectors.toMap(Article::id, part -> part));
        var order = series.order().filter(byId::containsKey);
        return new ArticlePlacement(
                all,
                Optional.of(new SeriesPlacement(series, order.positionOf(article.id()), home)),
                order.neighborsOf(article.id()).map(byId::get));
    }

    private Neighbors<Article> outside(Article article) {
        return new Neighbors<>(articles.previous(article, inSeries), articles.next(article, inSeries));
    }

    /** Returns the series named as home, or else the first one by slug; {@code containing} is sorted by slug. */
    private static Optional<Series> home(Article article, List<Series> containing) {
        return article.metadata()
                .home()
                .flatMap(id -> containing.stream()
                        .filter(series -> series.id().equals(id))
                        .findFirst())
                .or(() -> containing.stream().findFirst());
    }
}
